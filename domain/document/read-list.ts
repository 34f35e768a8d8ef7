/** Values of short closed lists: the nearest entry, surely when it is spelt right. */
import { textIn, trimMarks, type ValueReader } from './value-readers.ts'
import { editDistance } from '../text/edit-distance.ts'
import { fold, normaliseSpaces } from '../text/fold.ts'

/** `entries` as papers print them; the longest that stands at the start of the value counts. */
export function readFrom(entries: readonly string[], limit = 0.93): ValueReader {
  const byLength = [...entries].sort((a, b) => b.length - a.length)
  return (rows) => {
    const words = rows.flat().filter((word) => /[\p{L}\p{N}]/u.test(word.text))
    for (const entry of byLength) {
      const used = words.slice(0, entry.split(' ').length)
      const printed = normaliseSpaces(trimMarks(textIn(used)))
      if (used.length === 0) return undefined
      if (printed.toLowerCase() === entry.toLowerCase())
        return { value: entry, words: used, limit, reason: 'dictionary' }
      const slips = entry.length > 6 ? 1 : 0
      if (editDistance(fold(printed), fold(entry), slips) <= slips)
        return { value: entry, words: used, limit: 0.85, reason: 'dictionary' }
    }
    return undefined
  }
}

export const readRelation = readFrom([
  'Chủ hộ', 'Vợ', 'Chồng', 'Con', 'Con đẻ', 'Con nuôi', 'Con dâu', 'Con rể', 'Cha', 'Cha đẻ', 'Bố', 'Mẹ', 'Mẹ đẻ',
  'Ông', 'Bà', 'Ông nội', 'Bà nội', 'Ông ngoại', 'Bà ngoại', 'Cháu', 'Cháu nội', 'Cháu ngoại', 'Anh', 'Chị', 'Em',
  'Anh ruột', 'Chị ruột', 'Em ruột', 'Bản thân', 'Người giám hộ',
]) // prettier-ignore

/** Luật Người khuyết tật 51/2010/QH12 điều 3. */
export const readDisabilityLevel = readFrom(['Đặc biệt nặng', 'Nặng', 'Nhẹ'])
