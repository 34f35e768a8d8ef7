/** An address line cut at its commas, with the line breaks of the card joined first ("Số nhà 15/3C ⏎ Hai Bà Trưng"). */
import { normaliseSpaces } from '../text/fold.ts'

export function placeWords(text: string): { readonly joined: string; readonly parts: readonly string[] } {
  const joined = normaliseSpaces(text)
  const parts = joined
    .split(',')
    .map((part) => part.trim().replace(/[.;]+$/, ''))
    .filter((part) => part !== '')
  return { joined, parts }
}
