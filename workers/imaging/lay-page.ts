/** From a picture to its page: the whole of it or the sheet cut out, right way round, straight, at its size. */
import { draw, drawPart, placed, placement, taken } from './canvas.ts'
import { layCut } from './lay-cut.ts'
import { DRAFT_SIDE, readDraft } from './draft.ts'
import { toGrey } from './grey.ts'
import type { Located } from './locate.ts'
import { type Job, type LaidPage, straightening } from './laid-page.ts'
import { sizeOf } from './resolution.ts'

export function layPage(job: Job, { verdict, corners, isByHand }: Located): LaidPage {
  const isCut = corners !== null && (verdict === 'sure' || verdict === 'show')
  return isCut ? layCut(job, corners, isByHand) : layWhole(job)
}

function layWhole({ bitmap, source, turn, time }: Job): LaidPage {
  const { width, height } = bitmap
  const draftScale = Math.min(1, DRAFT_SIDE / Math.max(width, height))
  const small = time('draw', () => drawPart(bitmap, { left: 0, top: 0, width, height }, draftScale))
  const draft = readDraft(toGrey(small.data, small.width, small.height), time)
  const sourceGlyph = draft.glyph === null ? null : draft.glyph / draftScale
  const sizing = sizeOf({ width, height }, sourceGlyph, source.dpi)
  const skew = straightening(draft.skewDeg)
  const place = placement(width, height, (draft.turn + turn) * 90 - skew, sizing.scale)
  const canvas = time('draw', () => draw(bitmap, place))
  return {
    ...sizing,
    pixels: time('pixels', () => taken(canvas)),
    toArchive: placed(bitmap, place),
    turned: draft.turn,
    skewDeg: draft.skewDeg,
    sourceGlyph,
    isBlank: draft.isBlank,
  }
}
