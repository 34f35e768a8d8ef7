/** Syllables and neighbours counted over texts; what stands between two phrases makes no neighbours. */
import { isVietnameseSyllable } from '../../domain/text/syllable.ts'
import { inDocumentToneStyle } from '../../domain/text/tone-key.ts'

export interface WordCounts {
  readonly words: Map<string, number>
  readonly pairs: Map<string, Map<string, number>>
}

const PHRASE_ENDS = /[^\p{L}\s]+/u

export function countWords(counts: WordCounts, text: string, times: number): void {
  for (const phrase of inDocumentToneStyle(text.toLowerCase()).split(PHRASE_ENDS)) {
    let last: string | undefined
    for (const word of phrase.split(/\s+/)) {
      if (!isVietnameseSyllable(word)) {
        last = undefined
        continue
      }
      counts.words.set(word, (counts.words.get(word) ?? 0) + times)
      if (last !== undefined) {
        const nexts = counts.pairs.get(last) ?? new Map<string, number>()
        nexts.set(word, (nexts.get(word) ?? 0) + times)
        counts.pairs.set(last, nexts)
      }
      last = word
    }
  }
}

/** A power of two as one digit. */
function digit(count: number): string {
  return String(Math.min(9, Math.round(Math.log2(count))))
}

export function writeCounts({ words, pairs }: WordCounts): string {
  const lines = [...words].map(([word, count]) => {
    const nexts = [...(pairs.get(word) ?? [])].map(([next, times]) => `${next}${digit(times)}`)
    return [`${word}${digit(count)}`, ...nexts.toSorted()].join(' ')
  })
  return lines.toSorted().join('\n')
}
