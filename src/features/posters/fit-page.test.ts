import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LARGEST_PT, largestFitting, SMALLEST_PT } from './fit-page.ts'

test('the largest type that fits is found to half a point, with few measurements', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), (half) => {
      const limit = half / 2
      let asked = 0
      const size = largestFitting((pt) => {
        asked += 1
        return pt <= limit
      })
      expect(size).toBe(Math.max(SMALLEST_PT, Math.min(LARGEST_PT, limit)))
      expect(asked).toBeLessThanOrEqual(5)
    }),
  )
})
