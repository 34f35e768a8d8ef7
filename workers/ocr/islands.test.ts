import { expect, test } from 'vitest'
import type { Engine } from './engine.ts'
import { findIslands } from './islands.ts'
import { toPgm } from './pgm-header.ts'
import { readIslands } from './read-islands.ts'
import type { TableWord } from './read-page.ts'

const size = { width: 600, height: 300 }

/** Black rectangles on paper: left, top, width, height. */
function pixelsWith(...marks: readonly [number, number, number, number][]): Uint8Array {
  const pixels = new Uint8Array(size.width * size.height).fill(245)
  for (const [left, top, width, height] of marks)
    for (let y = top; y < top + height; y++)
      pixels.fill(0, y * size.width + left, y * size.width + left + width)
  return pixels
}

const word = (left: number, top: number): TableWord => ({
  text: 'chữ',
  confidence: 0.9,
  left,
  top,
  right: left + 80,
  bottom: top + 30,
})
const words = [word(200, 60), word(200, 160)]
const figures = [
  [60, 62, 12, 24],
  [60, 162, 12, 24],
] as const

test('figures outside all words are found; specks, rules, pictures and what lies at the edge are not', () => {
  const pixels = pixelsWith(
    [...figures[0]],
    [...figures[1]],
    [205, 62, 60, 24], // covered by a word
    [400, 60, 4, 4],
    [380, 120, 200, 30],
    [500, 200, 40, 80],
    [0, 62, 12, 24],
  )
  const islands = findIslands(pixels, size, words)
  expect(islands.map(({ left, top }) => [left, top])).toEqual([
    [60, 60],
    [60, 162],
  ])
})

async function readWith(table: string) {
  const pages: Uint8Array[] = []
  const engine: Engine = {
    stop() {},
    async recognise(page) {
      pages.push(page)
      return table
    },
  }
  const page = toPgm(size.width, size.height, pixelsWith([...figures[0]], [...figures[1]]))
  return { found: await readIslands(engine, page, size, words), pages }
}
const row = (left: number, width: number, text: string, confidence = 96) =>
  `5\t1\t1\t1\t1\t1\t${left}\t30\t${width}\t24\t${confidence}\t${text}\n`

test('each figure goes back to its place, and no word is taken for one', async () => {
  const { found, pages } = await readWith(row(112, 12, '1') + row(236, 12, '2.'))
  expect(pages).toHaveLength(1)
  expect(found).toMatchObject([
    { text: '1', left: 60, top: 60, confidence: 0.8 },
    { text: '2.', left: 60, top: 162 },
  ])
})

test.each([
  ['two run together', row(112, 140, '12')],
  ['a letter', row(112, 12, 'l') + row(236, 12, 'O')],
  ['not sure', row(112, 12, '1', 60)],
])('%s: left out', async (_, table) => expect((await readWith(table)).found).toEqual([]))

test('nothing outside the words: the engine is not asked', async () => {
  const engine: Engine = { stop() {}, recognise: () => Promise.reject(new Error('asked')) }
  const page = toPgm(size.width, size.height, pixelsWith([205, 62, 60, 24]))
  expect(await readIslands(engine, page, size, words)).toEqual([])
})
