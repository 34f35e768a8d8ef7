/** Numbers that identify something: personal numbers, numbers of papers and books, weights. */
import { repairDigits } from './read-date.ts'
import { textIn, trimMarks, type ValueReader } from './value-readers.ts'

/** 12 digits whose parts fit (domain.md §2.1: province, century and sex, year), or 9 of an old CMND. */
export const readIdNumber: ValueReader = (rows) => {
  const words = rows.flat()
  for (let index = 0; index < words.length; index++) {
    // A number may be printed in groups ("038 198 990 017").
    for (let to = index + 1; to <= Math.min(words.length, index + 4); to++) {
      const used = words.slice(index, to)
      const digits = repairDigits(trimMarks(textIn(used)).replace(/[\s.,]/g, ''))
      if (/^\d{12}$/.test(digits))
        return isPlausibleId(digits)
          ? { value: digits, words: used, limit: 0.98, reason: 'structure' }
          : { value: digits, words: used, limit: 0.6, reason: 'weak' }
      if (/^\d{9}$/.test(digits) && (to === words.length || !/\d/.test(words[to]!.text)))
        return { value: digits, words: used, limit: 0.8, reason: 'label' }
    }
  }
  return undefined
}

/** Province codes of the 63 old provinces lie between 001 and 096; the year's two digits can be any. */
function isPlausibleId(digits: string): boolean {
  const province = Number(digits.slice(0, 3))
  const century = Number(digits[3])
  return province >= 1 && province <= 96 && century <= 3
}

/** "1274/2026", "27", "45/2021/KH": what stands behind "Số:". */
export const readPaperNumber: ValueReader = (rows) => {
  const words = rows.flat()
  const word = words.find((each) => /\d/.test(each.text))
  const value = word && /\d[\p{L}\d]*(?:\s*[/-]\s*[\p{L}\d.]+)*/u.exec(trimMarks(word.text))?.[0]
  return word && value ? { value, words: [word], limit: 0.93, reason: 'label' } : undefined
}

/** Grams: "3150 gam", "3.150g", "3,15 kg". Newborns weigh 300 to 8,000 g. */
export const readWeight: ValueReader = (rows) => {
  const words = rows.flat()
  const match = /([\dOolI]{1,4})(?:[.,](\d{1,3}))?\s*(kg|ki|g)?/iu.exec(textIn(words))
  if (match === null) return undefined
  const whole = repairDigits(match[1]!)
  const part = match[2] ?? ''
  const isKilograms = /^k/i.test(match[3] ?? '') || (part !== '' && part.length < 3)
  const grams = isKilograms ? Number(`${whole}.${part || 0}`) * 1000 : Number(whole + part)
  if (!(grams >= 300 && grams <= 8000)) return undefined
  const used = words.filter((word) => word.text.includes(match[1]!))
  return {
    value: String(Math.round(grams)),
    words: used.length > 0 ? used : words,
    limit: 0.95,
    reason: 'structure',
  }
}
