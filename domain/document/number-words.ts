/** What stands around numbers: the raised 2 of a square metre, and an identity number torn behind its first figure. */
import type { ReadWord } from './paper.ts'
import { boxAround } from './text-lines.ts'

const NUMBER = /^[\d.,]*\d$/
const SQUARE_METRE = /^m[2?*^]([.,;:)]*)$/
const ID_LENGTH = 12
/** Of the height of its figures: wider is a gap between two numbers. */
const TEAR = 0.9

export function tidyNumbers(line: readonly ReadWord[]): ReadWord[] {
  const words: ReadWord[] = []
  for (const word of line) {
    const last = words.at(-1)
    if (last !== undefined && isTornId(last, word)) words[words.length - 1] = joined(last, word)
    else words.push(last !== undefined && NUMBER.test(last.text) ? inSquareMetres(word) : word)
  }
  return words
}

function inSquareMetres(word: ReadWord): ReadWord {
  const [, trail] = SQUARE_METRE.exec(word.text) ?? []
  return trail === undefined ? word : { ...word, text: `m²${trail}`, readAs: word.readAs ?? word.text }
}

/** "0 38079990131": together they have the length of an identity number, which begins with 0. */
function isTornId(first: ReadWord, next: ReadWord): boolean {
  const figures = /^\d+/.exec(next.text)?.[0] ?? ''
  if (!/^0\d*$/.test(first.text) || first.text.length + figures.length !== ID_LENGTH) return false
  if (!/^\d+[.,;:)]*$/.test(next.text)) return false
  return next.box[0] - first.box[2] < TEAR * (next.box[3] - next.box[1])
}

function joined(first: ReadWord, next: ReadWord): ReadWord {
  const text = first.text + next.text
  return {
    ...first,
    text,
    confidence: Math.min(first.confidence, next.confidence),
    box: boxAround([first.box, next.box]),
  }
}
