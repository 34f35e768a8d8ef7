/** Where a sheet lies in a picture: lines make four-sided figures, the figure that looks most like a sheet is it. */
import type { Quad, SheetFound } from '../api.ts'
import { findEdges } from './edges.ts'
import { findLines } from './lines.ts'
import { toPlanes, withoutPrint } from './planes.ts'
import { inOrder } from './quad-shape.ts'
import { findQuads } from './quads.ts'
import { hasNoEdges, hasPaperBorder, isMostlyPaper } from './scan-border.ts'
import { type Scene, type Score, scoreQuad } from './score.ts'
import { judge, type Picture } from './verdict.ts'

export interface SheetGuess {
  readonly corners: Quad
  readonly score: Score
}

/** How many lines and figures are looked at: all that may matter, or as many as a live picture has time for. */
const THOROUGH = { lines: 20, quads: 32 }
export const LIVE = { lines: 14, quads: 12 }

const WHOLE = { verdict: 'whole', corners: null, confidence: 0, isCutOff: false } as const

/** `rgba` is the whole picture, its long side about 480 pixels; corners are in its pixels. */
export function findSheet(
  rgba: Uint8ClampedArray,
  width: number,
  height: number,
  source: Picture['source'],
  effort = THOROUGH,
): SheetFound & { readonly isCutOff: boolean } {
  const hasPaperRim = hasPaperBorder(rgba, width, height)
  if (hasPaperRim && source === 'scanner') return WHOLE
  const planes = toPlanes(rgba, width, height)
  const plain = withoutPrint(planes)
  const scene: Scene = { plain, raw: findEdges(planes), closed: findEdges(plain) }
  const [best, ...others] = guessSheets(scene, effort)
  const next = best && others.find((other) => isOther(other.corners, best.corners, Math.max(width, height)))
  const ahead = best === undefined || next === undefined ? Infinity : best.score.total / next.score.total
  const isPaper = hasPaperRim || isMostlyPaper(plain) || hasNoEdges(scene.closed)
  const picture = { width, height, source, isPaper }
  const verdict = judge(best, ahead, picture)
  if (verdict === 'whole' || best === undefined)
    return { verdict, corners: null, confidence: 0, isCutOff: false }
  const { corners, score } = best
  return { verdict, corners, confidence: score.continuity, isCutOff: verdict === 'ask' && goesOn(score) }
}

/** Best guesses first. */
export function guessSheets(scene: Scene, { lines, quads } = THOROUGH): SheetGuess[] {
  const found = [
    ...findQuads(scene.closed, findLines(scene.closed, lines), quads),
    ...findQuads(scene.raw, findLines(scene.raw, lines), quads),
  ]
  return found
    .map(({ corners }) => ({ corners: inOrder(corners), score: scoreQuad(scene, corners) }))
    .sort((a, b) => b.score.total - a.score.total)
}

/** One corner off by more than 3 % of the picture makes another figure. */
function isOther(a: Quad, b: Quad, side: number): boolean {
  return a.some(([x, y]) => b.every(([u, v]) => Math.hypot(x - u, y - v) > side * 0.03))
}

/** Clear on the sides that are in the picture, and one at least is not. */
function goesOn({ sides }: Score): boolean {
  const inside = sides.filter((side) => !side.atBorder)
  return inside.length < 4 && inside.length > 1 && inside.every((side) => side.held > 0.7 && side.step > 0.5)
}
