/** What every reader of a value works with, and how far the reader of letters itself was sure. */
import type { Reason } from './grade.ts'
import type { ReadWord } from './paper.ts'

/** A value found in some words, and how far it may be trusted. */
export interface FoundValue {
  readonly value: string // normalised
  readonly words: readonly ReadWord[] // those the value was taken from, never empty
  readonly limit: number // the confidence may not be above this
  readonly least?: number // nor below this: the value itself vouches for the reading
  readonly reason: Reason
}

/** `rows`: words by line, the label's own line first. Undefined: nothing there that could be such a value. */
export type ValueReader = (rows: readonly (readonly ReadWord[])[]) => FoundValue | undefined

/** Mean of the words' confidences, pulled down by the worst of them: one bad word spoils a value. */
export function lettersConfidence(words: readonly ReadWord[]): number {
  if (words.length === 0) return 0
  const values = words.map((word) => word.confidence)
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return (mean + Math.min(...values)) / 2
}

/** Leaders, colons and stray marks around a value are no part of it. */
export function trimMarks(text: string): string {
  return text.replace(/^[\s.,:;_–—\-…'"“”|]+|[\s.,:;_–—\-…'"“”|]+$/gu, '')
}

export function textIn(words: readonly ReadWord[]): string {
  return words.map((word) => word.text).join(' ')
}
