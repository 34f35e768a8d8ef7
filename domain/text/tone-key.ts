/** Comparing names of people and places without mixing up tones: hoá = hóa, but Hoằng Đông ≠ Hoàng Đồng. */
import { foldIy } from './fold.ts'
import { bareSyllable } from './letters.ts'
import { isVietnameseSyllable, toneKey, writeSyllable } from './syllable.ts'
import { words } from './tokens.ts'

/** Tone keys of all words, joined by spaces. Equal keys: the same name, whatever the tone style and case. */
export function toneKeys(text: string): string {
  return words(text).map(toneKey).join(' ')
}

/** Tone key in the spelling the search index keeps: kí = ký, hoá = hóa. */
export function searchToneKey(word: string): string {
  const { letters, tone } = bareSyllable(word)
  return `${foldIy(letters)}${tone}`
}

/** Rewrites the tone style of every true syllable the way documents print it (Thanh Hoá → Thanh Hóa). */
export function inDocumentToneStyle(text: string): string {
  return text.normalize('NFC').replace(/\p{L}+/gu, (word) => {
    if (!isVietnameseSyllable(word)) return word
    const { letters, tone } = bareSyllable(word)
    return likeCase(writeSyllable(letters, tone), word)
  })
}

/** Gives `word` (lower case) the case of `model`: all capitals, first capital, or none. */
export function likeCase(word: string, model: string): string {
  if (model.length > 1 && model === model.toUpperCase()) return word.toUpperCase()
  const first = model.charAt(0)
  return first === first.toLowerCase() ? word : word.charAt(0).toUpperCase() + word.slice(1)
}
