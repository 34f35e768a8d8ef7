/** Parts of a read word, each with its share of the box. */
import type { Box, ReadWord } from './paper.ts'

/** Letters `from` to `to` (UTF-16) of a word. */
export function partOf(word: ReadWord, from: number, to: number): ReadWord {
  const [left, top, right, bottom] = word.box
  const whole = widthOf(word.text)
  const at = (index: number) =>
    whole === 0 ? left : Math.round(left + ((right - left) * widthOf(word.text.slice(0, index))) / whole)
  const box: Box = [at(from), top, at(to), bottom]
  return { ...word, text: word.text.slice(from, to), box }
}

/** Widths of print, roughly: enough to tell where in a box a letter stands. */
function widthOf(text: string): number {
  let width = 0
  for (const letter of text) {
    const bare = letter.normalize('NFD').charAt(0)
    width += /[ijlftrI.,:;'!|()[\]]/.test(bare) ? 0.6 : /[mw…A-Z]/.test(bare) ? 1.4 : 1
  }
  return width
}

/** The word cut at these places (rising, UTF-16). */
export function cutAt(word: ReadWord, places: readonly number[]): ReadWord[] {
  const ends = [...places, word.text.length]
  return ends.map((end, i) => partOf(word, i === 0 ? 0 : (ends[i - 1] ?? 0), end))
}
