import { expect, it } from 'vitest'
import type { Rating } from './rating.ts'
import { FEWEST, summarise, wholeWeeks } from './summary.ts'

const rating = (score: number, counter: number | null, day = '2026-11-18', ...reasons: Rating['reasons']) =>
  ({ id: 'x', day, score, counter, reasons }) as Rating
const many = (n: number, ...made: Parameters<typeof rating>) =>
  Array.from({ length: n }, () => rating(...made))

it('whole weeks: what is asked grows to Monday and Sunday; upside down or too long is nothing', () => {
  expect(wholeWeeks('2026-11-18', '2026-11-18')).toEqual({ from: '2026-11-16', until: '2026-11-22' })
  expect(wholeWeeks('2026-11-16', '2026-11-22')).toEqual({ from: '2026-11-16', until: '2026-11-22' })
  expect(wholeWeeks('2026-11-22', '2026-11-16')).toBeNull()
  expect(wholeWeeks('2025-11-17', '2026-11-22')).not.toBeNull()
  expect(wholeWeeks('2025-10-17', '2026-11-22')).toBeNull()
  expect(wholeWeeks('2026-02-30', '2026-11-22')).toBeNull()
})

it('fewer than five in all say nothing at all', () => {
  const { total, scores, reasons, counters, weeks } = summarise(many(4, 5, 1), '2026-11-16', '2026-11-22')
  for (const cell of [total, ...scores, ...reasons, ...counters, ...weeks])
    expect([cell.count, cell.average]).toEqual([null, null])
})

it('a cell of fewer than five is hidden, and no sum gives it away', () => {
  const ratings = [...many(9, 5, 1), ...many(6, 4, 2), ...many(2, 1, 3, '2026-11-18', 'slow', 'money')]
  const { total, scores, counters, reasons } = summarise(ratings, '2026-11-16', '2026-11-22')
  expect(total).toMatchObject({ count: 17, average: 4.2 })
  expect(scores.map(({ key, count }) => [key, count])).toEqual([
    ['5', 9],
    ['4', null], // else 17 − 9 − 6 would tell
    ['3', 0],
    ['2', 0],
    ['1', null],
  ])
  expect(counters.map(({ count }) => count)).toEqual([9, null, null])
  expect(reasons.find(({ key }) => key === 'slow')?.count).toBeNull()
  expect(reasons.find(({ key }) => key === 'polite')?.count).toBe(0)
})

it('over any ratings: what is hidden of a part is five or more together, or nothing', () => {
  let seed = 7
  const dice = (n: number) => (seed = (seed * 48_271) % 2_147_483_647) % n
  for (let round = 0; round < 300; round++) {
    const ratings = Array.from({ length: dice(60) }, () =>
      rating(1 + dice(5), dice(4) === 0 ? null : 1 + dice(6), `2026-11-${10 + dice(20)}`),
    )
    const { total, scores, counters, weeks } = summarise(ratings, '2026-11-09', '2026-11-29')
    for (const cells of [scores, counters, weeks]) {
      const told = cells.reduce((all, { count }) => all + (count ?? 0), 0)
      const unsaid = ratings.length - told
      if (total.count === null) expect(told).toBe(0)
      else expect(unsaid === 0 || unsaid >= FEWEST, `${ratings.length} ${unsaid}`).toBe(true)
      expect(cells.filter(({ count }) => count !== null && count > 0 && count < FEWEST)).toEqual([])
    }
  }
})
