/**
 * Is a value written by hand on a printed form? Printed words stand on one line and are as tall as their letters make
 * them; a hand wanders, and the reader of letters doubts what it sees. Errs towards "by hand": that only costs a look.
 */
import type { ReadWord } from './paper.ts'
import { isVietnameseSyllable } from '../text/syllable.ts'
import { fold } from '../text/fold.ts'

/** Shares of the label's letter height. */
const WANDERS = 0.16
const UNEVEN = 0.3
const DOUBTFUL = 0.72
const HARDLY_READ = 0.5

export function looksHandwritten(words: readonly ReadWord[], label: readonly ReadWord[]): boolean {
  if (words.length === 0) return false
  const mean = words.reduce((sum, word) => sum + word.confidence, 0) / words.length
  const printed =
    label.length === 0 ? 1 : label.reduce((sum, word) => sum + word.confidence, 0) / label.length
  // A whole page that is hard to read is a poor print, not a hand.
  if (mean > DOUBTFUL || printed - mean < 0.12) return false
  const signs = [wanders(words, label), isUneven(words, label), !areWords(words), mean < HARDLY_READ]
  return signs.filter(Boolean).length >= 1
}

const BELOW_LINE = /[gjpqyQ,;()ạặậẹệịọộợụựỵ/|[\]]/u

/** Lower edges of letters that stand on the line, seen against the line of the label. */
function wanders(words: readonly ReadWord[], label: readonly ReadWord[]): boolean {
  const base = median([...label, ...words].filter(standsOnLine).map((word) => word.box[3]))
  const height = median(label.map(heightOf)) ?? median(words.map(heightOf))
  if (base === undefined || height === undefined) return false
  return words.filter(standsOnLine).some((word) => Math.abs(word.box[3] - base) > WANDERS * height)
}

const standsOnLine = (word: ReadWord) => !BELOW_LINE.test(word.text) && /[\p{L}\p{N}]/u.test(word.text)

/** Words of like letters are alike tall in print. */
function isUneven(words: readonly ReadWord[], label: readonly ReadWord[]): boolean {
  const like = (word: ReadWord) => /[\p{Lu}\dbdfhklt]/u.test(fold(word.text)) && standsOnLine(word)
  const model = median([...label, ...words].filter(like).map(heightOf))
  return (
    model !== undefined &&
    words.filter(like).some((word) => Math.abs(heightOf(word) - model) > UNEVEN * model)
  )
}

function areWords(words: readonly ReadWord[]): boolean {
  return words.every((word) =>
    (word.text.match(/\p{L}+/gu) ?? []).every((part) => part.length === 1 || isVietnameseSyllable(part)),
  )
}

const heightOf = (word: ReadWord) => word.box[3] - word.box[1]

function median(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}
