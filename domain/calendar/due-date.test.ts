import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TimeLimit } from '../procedure/procedure.ts'
import { parseCalendar } from './calendar.ts'
import type { CalendarData } from './calendar.ts'
import { dueByHand, dueDate } from './due-date.ts'
import type { Pause } from './pauses.ts'

interface Vectors {
  readonly cases: readonly {
    readonly rule: string
    readonly limit: TimeLimit
    readonly receivedAt: string
    readonly pauses?: readonly Pause[]
    readonly expect: { readonly at: string; readonly why?: string }
  }[]
  readonly refusals: readonly {
    readonly rule: string
    readonly limit: TimeLimit
    readonly receivedAt: string
    readonly pauses?: readonly Pause[]
    readonly code: string
  }[]
}

const holidays: unknown = JSON.parse(readFileSync('data/law/holidays.json', 'utf8'))
const vectors = JSON.parse(readFileSync('data/vectors/deadlines.json', 'utf8')) as Vectors
const calendar = readCalendar()
const oracle = bruteForce(holidays)

describe('vectors of data/vectors/deadlines.json', () => {
  test.each(vectors.cases)('$rule', ({ limit, receivedAt, pauses = [], expect: wanted }) => {
    expect(dueDate({ limit, receivedAt, calendar, pauses })).toMatchObject({ ok: true, value: wanted })
  })
  test.each(vectors.refusals)('refused: $rule', ({ limit, receivedAt, pauses = [], code }) => {
    expect(dueDate({ limit, receivedAt, calendar, pauses })).toMatchObject({ ok: false, problem: { code } })
  })
})

describe('against a calendar written out minute by minute', () => {
  const edges = fc.constantFrom(419, 420, 689, 690, 691, 809, 810, 811, 899, 900, 901, 1019, 1020, 1021)
  const received = fc
    .oneof(fc.integer({ min: 0, max: 1439 }), edges)
    .chain((minute) => fc.integer({ min: 0, max: 900 }).map((day) => oracle.textAt(day * 1440 + minute)))

  test('§1.7 working days: receipt day not counted, hour kept', () => {
    expect(
      counterexample(fc.integer({ min: 0, max: 60 }), (days) => ({ kind: 'working-days', days })),
    ).toBeNull()
  })
  test('§1.7 calendar days roll to the next working day', () => {
    expect(
      counterexample(fc.integer({ min: 0, max: 90 }), (days) => ({ kind: 'calendar-days', days })),
    ).toBeNull()
  })
  test('§1.7 working hours', () => {
    expect(
      counterexample(fc.integer({ min: 0, max: 200 }), (hours) => ({ kind: 'working-hours', hours })),
    ).toBeNull()
  })
  test('NĐ 23/2015 art. 7: same day, after the cut-off the next working day', () => {
    expect(
      counterexample(fc.constantFrom('15:00', '16:30', '11:30'), (cutoff) => ({ kind: 'same-day', cutoff })),
    ).toBeNull()
  })
  test('a supplement moves the due date by exactly the working time it took', () => {
    const span = fc.tuple(fc.integer({ min: 0, max: 6000 }), fc.integer({ min: 0, max: 12_000 }))
    fc.assert(
      fc.property(received, fc.integer({ min: 0, max: 20 }), span, (receivedAt, days, [wait, length]) => {
        const limit: TimeLimit = { kind: 'working-days', days }
        const from = oracle.textAt(oracle.minuteAt(receivedAt) + wait)
        const to = oracle.textAt(oracle.minuteAt(from) + length)
        const plain = atOf(dueDate({ limit, receivedAt, calendar }))
        const moved = atOf(dueDate({ limit, receivedAt, calendar, pauses: [{ from, to }] }))
        expect(oracle.workedBetween(plain, moved)).toBe(oracle.workedBetween(from, to))
      }),
    )
  })

  function counterexample<T>(lengths: fc.Arbitrary<T>, toLimit: (length: T) => TimeLimit): unknown {
    const agrees = fc.property(received, lengths, (receivedAt, length) => {
      const limit = toLimit(length)
      return atOf(dueDate({ limit, receivedAt, calendar })) === oracle.due(limit, receivedAt)
    })
    return fc.check(agrees, { numRuns: 400 }).counterexample
  }
})

