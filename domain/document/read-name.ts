/** Names of persons: letters as printed, NFC. A name out of the reader is never sure by itself. */
import { familyNames } from './family-names.ts'
import { CHECK, FREE_TEXT_LIMIT } from './grade.ts'
import { trimMarks, type FoundValue, type ValueReader } from './value-readers.ts'
import type { ReadWord } from './paper.ts'
import { fold } from '../text/fold.ts'
import { isVietnameseSyllable } from '../text/syllable.ts'

const MOST_WORDS = 10
const NAME_WORD = /^[\p{Lu}][\p{L}'’.-]*$/u

/** The first row that holds a name; what stands before or after it on the row is noise or another label. */
export const readName: ValueReader = (rows) => {
  for (const row of rows) {
    const found = withoutStray(longestRun(row))
    if (found.length === 0) continue
    const value = found.map((word) => trimMarks(word.text)).join(' ')
    return { value, words: found, ...judgeName(value) }
  }
  return undefined
}

/** A lone consonant behind a name is the edge of a photo; "Giàng A Lử", "Y Nhi" have theirs at the front. */
function withoutStray(run: readonly ReadWord[]): readonly ReadWord[] {
  const last = run.at(-1)
  const isStray = last !== undefined && run.length > 2 && /^[^AEIOUY]$/iu.test(fold(trimMarks(last.text)))
  return isStray ? run.slice(0, -1) : run
}

/** All capitals beat capitalised words: names are printed so, and noise seldom is. At least two words, or one alone. */
function longestRun(row: readonly ReadWord[]): readonly ReadWord[] {
  const isCapital = (word: ReadWord) => {
    const text = trimMarks(word.text)
    return NAME_WORD.test(text) && text === text.toUpperCase()
  }
  const isName = (word: ReadWord) => NAME_WORD.test(trimMarks(word.text))
  const capitals = longest(row, isCapital)
  if (capitals.length >= 2) return capitals
  const names = longest(row, isName)
  return names.length >= 2 || row.length === names.length ? names : []
}

function longest(row: readonly ReadWord[], fits: (word: ReadWord) => boolean): readonly ReadWord[] {
  let best: ReadWord[] = []
  let run: ReadWord[] = []
  for (const word of row) {
    run = fits(word) ? [...run, word] : []
    if (run.length > best.length) best = run
  }
  return best.slice(0, MOST_WORDS)
}

/** Vy, My, Ly are spelt with y in names. */
function isUsualSyllable(word: string): boolean {
  return isVietnameseSyllable(word) || isVietnameseSyllable(word.replace(/y$/i, 'i'))
}

function judgeName(name: string): Pick<FoundValue, 'limit' | 'reason'> {
  const words = name.split(' ')
  const first = words[0] ?? ''
  const family = first.charAt(0) + first.slice(1).toLowerCase()
  // Peoples of the highlands have names that are no Vietnamese syllables (Giàng A Lử, H'Hen Niê): looked at, not refused.
  const isUsual = familyNames.has(family.normalize('NFC')) && words.every(isUsualSyllable)
  return isUsual ? { limit: FREE_TEXT_LIMIT, reason: 'label' } : { limit: CHECK, reason: 'unusual-name' }
}
