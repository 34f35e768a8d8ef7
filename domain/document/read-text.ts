/** Free text over one or more lines: addresses, places, agencies. */
import { FREE_TEXT_LIMIT } from './grade.ts'
import { textIn, trimMarks, type ValueReader } from './value-readers.ts'
import { normaliseSpaces } from '../text/fold.ts'

/** Specks before and behind words; the sign inside a name (H'Hen) stays. */
const STRAY_QUOTES = /(?<=^|\s)["“”'‘’|]+|["“”'‘’|]+(?=$|[\s,])/g

/** Leaders that were not removed, and the single marks the reader sees in them, are left out. */
export const readText: ValueReader = (rows) => {
  const words = rows.flat().filter((word) => /[\p{L}\p{N}]/u.test(word.text))
  const value = normaliseSpaces(
    trimMarks(textIn(words))
      .replace(/\.{2,}|…/g, ' ')
      .replace(STRAY_QUOTES, ''),
  )
  return value === '' ? undefined : { value, words, limit: FREE_TEXT_LIMIT, reason: 'label' }
}
