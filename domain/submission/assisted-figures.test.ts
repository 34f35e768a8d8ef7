import { expect, test } from 'vitest'
import { assistedFigures } from './assisted-figures.ts'

test('counts by month who was helped and why, and who managed alone', () => {
  const figures = assistedFigures([
    { at: '2026-10-30T08:00', reason: 'elderly' },
    { at: '2026-11-02T08:00:00+07:00', reason: 'elderly' },
    { at: '2026-11-20T09:00', reason: 'cannot-read' },
    { at: '2026-11-21T09:00', reason: null },
  ])
  expect(figures.map(({ month, helped, alone }) => [month, helped, alone])).toEqual([
    ['2026-11', 2, 1],
    ['2026-10', 1, 0],
  ])
  expect(figures[0]?.reasons).toEqual({
    elderly: 1,
    disabled: 0,
    'cannot-read': 1,
    'no-device': 0,
    asked: 0,
  })
  expect(JSON.stringify(assistedFigures([]))).toBe('[]')
})
