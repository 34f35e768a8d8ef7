/** Words of the index that a mistyped word may have meant. */
import { soundingLike, withinSlips } from './near-words.ts'
import { isFoldedSyllable } from './rimes.ts'
import type { SearchIndex } from './search-index.ts'
import type { QueryWord } from './search-query.ts'
import { isVietnameseSyllable } from './syllable.ts'

const ONE_SLIP = 0.8
const TWO_SLIPS = 0.65
const KNOWN_WORD = 0.75 // the index has the word as typed: less likely a slip

/** A real syllable is seldom a slip of the finger, so its near matches count only beside a word that fits. */
export interface FuzzyWord {
  readonly accepted: ReadonlyMap<number, number> // token number → quality
  readonly needsNeighbour: boolean
}

/** One slip from 3 letters on, two from 6. */
export function fuzzyWord(index: SearchIndex, { word, token, isMarked }: QueryWord): FuzzyWord {
  const accepted = new Map<number, number>()
  const needsNeighbour = isFoldedSyllable(token)
  if (token.length < 3 || token.length > 12 || /\d/.test(token)) return { accepted, needsNeighbour }
  const trust = index.numberOf.has(token) ? KNOWN_WORD : 1
  for (const number of soundingLike(index.near, token)) accepted.set(number, trust * ONE_SLIP)
  // A syllable finished with its marks was meant; only its sound may have been taken for another.
  if (isMarked && isVietnameseSyllable(word)) return { accepted, needsNeighbour }
  for (const [number, distance] of withinSlips(index.near, token, token.length >= 6 ? 2 : 1)) {
    accepted.set(number, trust * (distance === 1 ? ONE_SLIP : TWO_SLIPS))
  }
  return { accepted, needsNeighbour }
}
