/**
 * The machine readable zone read by the shapes of its letters: lines of one pitch are found, a grid is laid over them,
 * each place is matched against OCR-B. Nothing is guessed from words; which grid is right the check digits say.
 */
import type { MachineZone } from '../../../domain/document/paper.ts'
import { zoneChecks } from '../../../domain/identity/zone-checks.ts'
import { type Component, findComponents } from '../components.ts'
import type { GreyImage } from '../grey.ts'
import { shrink } from '../resize.ts'
import { findInk } from './ink.ts'
import { letterShapes, pitchedLines, type Shape } from './lines.ts'
import { readGrid, type GridReading } from './read-grid.ts'
import { turned, turnedBack, type Turn } from './turn.ts'
import { gridsOf, type Grid } from './zones.ts'

/** Lines are looked for in this size; letters are read in the picture's own. */
const FINDING_SIDE = 1400
/** What counts as ink: first as steep as clean print is, then gentler for pale print on deep waves. */
const INKS = [
  { reach: 28, deviations: 0.6 },
  { reach: 14, deviations: 0.45 },
] as const
/** Letters of another kind of print agree with OCR-B by hardly more than half. */
const LEAST_SCORE = 0.62
const ALL_CHECKS = 5
/** With fewer it may be anything that was printed on a pitch. */
const LEAST_CHECKS = 3
/** A page of print seldom has a single line of one pitch, a zone two or three. */
const LEAST_LINES = 1

/** Whether it is worth looking closely: clean print of one pitch somewhere, as on a card copied onto a sheet. Costs a
 *  tenth of `readZone`; not for cards themselves, whose waves hide the letters from it. */
export function mayHoldZone(components: readonly Component[], page: GreyImage): boolean {
  const shapes = letterShapes(components)
  return turnsOf(shapes).some((turn) => gridsOf(pitchedLines(shapesTurned(shapes, turn, page))).length > 0)
}

interface Found extends GridReading {
  readonly checks: number
  readonly turn: Turn
}

export function readZone(image: GreyImage): MachineZone | null {
  const scale = Math.min(1, FINDING_SIDE / Math.max(image.width, image.height))
  const small = scale < 1 ? shrink(image, scale) : image
  let best: Found | null = null
  for (const { reach, deviations } of INKS) {
    const shapes = letterShapes(findComponents(findInk(small, reach, deviations)))
    for (const turn of turnsOf(shapes)) {
      const lines = pitchedLines(shapesTurned(shapes, turn, small))
      const grids = gridsOf(lines).map((grid) => enlarged(grid, 1 / scale))
      if (grids.length > 0) best = better(best, readBest(turned(image, turn), grids, turn))
      if (best?.checks === ALL_CHECKS) return toZone(best, image)
    }
    if (turnsOf(shapes).length === 0) break
  }
  return best === null || best.checks < LEAST_CHECKS ? null : toZone(best, image)
}

/** Lines run across or down; letters alone say which end is up. */
function turnsOf(shapes: readonly Shape[]): readonly Turn[] {
  if (pitchedLines(shapes).length >= LEAST_LINES) return [0, 2]
  return pitchedLines(sideways(shapes)).length > LEAST_LINES ? [3, 1] : []
}

const byX = (shapes: Shape[]) => shapes.sort((a, b) => a.x - b.x)
const sideways = (shapes: readonly Shape[]) =>
  byX(shapes.map(({ x, y, width, height }) => ({ x: y, y: x, width: height, height: width })))

function shapesTurned(shapes: readonly Shape[], turn: Turn, { width, height }: GreyImage): readonly Shape[] {
  if (turn === 0) return shapes
  if (turn === 2) return byX(shapes.map((shape) => ({ ...shape, x: width - shape.x, y: height - shape.y })))
  return byX(
    sideways(shapes).map((shape) =>
      turn === 1 ? { ...shape, x: height - shape.x } : { ...shape, y: width - shape.y },
    ),
  )
}

function readBest(image: GreyImage, grids: readonly Grid[], turn: Turn): Found | null {
  let best: Found | null = null
  for (const grid of grids) {
    const reading = readGrid(image, grid)
    if (reading.score < LEAST_SCORE) continue
    best = better(best, { ...reading, turn, checks: zoneChecks(reading.lines) })
    if (best?.checks === ALL_CHECKS) break
  }
  return best
}

function better(a: Found | null, b: Found | null): Found | null {
  if (a === null || b === null) return a ?? b
  return b.checks > a.checks || (b.checks === a.checks && b.score > a.score) ? b : a
}

function enlarged(grid: Grid, by: number): Grid {
  return { ...grid, x: grid.x.map((x) => x * by), y: grid.y.map((y) => y * by), pitch: grid.pitch * by }
}

function toZone({ lines, box, turn }: Found, { width, height }: GreyImage): MachineZone {
  return { lines, box: turnedBack(box, turn, width, height) }
}
