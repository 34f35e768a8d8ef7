/** The quality of a page as it was taken, from the page as it lies now. */
import type { PageQuality } from './api.ts'
import type { GreyImage } from './grey.ts'
import type { LaidPage } from './laid-page.ts'
import { judgeQuality, lightOf, sharpnessOf } from './quality.ts'

/** Every so many pixels is looked at for light. */
const LIGHT_STEP = 29

export function measurePage(
  laid: LaidPage,
  grey: GreyImage,
  known: { readonly isCutOff: boolean; readonly isBlank: boolean; readonly isScan: boolean },
): PageQuality {
  const light = lightOf(laid.pixels.data, LIGHT_STEP)
  return judgeQuality({
    isCutOff: known.isCutOff,
    isBlank: known.isBlank,
    sharpness: sharpnessOf(grey),
    // No lamp shines on a scanner's glass: what is white there is the lid.
    light: known.isScan ? { ...light, glareShare: 0 } : light,
    skewDeg: laid.skewDeg,
    dpi: laid.dpi,
    glyph: laid.sourceGlyph,
  })
}
