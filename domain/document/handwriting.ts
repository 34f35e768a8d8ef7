/**
 * Is a value written by hand on a printed form? Printed words stand on the line of their label and are as tall as its
 * letters; a hand wanders and swings, and the reader doubts what it sees. Errs towards "by hand": that costs a look.
 */
import { median } from '../base/median.ts'
import type { PaperReading, ReadWord } from './paper.ts'
import { BY_HAND, CHECK, type Reason } from './grade.ts'
import { fold } from '../text/fold.ts'
import { isVietnameseSyllable } from '../text/syllable.ts'

/** Shares of the label's letter height. */
const OFF_LINE = 0.22
const TALL = 1.22
/** A box as tall as this holds more than its word. */
const UNMEASURED = 1.8
/** What the reader loses from print to handwriting. */
const DROP = 0.12
const DOUBTFUL = 0.72
const HARDLY_READ = 0.5

/** `tilt` as of the label's line. */
export function looksHandwritten(
  words: readonly ReadWord[],
  label: readonly ReadWord[],
  tilt: number,
): boolean {
  const bottomOf = ({ box }: ReadWord) => box[3] - tilt * box[0]
  const height = Math.min(...label.filter(isUpright).map(heightOf))
  const standing = words.filter((word) => standsOnLine(word) && heightOf(word) < UNMEASURED * height)
  const isOdd = (word: ReadWord) => {
    const line = label[0]?.line === word.line ? label : standing
    const base = median(line.filter((each) => each.line === word.line && standsOnLine(each)).map(bottomOf))
    const isOff = base !== undefined && Math.abs(bottomOf(word) - base) > OFF_LINE * height
    return isOff || (isPlain(word) && heightOf(word) > TALL * height)
  }
  const odd = standing.filter(isOdd).length
  if (odd > 0 && odd * 2 >= standing.length) return true
  const drop = meanConfidence(label) - meanConfidence(words)
  // A page that is hard to read as a whole is a poor print, not a hand.
  if (words.length === 0 || drop < DROP || meanConfidence(words) > DOUBTFUL) return false
  return odd > 0 || meanConfidence(words) < HARDLY_READ || !words.every(isWord)
}

/** A form is filled in by one hand: where much of it is handwriting, the rest is not taken for print either. */
export function withWholeHand(reading: PaperReading): PaperReading {
  const read = reading.fields.filter((field) => field.origin === 'ocr')
  const byHand = read.filter((field) => field.reason === REASON).length
  const poor = read.filter((field) => field.reason !== REASON && field.confidence < CHECK).length
  if (byHand < LEAST_BY_HAND || byHand + poor < Math.max(LEAST_FIELDS, LEAST_SHARE * read.length))
    return reading
  return {
    ...reading,
    fields: reading.fields.map((field) =>
      field.origin === 'ocr'
        ? { ...field, confidence: Math.min(field.confidence, BY_HAND), reason: REASON }
        : field,
    ),
  }
}

const REASON = 'handwriting' satisfies Reason
const LEAST_FIELDS = 3
const LEAST_BY_HAND = 2
/** Pages by hand had 0.5 and more of such values, the worst photo of a printed form 0.35. */
const LEAST_SHARE = 0.4

const DOT_BELOW = '\u0323'
const BELOW_LINE = /[gjpqy,;()|[\]_]/

const standsOnLine = ({ text }: ReadWord) =>
  !BELOW_LINE.test(fold(text)) && !text.normalize('NFD').includes(DOT_BELOW) && /[\p{L}\p{N}]/u.test(text)
/** With a tall letter: what heights are compared by. */
const isUpright = (word: ReadWord) =>
  standsOnLine(word) && /[\p{Lu}\dbdhkl]/u.test(fold(word.text) + word.text)
const isPlain = (word: ReadWord) => standsOnLine(word) && fold(word.text) === word.text.toLowerCase()

const isWord = ({ text }: ReadWord) =>
  /\d|\p{Lu}{2}/u.test(text) ||
  (text.match(/\p{L}+/gu) ?? []).every((part) => part.length === 1 || isVietnameseSyllable(part))

const heightOf = (word: ReadWord) => word.box[3] - word.box[1]

function meanConfidence(words: readonly ReadWord[]): number {
  return words.length === 0 ? 1 : words.reduce((sum, word) => sum + word.confidence, 0) / words.length
}
