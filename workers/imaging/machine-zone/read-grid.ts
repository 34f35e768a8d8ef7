/** Reads the letters of a grid, first to learn where they really stand, then once more from there. */
import { median } from '../../../domain/base/median.ts'
import type { Box } from '../../../domain/document/paper.ts'
import type { GreyImage } from '../grey.ts'
import { GLYPH } from './glyph-frame.ts'
import { cutPatch, matchPatch, ROOM, type Match } from './match.ts'
import { lettersAt } from './places.ts'
import type { Grid } from './zones.ts'

export interface GridReading {
  readonly lines: readonly string[]
  readonly score: number // mean correlation
  readonly box: Box
}

/** Cards are not all printed with letters of the same size on the same pitch. */
const SIZES = [0.92, 1, 1.08] as const
/** Below this it is another kind of print, upside down, or the wrong line. */
const WORTH_READING = 0.55
/** Every fifth letter tells the size. */
const SAMPLED = 5

export function readGrid(image: GreyImage, grid: Grid): GridReading {
  const trials = SIZES.map((size) => {
    const matches = readPlaces(image, grid, size, ROOM, SAMPLED)
    return { size, matches, score: mean(matches.flat().map((match) => match?.score ?? null)) }
  })
  const { size, matches, score } = trials.reduce((best, trial) => (trial.score > best.score ? trial : best))
  if (score < WORTH_READING) return { lines: [], score, box: boxOf(grid) }
  const settled = shifted(grid, matches, (grid.pitch / GLYPH.pitch) * size)
  const read = readPlaces(image, settled, size, 1, 1)
  return {
    lines: read.map((line) => line.map((match) => match?.letter ?? '<').join('')),
    score: mean(read.flat().map((match) => match?.score ?? null)),
    box: boxOf(settled),
  }
}

function readPlaces(
  image: GreyImage,
  grid: Grid,
  size: number,
  reach: number,
  every: number,
): (Match | null)[][] {
  const scale = (grid.pitch / GLYPH.pitch) * size
  return grid.x.map((start, line) =>
    Array.from({ length: grid.columns }, (_, column) => {
      if (column % every !== 0) return null
      const x = start + column * grid.pitch
      const patch = cutPatch(image, [x, grid.y[line]! + grid.slope * x], scale, grid.slope)
      return matchPatch(patch, lettersAt(grid.columns, line, column), { reach })
    }),
  )
}

/** Moved by what the letters that matched well say; columns by a straight line, because the pitch may be a little off. */
function shifted(grid: Grid, matches: readonly (readonly (Match | null)[])[], scale: number): Grid {
  const moved = matches.map((line) => {
    const sure = line.flatMap((match, column) => (match && match.score > 0.6 ? [{ ...match, column }] : []))
    if (sure.length < 3) return { across: 0, down: 0 }
    return {
      across: median(sure.map((match) => match.across))!,
      down: median(sure.map((match) => match.down))!,
    }
  })
  return {
    ...grid,
    x: grid.x.map((x, line) => x + moved[line]!.across * scale),
    y: grid.y.map((y, line) => y + moved[line]!.down * scale),
  }
}

function boxOf({ x, y, slope, pitch, columns }: Grid): Box {
  const ends = x.flatMap((start, line) =>
    [start, start + (columns - 1) * pitch].map((at) => [at, y[line]! + slope * at] as const),
  )
  const [xs, ys] = [ends.map((end) => end[0]), ends.map((end) => end[1])]
  return [
    Math.floor(Math.min(...xs) - pitch / 2),
    Math.floor(Math.min(...ys) - pitch * 0.7),
    Math.ceil(Math.max(...xs) + pitch / 2),
    Math.ceil(Math.max(...ys) + pitch * 0.7),
  ]
}

function mean(scores: readonly (number | null)[]): number {
  const known = scores.filter((score) => score !== null)
  return known.length === 0 ? 0 : known.reduce((sum, score) => sum + score, 0) / known.length
}
