import { expect, test } from 'vitest'
import { turned, turnedBack, type Turn } from './turn.ts'

const image = { width: 3, height: 2, data: Uint8Array.of(0, 1, 2, 3, 4, 5) }

test('a quarter turn clockwise brings the left column to the top', () => {
  expect(turned(image, 1)).toEqual({ width: 2, height: 3, data: Uint8Array.of(3, 0, 4, 1, 5, 2) })
})

test.each([0, 1, 2, 3] as const)(
  'a box on a picture turned %i times lies where the same pixel lay',
  (turn: Turn) => {
    const after = turned(image, turn)
    const at = after.data.indexOf(2) // right end of the upper row
    const [x, y] = [at % after.width, Math.floor(at / after.width)]
    expect(turnedBack([x, y, x + 1, y + 1], turn, 3, 2)).toEqual([2, 0, 3, 1])
  },
)
