/**
 * What may be done with the best guess. Most pictures are whole scans, and cutting one of these to a table's frame is
 * the worst that can happen: a guess counts only where the colour steps along all four sides.
 */
import type { Quad, SheetVerdict } from '../api.ts'
import type { SheetGuess } from './find-sheet.ts'
import { areaOf } from './quad-shape.ts'

export interface Picture {
  readonly width: number
  readonly height: number
  readonly isPaper: boolean // by its border or as a whole
  /** By its file: `camera` and `scanner` write what they are. */
  readonly source: 'camera' | 'scanner' | 'unknown'
}

const SURE = { continuity: 0.9, steps: 0.7, total: 0.33, evenness: 0.25, ahead: 1.25, area: 0.12 }
const SHOW = { continuity: 0.5, steps: 0.5, total: 0.2, evenness: 0, ahead: 1, area: 0.07 }
/** Where inside and outside differ little, the sides must end at the corners: else they may be those of a paper below. */
const CLEAR_CONTRAST = 40
const CLEAN_ENDS = 0.15
/** On a page lying on a scanner's lid the inside is brighter; a shaded table or a portrait is not. */
const BRIGHTER = 4
/** A frame that runs along the picture's own border is printed, unless it lies on something quite different. */
const ALONG_DEG = 1.2
const QUITE_DIFFERENT = 60
const NEARLY_ALL = 0.9
const HALF = 0.5

/** `ahead`: how many times better than the next guess that is another figure. */
export function judge(guess: SheetGuess | undefined, ahead: number, picture: Picture): SheetVerdict {
  const asIs = picture.isPaper || picture.source === 'scanner' ? 'whole' : 'ask'
  if (guess === undefined) return asIs
  const { corners, score } = guess
  const area = areaOf(corners) / (picture.width * picture.height)
  const passes = (limit: typeof SURE) =>
    score.continuity >= limit.continuity &&
    score.steps >= limit.steps &&
    score.total >= limit.total &&
    score.evenness >= limit.evenness &&
    ahead >= limit.ahead &&
    area >= limit.area &&
    score.sides.every((side) => !side.atBorder)
  if (!passes(SHOW)) return asIs
  if (picture.source !== 'camera' && isAlongBorder(corners)) {
    if (area > NEARLY_ALL) return 'whole'
    if (score.lead < QUITE_DIFFERENT) return asIs === 'ask' && area <= HALF ? 'show' : asIs
  }
  if (asIs === 'whole') return score.lead >= BRIGHTER && passes(SURE) ? 'show' : 'whole'
  const isClear =
    score.sides.every((side) => side.contrast >= CLEAR_CONTRAST) ||
    score.sides.reduce((sum, side) => sum + side.beyond, 0) / 4 <= CLEAN_ENDS
  return isClear && passes(SURE) ? 'sure' : 'show'
}

function isAlongBorder(corners: Quad): boolean {
  return corners.every(([x, y], i) => {
    const [nextX, nextY] = corners[(i + 1) % 4]!
    const degrees = (Math.atan2(nextY - y, nextX - x) * 180) / Math.PI
    return Math.abs(degrees - 90 * Math.round(degrees / 90)) <= ALONG_DEG
  })
}
