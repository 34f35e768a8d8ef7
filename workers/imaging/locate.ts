/** Where the sheet lies in a decoded picture: looked for in a small copy of it. */
import type { PrepareInput, SheetFound } from './api.ts'
import { drawPart } from './canvas.ts'
import { findSheet } from './corners/find-sheet.ts'
import { scaleQuad } from './corners/quad-shape.ts'
import type { ImageSource } from './image-source.ts'

export const FINDING_SIDE = 480

export interface Located extends SheetFound {
  readonly isCutOff: boolean
  readonly isByHand: boolean // corners a person put are not moved
}

/** Corners are in pixels of the picture. */
export function locateSheet(bitmap: ImageBitmap, crop: PrepareInput['crop'], source: ImageSource): Located {
  if (crop === 'whole')
    return { verdict: 'whole', corners: null, confidence: 1, isCutOff: false, isByHand: false }
  if (crop !== undefined && crop !== 'auto')
    return { verdict: 'sure', corners: crop, confidence: 1, isCutOff: false, isByHand: true }
  const { width, height } = bitmap
  const scale = Math.min(1, FINDING_SIDE / Math.max(width, height))
  const small = drawPart(bitmap, { left: 0, top: 0, width, height }, scale)
  const found = findSheet(small.data, small.width, small.height, source.maker)
  return {
    ...found,
    isByHand: false,
    corners: found.corners && scaleQuad(found.corners, width / small.width),
  }
}
