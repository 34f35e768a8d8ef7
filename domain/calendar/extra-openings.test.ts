import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TimeLimit } from '../procedure/procedure.ts'
import { parseCalendar } from './calendar.ts'
import type { CalendarData } from './calendar.ts'
import { dueDate } from './due-date.ts'
import { parseWallTime } from './day.ts'
import { openingAt, workingMinutesBetween } from './working-time.ts'

const holidays = JSON.parse(readFileSync('data/law/holidays.json', 'utf8')) as Record<string, unknown>
const plain = read([])
const announced = read([
  { date: '2026-11-28', from: '07:00', to: '11:00', returns_same_day: true }, // a Saturday
  { date: '2026-12-05', from: '07:00', to: '11:00' },
  { date: '2026-11-26', from: '17:00', to: '19:00' }, // a Thursday evening
])
const sameDay: TimeLimit = { kind: 'same-day', cutoff: '15:00' }
const days = (count: number): TimeLimit => ({ kind: 'working-days', days: count })

describe('L15: overtime that the commune announced', () => {
  test('the counter is open, once, and only on that day', () => {
    expect(opening('2026-11-28T08:00')).toBe('extra')
    expect(opening('2026-11-28T11:00')).toBe('closed')
    expect(opening('2026-12-12T08:00')).toBe('closed')
    expect(opening('2026-11-26T18:00')).toBe('extra')
  })

  test.each<[string, TimeLimit, string, string]>([
    [
      'same-day results within the session, where announced so',
      sameDay,
      '2026-11-28T08:00',
      'Nhận 08:00 thứ Bảy 28/11/2026 trong phiên làm thêm đã thông báo, trả kết quả ngay trong phiên: hẹn trả chậm nhất 11:00 thứ Bảy 28/11/2026.',
    ],
    [
      'otherwise from the next working day',
      sameDay,
      '2026-12-05T08:00',
      'Nhận 08:00 thứ Bảy 5/12/2026 trong phiên làm thêm đã thông báo nên tính từ 07:00 thứ Hai 7/12/2026, trả kết quả trong ngày làm việc (không tính thứ Bảy, Chủ nhật): hẹn trả chậm nhất 17:00 thứ Hai 7/12/2026.',
    ],
    [
      'longer limits begin with the next working time',
      days(2),
      '2026-11-28T08:00',
      'Nhận 08:00 thứ Bảy 28/11/2026 trong phiên làm thêm đã thông báo nên tính từ 07:00 thứ Hai 30/11/2026, cộng 2 ngày làm việc (không tính thứ Bảy, Chủ nhật): hẹn trả 07:00 thứ Tư 2/12/2026.',
    ],
    [
      'in the evening of a working day',
      days(1),
      '2026-11-26T18:10',
      'Nhận 18:10 thứ Năm 26/11/2026 trong phiên làm thêm đã thông báo nên tính từ 07:00 thứ Sáu 27/11/2026, cộng 1 ngày làm việc (không tính thứ Bảy, Chủ nhật): hẹn trả 07:00 thứ Hai 30/11/2026.',
    ],
  ])('%s', (_, limit, receivedAt, why) => {
    expect(dueDate({ limit, receivedAt, calendar: announced })).toMatchObject({ ok: true, value: { why } })
  })

  test('nobody who came earlier is promised less time, and nobody who comes later an earlier day, by overtime', () => {
    const minute = fc.integer({ min: 0, max: 1439 })
    const moment = fc
      .tuple(fc.integer({ min: 20, max: 30 }), minute)
      .map(([day, at]) => `2026-11-${day}T${clock(at)}`)
    fc.assert(
      fc.property(moment, moment, fc.integer({ min: 0, max: 12 }), (a, b, count) => {
        const [first, second] = a < b ? [a, b] : [b, a]
        const due = (receivedAt: string, calendar: CalendarData) => {
          const answer = dueDate({ limit: days(count), receivedAt, calendar })
          if (!answer.ok) throw new Error(answer.problem.code)
          return answer.value.at
        }
        expect(due(first, announced)).toBe(due(first, plain))
        expect(due(first, announced) <= due(second, announced)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })

  test('a supplement asked for within the session is not counted against the office on Monday', () => {
    const pauses = [{ from: '2026-11-28T09:00', to: '2026-12-01T09:00' }]
    const answer = dueDate({ limit: sameDay, receivedAt: '2026-11-28T08:00', calendar: announced, pauses })
    expect(answer).toMatchObject({ ok: true, value: { at: '2026-12-01T09:00' } })
  })

  test('it is no working time', () => {
    expect(workingMinutesBetween('2026-11-28T00:00', '2026-11-29T00:00', announced)).toEqual({
      ok: true,
      value: 0,
    })
  })

  test.each([
    [{ date: '2026-02-30', from: '07:00', to: '11:00' }],
    [{ from: '07:00', to: '11:00' }],
    [{ weekday: '6', from: '07:00', to: '11:00' }],
    [{ date: '2026-11-28', from: '11:00', to: '07:00' }],
    [null],
  ])('a malformed one is refused: %j', (row) => {
    expect(parseCalendar({ ...holidays, extra_openings: [row] })).toMatchObject({
      problem: { code: 'calendar.data.malformed', details: { at: 'extra_openings' } },
    })
  })
})

function read(openings: readonly unknown[]): CalendarData {
  const parsed = parseCalendar({ ...holidays, extra_openings: openings })
  if (!parsed.ok) throw new Error(parsed.problem.code)
  return parsed.value
}

function opening(text: string): string {
  const found = openingAt(parseWallTime(text)!, announced)
  return found.ok ? found.value : found.problem.code
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
