import { expect, test } from 'vitest'
import { parseCalendar } from '../calendar/calendar.ts'
import { emptyCentre, type CentreFacts, type CentrePoint } from './centre-facts.ts'
import { centreView } from './centre-view.ts'
import { checkCentre } from './check-centre.ts'
import { findPoints } from './find-points.ts'

const point = (change: Partial<CentrePoint>): CentrePoint => ({
  kind: 'id-card',
  name: 'Công an xã',
  place: 'Thôn 1',
  hours: '',
  phone: '',
  serves: '',
  ...change,
})
const codeOf = (facts: Partial<CentreFacts>, known = emptyCentre) => {
  const checked = checkCentre({ ...emptyCentre, ...facts }, known, '2026-12-14')
  return checked.ok ? null : checked.problem.code
}

test('C07: points for where somebody lives come first, without marks; others of that place are not offered', () => {
  const points = [
    point({ name: 'A', serves: 'thôn Đông, thôn Đoài' }),
    point({ name: 'B', serves: 'thôn Hạ' }),
    point({ name: 'C' }),
    point({ kind: 'cash', name: 'ATM', place: 'thôn Đoài' }),
  ]
  const names = (asked: string) => findPoints(points, 'id-card', asked).map(({ name }) => name)
  expect(names('thon doai')).toEqual(['A', 'C'])
  expect(names('')).toEqual(['A', 'B', 'C'])
  expect(names('nơi khác')).toEqual(['C'])
  expect(findPoints(points, 'cash', '').map(({ name }) => name)).toEqual(['ATM'])
})

test('what cannot be called, read or held to a day is refused with its name', () => {
  expect(codeOf({ phones: [{ name: 'Trực', number: 'gọi sau' }] })).toBe('centre.phone.malformed')
  expect(codeOf({ duty: [{ on: '2026-02-30', part: 'morning', name: 'Mai', phone: '0912345678' }] })).toBe(
    'centre.day.malformed',
  )
  expect(codeOf({ duty: [{ on: 1, part: 'morning', name: ' ', phone: '0912 345 678' }] })).toBe(
    'centre.line.empty',
  )
  expect(codeOf({ away: [{ name: 'Mai', from: '2026-12-02', to: '2026-12-01' }] })).toBe(
    'centre.span.reversed',
  )
  expect(codeOf({ phones: [{ name: 'Trực', number: '+84 237 3111 222' }], points: [point({})] })).toBeNull()
})

test('Q07: a plan of appointments that stands is never changed, and another holds only from far enough', () => {
  const plan = { validFrom: '2026-11-01', minutes: 30, places: 2, books: [1] }
  const later = { ...plan, validFrom: '2026-12-14', places: 4 }
  expect(codeOf({ visits: [plan] })).toBeNull() // the first of all
  const known = { ...emptyCentre, visits: [plan] }
  expect(codeOf({ visits: [plan, later] }, known)).toBeNull()
  expect(codeOf({ visits: [later] }, known)).toBe('centre.visits.malformed')
  expect(codeOf({ visits: [plan, { ...later, validFrom: '2026-12-01' }] }, known)).toBe(
    'centre.visits.too-soon',
  )
  expect(codeOf({ visits: [{ ...plan, books: [1, 1] }] })).toBe('centre.visits.malformed')
})

test('what anybody reads: hours of the calendar, notices of the day, who answers', () => {
  const calendar = parseCalendar({
    years: [2026],
    days_off: [{ date: '2026-12-01', name: 'Nghỉ thử (dự kiến)', source: 's' }],
    extra_openings: [
      { weekday: 6, from: '07:30', to: '11:00' },
      { date: '2026-11-28', from: '13:30', to: '16:00' },
      { date: '2026-12-30', from: '13:30', to: '16:00' },
    ],
  })
  if (!calendar.ok) throw new Error(calendar.problem.code)
  const facts: CentreFacts = {
    ...emptyCentre,
    duty: [{ on: 1, part: 'morning', name: 'Mai', phone: '0912345678' }],
    notices: [
      { text: 'Hôm nay', from: '2026-11-23', to: '2026-11-23' },
      { text: 'Đã qua', from: '2026-11-20', to: '2026-11-22' },
    ],
  }
  const view = centreView(facts, calendar.value, '2026-11-23T08:00')
  expect(view.dutyNow).toMatchObject({ name: 'Mai', phone: '0912345678', to: '11:30' })
  expect(view.dutyNext).toMatchObject({ from: '13:30', name: null })
  expect(view.notices).toEqual(['Hôm nay'])
  expect(view.hours.weekly).toEqual([{ weekday: 6, from: '07:30', to: '11:00' }])
  expect(view.hours.extra.map(({ date }) => date)).toEqual(['2026-11-28'])
  expect(view.hours.closed).toEqual([{ date: '2026-12-01', name: 'Nghỉ thử' }])
  expect(view.hours.today).toHaveLength(2)
})
