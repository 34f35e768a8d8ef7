import { expect, test } from 'vitest'
import { cardCut, cardGuide, isInside } from './card-guide.ts'

test.each([
  [640, 480],
  [480, 640],
  [1920, 1080],
])(
  'in a picture of %i × %i the guide has the shape of a card and is kept with room around it',
  (width, height) => {
    const [guide, kept] = [cardGuide(width, height), cardCut(width, height)]
    expect((guide.width * width) / (guide.height * height)).toBeCloseTo(85.6 / 53.98, 2)
    expect(kept.width).toBeGreaterThan(guide.width)
    expect(kept.height).toBeGreaterThan(guide.height)
    expect(kept.left + kept.width).toBeLessThanOrEqual(1)
  },
)

test('a card half outside the frame is not inside', () => {
  const size = { width: 640, height: 480 }
  const card = (dx: number) =>
    [
      [100 + dx, 100],
      [500 + dx, 100],
      [500 + dx, 350],
      [100 + dx, 350],
    ] as const
  expect(isInside(card(0), cardCut(640, 480), size)).toBe(true)
  expect(isInside(card(130), cardCut(640, 480), size)).toBe(false)
})
