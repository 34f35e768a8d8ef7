import { expect, test } from 'vitest'
import type { Engine } from './engine.ts'
import { cutStrip, standsUpright } from './upright.ts'

const width = 40
const height = 2000
const printedRows = [1400, 1500] as const

/** Black and white by turns where there is print, a dark photograph above it. */
function pixelsWithPrint(): Uint8Array {
  const pixels = new Uint8Array(width * height).fill(245)
  pixels.fill(20, 0, width * 600)
  for (let y = printedRows[0]; y < printedRows[1]; y++)
    for (let x = 0; x < width; x += 2) pixels[y * width + x] = 0
  return pixels
}

function pageWithPrint(): Uint8Array {
  return Uint8Array.from([...new TextEncoder().encode(`P5\n${width} ${height}\n255\n`), ...pixelsWithPrint()])
}

function engineThatAnswers(...confidences: number[]): Engine & { readonly pages: Uint8Array[] } {
  const pages: Uint8Array[] = []
  return {
    pages,
    async recognise(page) {
      pages.push(page)
      return `5\t1\t1\t1\t1\t1\t0\t0\t9\t9\t${confidences[pages.length - 1]}\tchữ\n`
    },
    stop() {},
  }
}

test('the strip holds the print, not the photograph', () => {
  const strip = cutStrip(pixelsWithPrint(), { width, height })
  expect(strip.height).toBe(260)
  expect(strip.pixels.filter((pixel) => pixel === 0)).toHaveLength((width / 2) * 100)
})

test.each([
  { asItLies: 93, turned: 31, turn: 0 },
  { asItLies: 35, turned: 88, turn: 2 },
])('read at $asItLies % and turned at $turned %: $turn quarter turns', async ({ asItLies, turned, turn }) => {
  const engine = engineThatAnswers(asItLies, turned)
  const answer = await standsUpright(engine, pageWithPrint(), { width, height })
  expect(answer.turn).toBe(turn)
  expect(answer.margin).toBeCloseTo(Math.abs(asItLies - turned) / 100)
  const [first, second] = engine.pages
  const header = first!.length - width * 260
  expect([...second!.subarray(header)]).toEqual([...first!.subarray(header)].reverse())
})

test('an empty page has no margin: nobody turns it', async () => {
  const engine: Engine = { recognise: async () => '', stop() {} }
  const answer = await standsUpright(engine, pageWithPrint(), { width, height })
  expect(answer).toEqual({ turn: 0, margin: 0 })
})
