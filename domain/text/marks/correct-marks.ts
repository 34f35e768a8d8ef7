/**
 * Puts right the marks of misread words (tố dân phố → tổ dân phố): 3 of 4 faults left after cleaning are tone marks, most
 * of them read with a clear conscience, so only the company a word keeps can tell. Letters, digits, codes and names of
 * persons are never touched; what is not clearly better stays as read.
 */
import { isVietnameseSyllable } from '../syllable.ts'
import { nameWords } from './name-runs.ts'
import { placeFixes } from './place-names.ts'
import { slipChance } from './reading-slips.ts'
import { formOf, inFormOf, type WordForm } from './word-forms.ts'
import type { WordModel } from './word-model.ts'

/** So many times likelier must the other word be than the one read: e^4 ≈ 55. */
const CLEARLY = 4
/** Where one neighbour speaks for the word as read. */
const DISPUTED = 1
/** And so many times likelier than any third. */
const UNIQUE = 1.5
/** Chance that a word is read as printed, and that a printed word is no Vietnamese syllable. */
const RIGHT = 0.93
const FOREIGN = 1e-3
const UNMET = 4
/** Capitals this short are abbreviations. */
const SHORTEST_WORD = 3
const UNMARKED = /^[A-Z]+$/
/** Weight of what is known of a syllable alone against what is known of a pair. */
const ALONE = 2
/** Of words read with less than 0.9, marks are wrong in one of eight; of the others in one of 140. */
const DOUBT = 2
const MOST_ROUNDS = 4

export interface MarkContext {
  readonly model: WordModel
  readonly isFamilyName: (low: string) => boolean
}

export interface ReadToken {
  readonly text: string
  readonly isDoubtful?: boolean // the reader itself was not sure
  readonly isFrozen?: boolean // not to be touched
}

/** For each word of a line (as read, in order) its corrected text, or null where it stays. */
export function correctMarks(
  words: readonly ReadToken[],
  { model, isFamilyName }: MarkContext,
): (string | null)[] {
  let line = words.map(({ text }) => formOf(text))
  const fixed: (string | null)[] = words.map(() => null)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const kept = nameWords(line, model, isFamilyName)
    const places = placeFixes(line, model)
    const changes = line.map((form, at) => {
      if (form.letters === '' || words[at]?.isFrozen || fixed[at] !== null || isCode(line, at))
        return undefined
      const place = places[at]
      if (place !== undefined) return place === form.low ? undefined : place
      return kept[at] ? undefined : betterWord(line, at, model, words[at]?.isDoubtful ? DOUBT : 0)
    })
    if (changes.every((change) => change === undefined)) break
    line = line.map((form, at) => {
      const low = changes[at]
      if (low === undefined) return form
      const text = inFormOf(form, low)
      fixed[at] = text
      return formOf(text)
    })
  }
  return fixed
}

/** UBND, CCCD, QD: capitals without any mark may stand for anything, unless a marked word in capitals stands beside. */
function isCode(line: readonly WordForm[], at: number): boolean {
  const { script, letters } = line[at]!
  if (script !== 'capitals' || !UNMARKED.test(letters)) return false
  const isWord = (form: WordForm | undefined) => form?.script === 'capitals' && !UNMARKED.test(form.letters)
  return letters.length < SHORTEST_WORD || !(isWord(line[at - 1]) || isWord(line[at + 1]))
}

function betterWord(
  line: readonly WordForm[],
  at: number,
  model: WordModel,
  doubt: number,
): string | undefined {
  const form = line[at]!
  const candidates = model.variants(form.low)
  if (candidates.length === 0) return undefined
  const previous = neighbour(line, at, -1)
  const next = neighbour(line, at, 1)
  const fits = (low: string) => fit(low, previous, next, model)
  const asRead = fits(form.low) + Math.log(RIGHT) + strangeness(form.low, model)
  let best: string | undefined
  let [bestScore, thirdScore] = [-Infinity, -Infinity]
  for (const low of candidates) {
    const score = fits(low) + Math.log(slipChance(low, form.low, form.script === 'capitals'))
    if (score > bestScore) [best, bestScore, thirdScore] = [low, score, bestScore]
    else if (score > thirdScore) thirdScore = score
  }
  if (best === undefined) return undefined
  const vouched = voucherOf(best, form.low, previous, next, model)
  const least = vouched === 'all' ? CLEARLY : CLEARLY + DISPUTED
  if (vouched === 'none' || bestScore - asRead + doubt <= least) return undefined
  return bestScore - thirdScore > UNIQUE ? best : undefined
}

/** The word beside it, unless a sentence or a number lies between. */
function neighbour(line: readonly WordForm[], at: number, step: -1 | 1): string | undefined {
  const before = step < 0 ? line[at - 1] : line[at]
  const beside = line[at + step]
  if (beside === undefined || beside.letters === '' || before?.endsPhrase || beside.lead !== '')
    return undefined
  return beside.low
}

/** Log of the chance to meet the word between its neighbours. */
function fit(low: string, previous: string | undefined, next: string | undefined, model: WordModel): number {
  const alone = (word: string) => (model.count(word) + 0.3) / (model.total + 1000)
  const [mine, after] = [alone(low), model.after(low)]
  const first =
    previous === undefined
      ? mine
      : (model.pair(previous, low) + ALONE * mine) / (model.after(previous) + ALONE)
  const second = next === undefined ? 1 : (model.pair(low, next) + ALONE * alone(next)) / (after + ALONE)
  return Math.log(first) + Math.log(second)
}

/** Our texts are few: a true syllable we never met is no slip for that. */
function strangeness(low: string, model: WordModel): number {
  if (model.count(low) > 0) return 0
  return Math.log(isVietnameseSyllable(low) ? UNMET : FOREIGN)
}

/** A word is never put in for being frequent alone: it must have been met beside one of these neighbours. `some`: beside
 *  the other one, the word as read has been met and it has not. */
function voucherOf(
  low: string,
  read: string,
  previous: string | undefined,
  next: string | undefined,
  model: WordModel,
): 'all' | 'some' | 'none' {
  const isMet = (word: string) => [
    previous !== undefined && model.pair(previous, word) > 0,
    next !== undefined && model.pair(word, next) > 0,
  ]
  const mine = isMet(low)
  const other = isMet(read)
  if (!mine.some(Boolean)) return 'none'
  return mine.every((met, side) => met || !other[side]) ? 'all' : 'some'
}
