/** What stands around numbers: the raised 2 of a square metre, and an identity number torn behind its first figure. */
import type { ReadWord } from './paper.ts'
import { boxAround } from './text-lines.ts'

const NUMBER = /^[\d.,]*\d$/
const SQUARE_METRE = /^m[2?*^]([.,;:)]*)$/
const ID_LENGTH = 12
/** Of the height of its figures: wider is a gap between two numbers. */
const TEAR = 1.2

export function tidyNumbers(line: readonly ReadWord[]): ReadWord[] {
  const words: ReadWord[] = []
  for (let at = 0; at < line.length;) {
    const parts = partsOfId(line, at)
    const last = words.at(-1)
    const word = joined(parts)
    words.push(last !== undefined && NUMBER.test(last.text) ? inSquareMetres(word) : word)
    at += parts.length
  }
  return words
}

function inSquareMetres(word: ReadWord): ReadWord {
  const [, trail] = SQUARE_METRE.exec(word.text) ?? []
  return trail === undefined ? word : { ...word, text: `m²${trail}`, readAs: word.readAs ?? word.text }
}

/** "0 38 079990131": close together, and together of the length of an identity number, which begins with 0. The one word
 *  at `at` where there is no such number. */
function partsOfId(line: readonly ReadWord[], at: number): readonly ReadWord[] {
  const alone = line.slice(at, at + 1)
  if (!/^0\d*$/.test(line[at]?.text ?? '')) return alone
  let figures = line[at]!.text.length
  for (let end = at + 1; end < line.length && figures < ID_LENGTH; end++) {
    const [before, next] = [line[end - 1]!, line[end]!]
    const found = /^(\d+)([.,;:)]*)$/.exec(next.text)
    if (found === null || next.box[0] - before.box[2] >= TEAR * (next.box[3] - next.box[1])) return alone
    figures += found[1]!.length
    if (figures === ID_LENGTH) return line.slice(at, end + 1)
    if (found[2] !== '') return alone
  }
  return alone
}

function joined(parts: readonly ReadWord[]): ReadWord {
  const first = parts[0]!
  if (parts.length === 1) return first
  return {
    ...first,
    text: parts.map((part) => part.text).join(''),
    confidence: Math.min(...parts.map((part) => part.confidence)),
    box: boxAround(parts.map((part) => part.box)),
  }
}
