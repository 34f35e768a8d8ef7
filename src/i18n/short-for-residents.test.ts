import { expect, test } from 'vitest'
import { kioskContent as english } from './en/kiosk-content.ts'
import { kioskContent } from './vi/kiosk-content.ts'

const MOST_WORDS = 15

/** Sentences of whatever text stands in a catalogue, also of what is made around a figure. */
function sentencesIn(words: unknown, path: string): [string, string][] {
  if (typeof words === 'string') return words.split(/(?<=[.!?])\s+/u).map((one) => [path, one])
  if (typeof words === 'function') {
    const make = words as (...parts: unknown[]) => unknown
    return sentencesIn(make(2, 3), path)
  }
  if (typeof words !== 'object' || words === null) return []
  return Object.entries(words).flatMap(([key, word]) => sentencesIn(word, `${path}.${key}`))
}

test.each([
  ['vi', kioskContent],
  ['en', english],
])('%s: what residents read at the kiosk has at most 15 words a sentence', (language, words) => {
  const all = sentencesIn(words, language)
  expect(all.length).toBeGreaterThan(150)
  expect(all.filter(([, sentence]) => sentence.split(/\s+/u).length > MOST_WORDS)).toEqual([])
})
