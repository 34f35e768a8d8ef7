/** How likely the reader takes one set of marks for another: counted on 28,000 words whose text is known. */
import { bareSyllable, type Tone } from '../letters.ts'

const SAC: Tone = 1
const HUYEN: Tone = 2
const HOI: Tone = 3
const NGA: Tone = 4
const NANG: Tone = 5
const HATTED = /[âêôăơư]/

/** Of the printed words that carry the first, the share read as the second; anything rarer is `ELSE`. */
const HOI_AS_SAC_ON_HAT = 0.2
const HOI_AS_SAC = 0.01
const HOI_AS_HUYEN = 0.0025
const LOST_ON_HAT: Readonly<Partial<Record<Tone, number>>> = { 1: 0.0035, 2: 0.006, 3: 0.005 }
const HOI_OUT_OF_DOT = 0.03 // the dot of an i: chi, chỉ
const NANG_OUT_OF_SPECK = 0.0015
const ELSE = 0.0008
/** ẩ, ằ, ố read as ã, õ: hat and tone ran into one wave. */
const HAT_AND_TONE_AS_NGA = 0.01
const HAT_LOST = 0.003
const HAT_FOR_HAT = 0.0004
const STROKE = 0.001
const SEVERAL = 0.0001

/** ä, ñ, ø stand in no Vietnamese word: whatever it was, it was not that. */
const FOREIGN_LETTER = 0.05
const OUR_LETTERS = /^[a-zăâđêôơư]*$/
/** Over capitals the mark stands close to the line above. */
const LOST_ON_CAPITAL = 0.01

/** 0..1 that `printed` is read as `read`; both lower case, the same letters once the marks are gone, not equal. */
export function slipChance(printed: string, read: string, isCapital = false): number {
  const a = bareSyllable(printed)
  const b = bareSyllable(read)
  if (a.letters === b.letters)
    return isCapital && b.tone === 0 ? LOST_ON_CAPITAL : toneSlip(a.letters, a.tone, b.tone)
  if (!OUR_LETTERS.test(b.letters)) return FOREIGN_LETTER
  if (a.tone === b.tone && unstroked(a.letters) === unstroked(b.letters)) return STROKE
  const isHatLost = hats(a.letters) === hats(b.letters) + 1
  if (isHatLost && a.tone !== 0 && b.tone === NGA) return HAT_AND_TONE_AS_NGA
  if (a.tone !== b.tone) return SEVERAL
  return isHatLost && a.tone !== 0 ? HAT_LOST : HAT_FOR_HAT
}

function toneSlip(letters: string, printed: Tone, read: Tone): number {
  const isHatted = HATTED.test(letters)
  if (printed === HOI && read === SAC) return isHatted ? HOI_AS_SAC_ON_HAT : HOI_AS_SAC
  if (printed === HOI && read === HUYEN) return HOI_AS_HUYEN
  if (read === 0) return (isHatted ? LOST_ON_HAT[printed] : undefined) ?? ELSE
  if (printed !== 0 || isHatted) return ELSE
  if (read === HOI) return /[^aeou]i$/.test(letters) ? HOI_OUT_OF_DOT : ELSE
  return read === NANG ? NANG_OUT_OF_SPECK : ELSE
}

const unstroked = (letters: string) => letters.replaceAll('đ', 'd')
const hats = (letters: string) => letters.replace(/[^âêôăơư]/g, '').length
