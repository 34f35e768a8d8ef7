/** Reads the single figures outside all words: one strip, one call, and each figure back to its place. */
import type { Engine } from './engine.ts'
import { findIslands, type Place } from './islands.ts'
import { pixelsOffset, toPgm, type PageSize } from './pgm-header.ts'
import { type TableWord, wordsOf } from './read-page.ts'

const GAP = 110
const EDGE = 30
const PAPER = 245
/** Only what can be nothing else: numbers of a row, a count, a cross in a box. */
const FIGURE = /^(?:\d{1,4}[.,)]?|[xX])$/
const SURE_ENOUGH = 0.85
/** Read without any company, one in fifty was another figure: a person looks at it. */
const LIMIT = 0.8

export async function readIslands(
  engine: Engine,
  page: Uint8Array,
  size: PageSize,
  words: readonly TableWord[],
): Promise<TableWord[]> {
  const pixels = page.subarray(pixelsOffset(page))
  const islands = findIslands(pixels, size, words)
  if (islands.length === 0) return []
  const strip = setSideBySide(pixels, size.width, islands)
  const read = wordsOf(await engine.recognise(strip.page, 'block', () => {}))
  return islands.flatMap((island, i) => {
    const [from, to] = strip.spans[i]!
    const here = read.filter(({ left, right }) => left < to && right > from)
    const [word] = here
    const isFigure =
      here.length === 1 && word !== undefined && isWithin(word, from, to) && FIGURE.test(word.text)
    return isFigure && word.confidence >= SURE_ENOUGH
      ? [{ text: word.text, confidence: Math.min(word.confidence, LIMIT), ...island }]
      : []
  })
}

/** All on one line, their feet on one height, as the engine reads best. */
function setSideBySide(pixels: Uint8Array, pageWidth: number, islands: readonly Place[]) {
  const tallest = Math.max(...islands.map(({ top, bottom }) => bottom - top))
  const height = tallest + 2 * EDGE
  const spans: [from: number, to: number][] = []
  let width = GAP
  for (const { left, right } of islands) {
    spans.push([width - GAP / 2, width + right - left + GAP / 2])
    width += right - left + GAP
  }
  const strip = new Uint8Array(width * height).fill(PAPER)
  islands.forEach(({ left, top, right, bottom }, i) => {
    const at = spans[i]![0] + GAP / 2
    for (let y = top; y < bottom; y++) {
      const row = pixels.subarray(y * pageWidth + left, y * pageWidth + right)
      strip.set(row, (EDGE + tallest - (bottom - y)) * width + at)
    }
  })
  return { page: toPgm(width, height, strip), spans }
}

/** A word that reaches over to its neighbour is two figures run together. */
function isWithin({ left, right }: TableWord, from: number, to: number): boolean {
  return left >= from && right <= to
}
