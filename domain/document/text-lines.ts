/** The words of a page as lines, and a page of two columns as two runs of lines. */
import type { Box, ReadPage, ReadWord } from './paper.ts'

export interface TextLine {
  readonly words: readonly ReadWord[] // left to right
  readonly box: Box
}

export function linesOf(page: ReadPage): TextLine[] {
  const lines: ReadWord[][] = []
  for (const word of page.words) (lines[word.line] ??= []).push(word)
  return lines.filter((words) => words !== undefined && words.length > 0).map(toLine)
}

function toLine(words: readonly ReadWord[]): TextLine {
  return { words, box: boxAround(words.map((word) => word.box)) }
}

/** The smallest box that holds all of them; there must be at least one. */
export function boxAround(boxes: readonly Box[]): Box {
  return [
    Math.min(...boxes.map((box) => box[0])),
    Math.min(...boxes.map((box) => box[1])),
    Math.max(...boxes.map((box) => box[2])),
    Math.max(...boxes.map((box) => box[3])),
  ]
}

export function textOf(line: TextLine): string {
  return line.words.map((word) => word.text).join(' ')
}

/** Lines `from` to `to` (exclusive) parted at `x`: what lies left of it, then what lies right of it. */
export function splitColumns(
  lines: readonly TextLine[],
  from: number,
  to: number,
  x: number,
): [TextLine[], TextLine[]] {
  const side = (isOurs: (word: ReadWord) => boolean) =>
    lines
      .slice(from, to)
      .map((line) => line.words.filter(isOurs))
      .filter((words) => words.length > 0)
      .map(toLine)
  const middle = (word: ReadWord) => (word.box[0] + word.box[2]) / 2
  return [side((word) => middle(word) < x), side((word) => middle(word) >= x)]
}
