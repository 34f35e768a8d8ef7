import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dated, instant } from '../../tests/support/dated-dossier.ts'
import { realLaw } from '../../tests/support/real-law.ts'
import { workedMinutes } from '../../tests/support/worked-minutes.ts'
import { dueDate } from '../calendar/due-date.ts'
import type { TimeLimit } from '../procedure/procedure.ts'
import { chooseNewDate, proposeNewDate } from './new-date.ts'
import { whyOnSlip } from './why.ts'
import { workClock } from './work-clock.ts'

const { calendar } = realLaw()
const clock = workClock(calendar)
const written = workedMinutes()
const promised = (at: string) => ({ at, rule: 'working-days:3', why: 'Vì luật.' })
const question = (limit: TimeLimit | null, now: string, due = '2026-11-26T10:00') => ({
  limit,
  receivedAt: '2026-11-20T10:00',
  due: promised(due),
  now,
  calendar,
})

describe('the one new date', () => {
  test.each<[string, TimeLimit | null, string, object]>([
    [
      'before the promised time: counted from it',
      { kind: 'working-days', days: 3 },
      '2026-11-25T15:00',
      {
        at: '2026-12-01T10:00',
        rule: 'working-days:3',
        why: 'Xin lỗi và hẹn lại một lần, tính từ 10:00 thứ Năm 26/11/2026, cộng 3 ngày làm việc (không tính thứ Bảy, Chủ nhật): hẹn trả 10:00 thứ Ba 1/12/2026.',
      },
    ],
    ['after it: from now', { kind: 'working-days', days: 3 }, '2026-11-27T15:00', { at: '2026-12-02T15:00' }],
    [
      'a result of the same day',
      { kind: 'same-day', cutoff: '15:00' },
      '2026-11-26T15:30',
      { at: '2026-11-27T17:00' },
    ],
    [
      'no limit in the catalogue: as much time as was promised',
      { kind: 'unknown', text: '' },
      '2026-11-25T15:00',
      { at: '2026-12-01T10:00', rule: 'working-hours:24' },
    ],
  ])('%s', (_, limit, now, expected) => {
    expect(proposeNewDate(question(limit, now))).toMatchObject({ ok: true, value: expected })
  })

  test('an earlier one may be chosen, with its sentence; a later one, or one out of hours, never', () => {
    const choose = (at: string) =>
      chooseNewDate(question({ kind: 'working-days', days: 3 }, '2026-11-25T15:00'), at)
    expect(choose('2026-11-27T10:00')).toEqual({
      ok: true,
      value: {
        at: '2026-11-27T10:00',
        rule: 'by-hand',
        why: 'Xin lỗi và hẹn lại một lần, thay ngày hẹn 10:00 thứ Năm 26/11/2026, lãnh đạo ấn định trong thời hạn của thủ tục: hẹn trả 10:00 thứ Sáu 27/11/2026.',
      },
    })
    expect(choose('2026-12-01T10:01')).toMatchObject({
      problem: { code: 'deadline.new-date.too-far', details: { latest: '2026-12-01T10:00' } },
    })
    expect(choose('2026-11-26T10:00')).toMatchObject({ problem: { code: 'deadline.new-date.not-later' } })
    expect(choose('2026-11-28T10:00')).toMatchObject({
      problem: { code: 'calendar.due.outside-working-time' },
    })
  })

  test('1,000 random choices: exactly the open minutes after the promised time and now, up to the limit', () => {
    const minute = fc.integer({ min: 0, max: 20 * 1440 }).map((at) => written.textAt(690 * 1440 + at))
    const limits: fc.Arbitrary<TimeLimit> = fc.oneof(
      fc.integer({ min: 1, max: 10 }).map((days) => ({ kind: 'working-days' as const, days })),
      fc.integer({ min: 1, max: 10 }).map((days) => ({ kind: 'calendar-days' as const, days })),
      fc.constant({ kind: 'same-day' as const, cutoff: '15:00' }),
    )
    fc.assert(
      fc.property(limits, minute, minute, minute, (limit, due, now, at) => {
        const asked = { ...question(limit, now, due), due: promised(due) }
        const from = now > due ? now : due
        const latest = dueDate({ limit, receivedAt: from, calendar })
        if (!latest.ok) throw new Error(latest.problem.code)
        const isOpen = written.isWorked(written.minuteAt(at)) || written.isWorked(written.minuteAt(at) - 1)
        const may = at === latest.value.at || (at > from && at <= latest.value.at && isOpen)
        expect(chooseNewDate(asked, at).ok).toBe(may)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('why this date, on every slip', () => {
  const why = (change: Parameters<typeof dated>[0], now = '2026-11-25T15:00') =>
    whyOnSlip(dated(change), now, calendar, clock)

  test('the promise with its own sentence, also when it has passed', () => {
    expect(why({})).toBe('Vì luật.')
    expect(why({}, '2026-12-25T15:00')).toBe('Vì luật.')
  })
  test('while the resident completes the file', () => {
    const waiting = [{ from: instant('2026-11-25T09:00'), until: null }]
    expect(why({ stage: 'awaiting-supplement', waiting })).toBe(
      'Thời hạn tạm dừng từ 09:00 thứ Tư 25/11/2026 để bổ sung hồ sơ; còn 1 ngày 1 giờ làm việc, tính tiếp từ lúc nhận đủ.',
    )
  })
  test('on its way elsewhere, and nothing when there is nothing to promise', () => {
    expect(
      why({
        stage: 'forwarded',
        forwarded: { agency: '14758', reason: 'r', at: '', accepted: null },
      }),
    ).toMatch(/^Đã chuyển cơ quan có thẩm quyền; thời hạn tính từ lúc cơ quan đó nhận hồ sơ/)
    expect(why({ stage: 'stopped' })).toBeNull()
    expect(why({ due: null })).toBeNull()
  })
})
