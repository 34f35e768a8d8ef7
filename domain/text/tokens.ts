/** Cutting text into search tokens: folded, i/y levelled, punctuation gone, digits kept. */
import { fold, foldIy } from './fold.ts'

const SEPARATORS = /[^\p{L}\p{N}]+/u

/** Words as typed (NFC), without punctuation. */
export function words(text: string): string[] {
  return text
    .normalize('NFC')
    .split(SEPARATORS)
    .filter((word) => word !== '')
}

export function tokenOf(word: string): string {
  return foldIy(fold(word))
}

export function tokens(text: string): string[] {
  return words(text).map(tokenOf)
}
