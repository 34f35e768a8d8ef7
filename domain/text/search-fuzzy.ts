/** Words of the index that a mistyped word may have meant. */
import { editDistance } from './edit-distance.ts'
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

export function fuzzyWord(index: SearchIndex, { word, token, isMarked }: QueryWord): FuzzyWord {
  const accepted = new Map<number, number>()
  const needsNeighbour = isFoldedSyllable(token)
  // A syllable finished with its marks was meant; only its sound may have been taken for another.
  const wasMeant = isMarked && isVietnameseSyllable(word)
  const letters = token.length >= 6 ? 2 : 1
  const trust = index.numberOf.has(token) ? KNOWN_WORD : 1
  if (token.length < 3 || /\d/.test(token)) return { accepted, needsNeighbour }
  index.vocabulary.forEach((candidate, number) => {
    if (candidate.length < 2 || candidate === token) return
    if (soundsAlike(token, candidate)) accepted.set(number, trust * ONE_SLIP)
    if (wasMeant) return
    const distance = editDistance(token, candidate, letters)
    if (distance <= letters) accepted.set(number, trust * (distance === 1 ? ONE_SLIP : TWO_SLIPS))
  })
  return { accepted, needsNeighbour }
}

/** Sounds that whole regions do not tell apart, written as heard ("khai xinh", "trứng thực", "lông nghiệp"). */
function soundsAlike(a: string, b: string): boolean {
  return LEVELLED_START.test(a) || LEVELLED_END.test(a) ? levelled(a) === levelled(b) : false
}

const LEVELLED_START = /^(tr|ch|x|s|gi|r|d|n|l)/
const LEVELLED_END = /(ng|n|c|t)$/

function levelled(token: string): string {
  return token
    .replace(/^tr/, 'ch')
    .replace(/^x/, 's')
    .replace(/^(gi|r)/, 'd')
    .replace(/^n(?!g)/, 'l')
    .replace(/(?<!^)ng$/, 'n')
    .replace(/c$/, 't')
}
