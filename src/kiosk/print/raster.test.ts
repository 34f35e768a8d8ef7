import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printedBy } from '../../../tests/support/esc-pos.ts'
import { HEAD_DOTS, toDots, toEscPos } from './raster.ts'

/** A canvas of which these dots are black. */
function canvasOf(width: number, height: number, isBlack: (x: number, y: number) => boolean) {
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (isBlack(x, y)) pixels.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3)
  return pixels
}

test('property: what a printer of our own puts on paper is the picture, dot by dot, and is cut', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 300 }),
      fc.nat(6),
      (w, h, step) => {
        const isBlack = (x: number, y: number) => (x * 7 + y * 3) % (step + 2) === 0
        const dots = toDots(canvasOf(w, h, isBlack), w, h)
        const paper = printedBy(toEscPos(dots))
        expect([paper.width, paper.height, paper.isCut]).toEqual([Math.ceil(w / 8) * 8, h, true])
        for (let y = 0; y < h; y++)
          for (let x = 0; x < paper.width; x++) expect(paper.isBlack(x, y)).toBe(x < w && isBlack(x, y))
      },
    ),
    { numRuns: 30 },
  )
})

test('transparent is white, grey text is black, a light tint is not printed', () => {
  const pixels = new Uint8ClampedArray([0, 0, 0, 0, 90, 90, 90, 255, 230, 230, 230, 255, 0, 0, 0, 255])
  expect(toDots(pixels, 4, 1).bits[0]).toBe(0b0101_0000)
})

test('a whole head is 72 bytes wide and goes in bands a small printer can hold', () => {
  const bytes = toEscPos(
    toDots(
      canvasOf(HEAD_DOTS, 300, () => true),
      HEAD_DOTS,
      300,
    ),
  )
  expect([...bytes.subarray(2, 10)]).toEqual([0x1d, 0x76, 0x30, 0, 72, 0, 128, 0])
  expect(printedBy(bytes).bands).toEqual([128, 128, 44])
})
