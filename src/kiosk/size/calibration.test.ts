import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  CAPITAL_EM,
  capitalHeightMm,
  cardWidthPx,
  pxPerMmOf,
  sizesFor,
  tidyCalibration,
  UNCALIBRATED,
} from './calibration.ts'

test('capitals are 6.1 mm high at half a metre, and grow with the distance', () => {
  expect(capitalHeightMm(500)).toBeCloseTo(6.109, 3)
  expect(capitalHeightMm(1000)).toBeCloseTo(12.217, 3)
})

test('a kiosk nobody calibrated has the 33 px at least that its tokens promise', () => {
  expect(sizesFor(UNCALIBRATED).textPx).toBeGreaterThanOrEqual(33)
  expect(sizesFor(UNCALIBRATED).targetPx).toBe(61)
})

test('property: whatever the screen, 16 mm targets, 8 mm gaps and 0.7° capitals, and hardly more', () => {
  const distances = fc.integer({ min: 300, max: 1500 })
  fc.assert(
    fc.property(fc.double({ min: 130, max: 1300, noNaN: true }), distances, (cardPx, distanceMm) => {
      const pxPerMm = pxPerMmOf(cardPx)
      const { targetPx, gapPx, textPx } = sizesFor({ pxPerMm, distanceMm })
      expect(cardWidthPx(pxPerMm)).toBeCloseTo(cardPx, 6)
      expect(targetPx / pxPerMm).toBeGreaterThanOrEqual(16)
      expect(gapPx / pxPerMm).toBeGreaterThanOrEqual(8)
      const capitalMm = (textPx * CAPITAL_EM) / pxPerMm
      const degrees = (2 * Math.atan(capitalMm / 2 / distanceMm) * 180) / Math.PI
      expect(degrees).toBeGreaterThanOrEqual(0.7 - 1e-9)
      expect((textPx - 1) * CAPITAL_EM).toBeLessThan(capitalHeightMm(distanceMm) * pxPerMm)
    }),
  )
})

test.each([undefined, null, {}, { pxPerMm: 'x', distanceMm: 500 }, { pxPerMm: 90, distanceMm: 500 }])(
  'what is no calibration is none: %j',
  (found) => expect(tidyCalibration(found)).toBeNull(),
)

test('what was kept comes back', () =>
  expect(tidyCalibration({ pxPerMm: 4.2, distanceMm: 600 })).toEqual({ pxPerMm: 4.2, distanceMm: 600 }))
