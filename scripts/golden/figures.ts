/** Sums of many pages. */
import { f1Of } from './field-score.ts'
import type { PageResult } from './read-pictures.ts'
import type { PageScore } from './score.ts'

export const RIGHT_OVERLAP = 0.95

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)
const mean = (values: readonly number[]) =>
  share(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  )

export function errorRates(scores: readonly PageScore[]) {
  const sum = (of: (score: PageScore) => number) => scores.reduce((total, score) => total + of(score), 0)
  return {
    cer: share(
      sum((score) => score.letterErrors),
      sum((score) => score.letters),
    ),
    wer: share(
      sum((score) => score.wordErrors),
      sum((score) => score.words),
    ),
    precision: share(
      sum((score) => score.trueReadWords),
      sum((score) => score.readWords),
    ),
  }
}

export function figuresOf(results: readonly PageResult[]) {
  const read = results.flatMap(({ answer }) => ('problem' in answer ? [] : [answer]))
  const overlaps = results.flatMap(({ overlap }) => (overlap === null ? [] : [overlap]))
  return {
    pages: results.length,
    ...errorRates(results.map((result) => result.score)),
    f1: f1Of(results.flatMap((result) => result.fields)),
    fieldCount: results.flatMap((result) => result.fields).length,
    sheets: overlaps.length,
    sheetsRight: overlaps.filter((overlap) => overlap >= RIGHT_OVERLAP).length,
    prepMs: mean(read.map((answer) => answer.prepMs)),
    ocrMs: mean(read.map((answer) => answer.ocrMs)),
  }
}
