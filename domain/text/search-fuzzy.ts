/** Words of the index that a mistyped word may have meant. */
import { editDistance } from './edit-distance.ts'
import { fold } from './fold.ts'
import { isFoldedSyllable } from './rimes.ts'
import type { QueryWord } from './search-query.ts'
import type { SearchIndex } from './search-index.ts'

const QUALITY = [1, 0.8, 0.65] as const

/** A real syllable is seldom a slip of the finger, so its near matches count only beside a word that fits. */
export interface FuzzyWord {
  readonly accepted: ReadonlyMap<number, number> // token number → quality
  readonly needsNeighbour: boolean
}

export function fuzzyWord(index: SearchIndex, { word, token }: QueryWord): FuzzyWord {
  const accepted = new Map<number, number>()
  const limit = token.length >= 6 ? 2 : token.length >= 3 ? 1 : 0
  const needsNeighbour = isFoldedSyllable(token)
  if (limit === 0 || /\d/.test(token)) return { accepted, needsNeighbour }
  index.vocabulary.forEach((candidate, number) => {
    if (candidate.length < 2 || Math.abs(candidate.length - token.length) > limit) return
    const distance = soundsAlike(token, candidate) ? 1 : editDistance(token, candidate, limit)
    if (distance > 0 && distance <= limit) accepted.set(number, QUALITY[distance] ?? 0)
  })
  return { accepted, needsNeighbour: needsNeighbour || isMarkedSyllable(word, token) }
}

function isMarkedSyllable(word: string, token: string): boolean {
  return word.toLowerCase() !== fold(word) && isFoldedSyllable(token)
}

/** Sounds that whole regions do not tell apart, written as heard ("khai xinh", "trứng thực", "lông nghiệp"). */
function soundsAlike(a: string, b: string): boolean {
  return a !== b && levelled(a) === levelled(b)
}

function levelled(token: string): string {
  return token
    .replace(/^tr/, 'ch')
    .replace(/^x/, 's')
    .replace(/^(gi|r)/, 'd')
    .replace(/^n(?!g)/, 'l')
    .replace(/(?<!^)ng$/, 'n')
    .replace(/c$/, 't')
}
