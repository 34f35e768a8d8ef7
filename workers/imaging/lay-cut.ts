/** A sheet cut out of a photo: its corners put right, laid flat in its true shape, turned and straightened in one go. */
import type { Quad } from './api.ts'
import { drawPart, type Part } from './canvas.ts'
import { shapeOf, trueAspect } from './corners/paper-shape.ts'
import { scaleQuad } from './corners/quad-shape.ts'
import { refineQuad } from './corners/refine.ts'
import { DRAFT_SIDE, readDraft } from './draft.ts'
import { toGrey } from './grey.ts'
import { type Job, type LaidPage, straightening } from './laid-page.ts'
import { FINDING_SIDE } from './locate.ts'
import { sizeOf } from './resolution.ts'
import { quadToUnit, sideLengths, turnQuad, warp } from './warp.ts'

/** Long side of a sheet in the pixels it is laid flat from: a little more than it is kept in. */
const WORKING_SIDE = 2600
/** The finder is right to this many pixels of its small copy. */
const FINDER_REACH = 3
const RIM = 0.02
const SQUARE_ROOT_2 = Math.SQRT2
const CARD_ASPECT = 85.6 / 53.98

export function layCut({ bitmap, source, turn, time }: Job, found: Quad, isByHand: boolean): LaidPage {
  const rough = sideLengths(found)
  const scale = Math.min(1, WORKING_SIDE / Math.max(rough.across, rough.down))
  const part = partAround(found, bitmap)
  const picture = time('draw', () => drawPart(bitmap, part, scale))
  const inPart = (quad: Quad) =>
    scaleQuad(quad.map(([x, y]) => [x - part.left, y - part.top]) as unknown as Quad, scale)
  const reach = (FINDER_REACH * scale * Math.max(bitmap.width, bitmap.height)) / FINDING_SIDE
  const quad = isByHand ? inPart(found) : time('refine', () => refineQuad(picture, inPart(found), reach))
  const outer = quad.map(([x, y]) => [x / scale + part.left, y / scale + part.top]) as unknown as Quad
  const size = sheetSize(outer, bitmap)
  const draftScale = Math.min(1, DRAFT_SIDE / Math.max(size.width, size.height))
  const lay = (corners: Quad, width: number, height: number, degrees: number) =>
    time('warp', () =>
      warp(picture, { quad: corners, width: Math.round(width), height: Math.round(height), degrees }),
    )
  const small = [Math.round(size.width * draftScale), Math.round(size.height * draftScale)] as const
  const draft = readDraft(toGrey(lay(quad, ...small, 0), ...small), time)
  const sourceGlyph = draft.glyph === null ? null : draft.glyph / draftScale
  const sizing = sizeOf(size, sourceGlyph, source.dpi)
  const quarters = (draft.turn + turn) % 4
  const [across, down] = quarters % 2 === 0 ? [size.width, size.height] : [size.height, size.width]
  const [width, height] = [Math.round(across * sizing.scale), Math.round(down * sizing.scale)]
  const skew = straightening(draft.skewDeg)
  // The print was measured before `turn`, which comes on top: its angle stays.
  const data = lay(turnQuad(quad, quarters), width, height, skew)
  const unit = quadToUnit(turnQuad(outer, quarters))
  return {
    ...sizing,
    pixels: new ImageData(data, width, height),
    toArchive: (x, y) => {
      const [u, v] = unit(x, y)
      return [u * width, v * height]
    },
    turned: draft.turn,
    skewDeg: draft.skewDeg,
    sourceGlyph,
    isBlank: draft.isBlank,
  }
}

/** In pixels of the picture, its longer side as it is there, the other one by its true shape. */
function sheetSize(
  quad: Quad,
  picture: { width: number; height: number },
): { width: number; height: number } {
  const { across, down } = sideLengths(quad)
  const measured = trueAspect(quad, picture)
  const aspect = measured > 0 && Number.isFinite(measured) ? measured : across / down
  const exact = { 'a-series': SQUARE_ROOT_2, card: CARD_ASPECT, strip: 0, other: 0 }[shapeOf(aspect)]
  const ratio = exact === 0 ? Math.max(aspect, 1 / aspect) : exact
  const long = Math.max(across, down)
  return aspect >= 1 ? { width: long, height: long / ratio } : { width: long / ratio, height: long }
}

function partAround(quad: Quad, { width, height }: { width: number; height: number }): Part {
  const rim = RIM * Math.max(width, height)
  const xs = quad.map(([x]) => x)
  const ys = quad.map(([, y]) => y)
  const left = Math.max(0, Math.floor(Math.min(...xs) - rim))
  const top = Math.max(0, Math.floor(Math.min(...ys) - rim))
  return {
    left,
    top,
    width: Math.max(1, Math.min(width, Math.ceil(Math.max(...xs) + rim)) - left),
    height: Math.max(1, Math.min(height, Math.ceil(Math.max(...ys) + rim)) - top),
  }
}
