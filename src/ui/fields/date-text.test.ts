import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boxesToDate, dateToBoxes } from './date-text.ts'

const real = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('a real day survives the way into three boxes and back', () => {
  fc.assert(fc.property(real, (day) => boxesToDate(dateToBoxes(day), false) === day))
})

test('whatever is typed comes back as typed, or as the day it means: nothing is lost', () => {
  const typed = fc.stringMatching(/^[^/\s]{0,4}$/)
  fc.assert(
    fc.property(typed, typed, typed, fc.boolean(), (day, month, year, partial) => {
      const kept = boxesToDate([day, month, year], partial)
      const shown = dateToBoxes(kept)
      const bare = (box: string) => box.replace(/^0(?=\d$)/, '')
      const spread = month === '' && year === '' && shown[2] !== ''
      return spread || [day, month, year].every((box, at) => bare(box) === bare(shown[at] ?? ''))
    }),
    { numRuns: 2000 },
  )
})

test.each([
  [['5', '1', '2025'], '2025-01-05'],
  [['15112025', '', ''], '2025-11-15'],
  [['15/11/2025', '', ''], '2025-11-15'],
  [['31', '2', '2025'], '31/2/2025'],
  [['29', '2', '2024'], '2024-02-29'],
  [['29', '2', '2100'], '29/2/2100'],
  [['15', '11', '25'], '15/11/25'],
  [['15', '', ''], '15//'],
  [['', '', ''], ''],
  [['', '', '1998'], '//1998'],
])('boxes %j mean %s', (boxes, expected) => {
  expect(boxesToDate(boxes, false)).toBe(expected)
})

test.each([
  [['', '', '1998'], '1998'],
  [['', '7', '1998'], '1998-07'],
  [['3', '7', '1998'], '1998-07-03'],
  [['3', '', '1998'], '3//1998'],
])('with partial knowledge boxes %j mean %s', (boxes, expected) => {
  expect(boxesToDate(boxes, true)).toBe(expected)
})
