import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lookedAt } from './looked-at.ts'

test('the middle of a large picture is looked at as the camera gives it, the whole made small', () => {
  expect(lookedAt(2560, 1920, 'whole')).toEqual({
    left: 0,
    top: 0,
    width: 2560,
    height: 1920,
    scale: 1200 / 2560,
  })
  expect(lookedAt(2560, 1920, 'middle')).toEqual({ left: 680, top: 360, width: 1200, height: 1200, scale: 1 })
  expect(lookedAt(640, 480, 'middle')).toEqual({ left: 80, top: 0, width: 480, height: 480, scale: 1 })
})

test('property: it lies inside the picture, and is never more than a slow tablet can look at', () => {
  const side = fc.integer({ min: 16, max: 5000 })
  fc.assert(
    fc.property(side, side, fc.constantFrom('whole' as const, 'middle' as const), (width, height, look) => {
      const part = lookedAt(width, height, look)
      expect(Math.min(part.left, part.top)).toBeGreaterThanOrEqual(0)
      expect(part.left + part.width).toBeLessThanOrEqual(width)
      expect(part.top + part.height).toBeLessThanOrEqual(height)
      expect(part.width * part.scale).toBeLessThanOrEqual(1200.001)
      expect(part.height * part.scale).toBeLessThanOrEqual(1200.001)
    }),
  )
})