describe('the explanation', () => {
  test('is one sentence that names the moment of receipt and the due date', () => {
    const limits: fc.Arbitrary<TimeLimit> = fc.oneof(
      fc.integer({ min: 0, max: 40 }).map((days) => ({ kind: 'working-days' as const, days })),
      fc.integer({ min: 0, max: 40 }).map((days) => ({ kind: 'calendar-days' as const, days })),
      fc.constant({ kind: 'same-day' as const, cutoff: '15:00' }),
    )
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: oracle.lastReceipt }).map(oracle.textAt),
        limits,
        (receivedAt, limit) => {
          const due = dueDate({ limit, receivedAt, calendar })
          if (!due.ok) throw new Error(due.problem.code)
          const { at, why } = due.value
          expect(why).toMatch(/^Nhận \d\d:\d\d [^.]*hẹn trả[^.]*\.$/)
          expect(why).toContain(vietnamese(receivedAt))
          expect(why.endsWith(`${vietnamese(at)}.`)).toBe(true)
          expect(why.includes('dự kiến')).toBe(receivedAt > '2027' || at > '2027')
        },
      ),
    )
  })
  test('a date set by hand carries its reason and must lie in working time after the receipt', () => {
    const hand = (at: string) =>
      dueByHand({ at, receivedAt: '2026-11-16T10:00', reason: 'danh mục không ghi thời hạn.', calendar })
    expect(hand('2026-11-20T10:00')).toEqual({
      ok: true,
      value: {
        at: '2026-11-20T10:00',
        rule: 'by-hand',
        why: 'Nhận 10:00 thứ Hai 16/11/2026, cán bộ tiếp nhận ấn định thời hạn (danh mục không ghi thời hạn): hẹn trả 10:00 thứ Sáu 20/11/2026.',
      },
    })
    expect(hand('2026-11-16T10:00')).toMatchObject({ problem: { code: 'calendar.due.before-receipt' } })
    expect(hand('2026-11-22T10:00')).toMatchObject({ problem: { code: 'calendar.due.outside-working-time' } })
    expect(hand('2026-11-20T12:00')).toMatchObject({ problem: { code: 'calendar.due.outside-working-time' } })
  })
})

function vietnamese(at: string): string {
  const [date = '', time = ''] = at.split('T')
  const [year, month, day] = date.split('-').map(Number)
  const names = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy']
  return `${time} ${names[new Date(`${date}T00:00Z`).getUTCDay()]} ${day}/${month}/${year}`
}

function atOf(due: ReturnType<typeof dueDate>): string {
  if (!due.ok) throw new Error(due.problem.code)
  return due.value.at
}

function readCalendar(): CalendarData {
  const parsed = parseCalendar(holidays)
  if (!parsed.ok) throw new Error(parsed.problem.code)
  return parsed.value
}

/** Another road to the same dates: every minute of 2025–2027 is written out as worked or not, then only looked up. */
function bruteForce(json: unknown) {
  const { days_off: off, make_up_working_days: madeUp } = json as Record<string, readonly { date: string }[]>
  const offDates = new Set(off?.map(({ date }) => date))
  const madeUpDates = new Set(madeUp?.map(({ date }) => date))
  const first = Date.UTC(2025, 0, 1)
  const length = (Date.UTC(2028, 0, 1) - first) / 60_000
  const worked = new Uint8Array(length)
  const openDay = (minute: number): boolean => {
    const at = new Date(first + minute * 60_000)
    const date = at.toISOString().slice(0, 10)
    const isWeekend = at.getUTCDay() === 0 || at.getUTCDay() === 6
    return madeUpDates.has(date) || (!isWeekend && !offDates.has(date))
  }
  for (let midnight = 0; midnight < length; midnight += 1440) {
    if (!openDay(midnight)) continue
    worked.fill(1, midnight + 420, midnight + 690)
    worked.fill(1, midnight + 810, midnight + 1020)
  }
  const textAt = (minute: number): string => new Date(first + minute * 60_000).toISOString().slice(0, 16)
  const minuteAt = (text: string): number => (Date.parse(`${text}:00Z`) - first) / 60_000
  const midnightOf = (minute: number): number => minute - (minute % 1440)

  function startOf(received: number): number {
    let at = received
    if (worked[at] === 1 || (received > 0 && worked[received - 1] === 1)) return received
    while (worked[at] !== 1) at++
    return at
  }
  function due(limit: TimeLimit, receivedAt: string): string {
    const received = minuteAt(receivedAt)
    const start = startOf(received)
    const hour = start % 1440
    switch (limit.kind) {
      case 'working-days': {
        let day = midnightOf(start)
        for (let left = limit.days; left > 0;) if (openDay((day += 1440))) left--
        return textAt(day + hour)
      }
      case 'calendar-days': {
        let day = midnightOf(start) + limit.days * 1440
        while (!openDay(day)) day += 1440
        return textAt(day + hour)
      }
      case 'working-hours': {
        let at = start
        for (let left = limit.hours * 60; left > 0; at++) left -= worked[at] ?? 0
        return textAt(at)
      }
      case 'same-day': {
        const [h = 0, m = 0] = limit.cutoff.split(':').map(Number)
        let day = midnightOf(received)
        const inTime = openDay(day) && received % 1440 <= h * 60 + m
        if (!inTime)
          do day += 1440
          while (!openDay(day))
        return textAt(day + 1020)
      }
      default:
        throw new Error(limit.kind)
    }
  }
  function workedBetween(from: string, to: string): number {
    return worked.subarray(minuteAt(from), minuteAt(to)).reduce((sum, one) => sum + one, 0)
  }
  return { due, workedBetween, textAt, minuteAt, openDay, lastReceipt: minuteAt('2027-06-30T23:59') }
}
