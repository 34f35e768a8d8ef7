/** The words of a page as lines, and a page of two columns as two runs of lines. */
import type { Box, ReadPage, ReadWord } from './paper.ts'

export interface TextLine {
  readonly words: readonly ReadWord[] // left to right
  readonly box: Box
  readonly tilt: number // how much lower its words stand per pixel to the right: what straightening left over
}

export function linesOf(page: ReadPage): TextLine[] {
  const lines: ReadWord[][] = []
  for (const word of withoutSurroundings(page.words)) (lines[word.line] ??= []).push(word)
  const full = lines.filter((words) => words !== undefined && words.length > 0)
  const tilt = tiltOf(full)
  return full.map((words) => toLine(words, tilt))
}

function toLine(words: readonly ReadWord[], tilt: number): TextLine {
  return { words, box: boxAround(words.map((word) => word.box)), tilt }
}

const SURELY_READ = 0.8
const DOUBTFUL = 0.7
const FEW = 12
/** Share of the surely read words that may lie outside what counts as the text, on each side. */
const OUTLIERS = 0.02

/** A desk around a sheet that was not cut out is full of "letters": what is doubtful and outside the text goes. */
function withoutSurroundings(words: readonly ReadWord[]): readonly ReadWord[] {
  const sure = words.filter(
    ({ text, confidence }) => confidence >= SURELY_READ && /[\p{L}\p{N}]{2}/u.test(text),
  )
  if (sure.length < FEW) return words
  const edge = (side: 0 | 1 | 2 | 3) => {
    const all = sure.map((word) => word.box[side]).sort((a, b) => a - b)
    const out = Math.floor(all.length * OUTLIERS)
    return side < 2 ? all[out]! : all[all.length - 1 - out]!
  }
  const [left, top, right, bottom] = [edge(0), edge(1), edge(2), edge(3)]
  return words.filter(({ box, confidence }) => {
    const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]
    return confidence >= DOUBTFUL || (x > left && x < right && y > top && y < bottom)
  })
}

/** The middle of all steps from word to word: single letters with tails do not count for much. */
function tiltOf(lines: readonly (readonly ReadWord[])[]): number {
  const steps = lines.flatMap((words) => {
    const sure = words.filter((word) => word.confidence >= SURELY_READ && !/[gjpqy,;()_-]/i.test(word.text))
    return sure
      .slice(1)
      .map((word, i) => (word.box[3] - sure[i]!.box[3]) / Math.max(1, word.box[0] - sure[i]!.box[0]))
  })
  return [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0
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
      .map((words) => toLine(words, lines[from]?.tilt ?? 0))
  const middle = (word: ReadWord) => (word.box[0] + word.box[2]) / 2
  return [side((word) => middle(word) < x), side((word) => middle(word) >= x)]
}
