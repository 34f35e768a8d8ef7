/** The quality of a page as it was taken, from the page as it lies now. */
import type { PageQuality } from './api.ts'
import type { GreyImage } from './grey.ts'
import type { LaidPage } from './laid-page.ts'
import { judgeQuality, lightOf, sharpnessOf } from './quality.ts'

/** Every so many pixels is looked at for light. */
const LIGHT_STEP = 7

export function measurePage(
  laid: LaidPage,
  grey: GreyImage,
  known: { readonly isCutOff: boolean; readonly isBlank: boolean },
): PageQuality {
  return judgeQuality({
    ...known,
    sharpness: sharpnessOf(grey),
    light: lightOf(laid.pixels.data, LIGHT_STEP),
    skewDeg: laid.skewDeg,
    dpi: laid.dpi,
    glyph: laid.sourceGlyph,
  })
}
