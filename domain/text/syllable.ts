/** One Vietnamese syllable: is it one, its tone key, and its spelling in the old or new tone style. */
import { bareSyllable, withTone } from './letters.ts'
import type { Tone } from './letters.ts'
import { findParts, tonePlaces } from './rimes.ts'

const STOPPED = /(c|ch|p|t)$/
const RISING: Tone = 1
const HEAVY: Tone = 5

/** Strict: letters, tone and the place of the tone are those of written Vietnamese. Any case, NFC or NFD.
 *  A wedge barcode gun that types through an input method breaks this in nearly every name (ux.md §1.4). */
export function isVietnameseSyllable(word: string): boolean {
  const bare = bareSyllable(word)
  const parts = findParts(bare.letters)
  if (parts === undefined || bare.tones > 1) return false
  if (STOPPED.test(parts.rime) && bare.tone !== RISING && bare.tone !== HEAVY) return false
  return bare.tone === 0 || tonePlaces(parts.rime).includes(bare.toneAt - parts.onset.length)
}

/** Spelling with the tone taken to the end as a digit: hoá and hóa give `hoa1`, hòa `hoa2`, hoa `hoa0`. */
export function toneKey(word: string): string {
  const { letters, tone } = bareSyllable(word)
  return `${letters}${tone}`
}

/** Letters and a tone to one written syllable, the tone in the style documents print (hóa, thủy). */
export function writeSyllable(letters: string, tone: Tone): string {
  if (tone === 0) return letters
  const parts = findParts(letters)
  if (parts === undefined) return letters
  return withTone(letters, parts.onset.length + (tonePlaces(parts.rime)[0] ?? 0), tone)
}
