import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dated, instant, stay } from '../../tests/support/dated-dossier.ts'
import { realLaw } from '../../tests/support/real-law.ts'
import { workedMinutes } from '../../tests/support/worked-minutes.ts'
import { latenessOf } from './lateness.ts'
import { tallySteps } from './responsibility.ts'
import { stepClocks } from './step-clock.ts'
import { workClock } from './work-clock.ts'

const { calendar } = realLaw()
const clock = workClock(calendar)
const written = workedMinutes()
const step = (id: string, hours: number | null) => ({ id, role: 'handler' as const, title: id, hours })
const procedure = { steps: [step('check', 8), step('sign', 4), step('file', null)] }

// Promised for Thursday 26/11/2026 10:00; Tuesday 24/11 is a holiday.
const walked = dated({
  stepLog: [
    stay('', 'mai', '2026-11-20T10:00', '2026-11-20T15:00'),
    stay('check', 'hoa', '2026-11-20T15:00', '2026-11-26T09:00'),
    stay('sign', 'binh', '2026-11-26T09:30', null),
  ],
})
const NOW = '2026-11-26T16:00'

describe('L06: which person and which step, by replay', () => {
  test('each step by its own clock', () => {
    const [counter, check, sign] = stepClocks(walked, procedure, NOW, clock)
    expect(counter).toMatchObject({ outcome: null, used: 180, allowed: null, late: 0 })
    expect(check).toMatchObject({ outcome: 'late', due: '2026-11-23T15:00', used: 1200, late: 720 })
    expect(sign).toMatchObject({ outcome: 'late', until: null, used: 270, allowed: 240, late: 30 })
  })

  test('where the delay arose, and who held the dossier after the promised time', () => {
    expect(latenessOf(walked, procedure, NOW, clock)).toMatchObject({
      minutes: 240,
      held: [{ step: 'sign', to: 'binh', minutes: 240 }],
      arose: { step: 'check', to: 'hoa' },
    })
    expect(latenessOf(walked, procedure, '2026-11-26T10:00', clock)).toBeNull()
  })

  test('the time the resident took is nobody’s', () => {
    const waiting = [{ from: instant('2026-11-20T16:00'), until: instant('2026-11-25T16:00') }]
    const [, check] = stepClocks({ ...walked, waiting }, procedure, NOW, clock)
    expect(check).toMatchObject({ used: 1200 - 960, late: 0, due: '2026-11-26T15:00', outcome: 'on-time' })
  })

  test('a deadline given with the step counts before the hours of the procedure; early is a day before', () => {
    const log = [{ ...stay('check', 'hoa', '2026-11-20T15:00', '2026-11-23T09:00'), due: '2026-11-25T09:00' }]
    expect(stepClocks({ stepLog: log, waiting: [] }, procedure, NOW, clock)).toMatchObject([
      { allowed: 120 + 480 + 120, due: '2026-11-25T09:00', outcome: 'early' },
    ])
  })

  test('tallied by person and by unit, worst first', () => {
    const clocks = stepClocks(walked, procedure, NOW, clock)
    const inOffice = clocks.map((one) => ({ ...one, office: one.step === 'check' ? 'justice' : null }))
    expect(tallySteps(inOffice, 'person')).toEqual([
      { key: 'hoa', early: 0, onTime: 0, late: 1, running: 0, lateMinutes: 720 },
      { key: 'binh', early: 0, onTime: 0, late: 1, running: 0, lateMinutes: 30 },
    ])
    expect(tallySteps(inOffice, 'office').map(({ key, late }) => [key, late])).toEqual([
      ['justice', 1],
      ['', 1],
    ])
  })

  test('a dossier that ended stays as late as it was', () => {
    const timeline = [
      { event: 'x', type: 'dossier-stopped' as const, actor: 'l', at: instant('2026-11-26T11:00') },
    ]
    expect(
      latenessOf({ ...walked, stage: 'stopped', timeline }, procedure, '2027-01-05T08:00', clock),
    ).toMatchObject({
      minutes: 60,
    })
  })
})

const moment = fc.integer({ min: 0, max: 6 * 1440 }).map((at) => written.textAt(684 * 1440 + at))
const randomWay = fc.record({
  times: fc.array(moment, { minLength: 4, maxLength: 9 }),
  people: fc.array(fc.constantFrom('mai', 'hoa', 'binh'), { minLength: 9, maxLength: 9 }),
  steps: fc.array(fc.constantFrom('check', 'sign', 'file'), { minLength: 9, maxLength: 9 }),
  pause: fc.option(fc.tuple(moment, moment), { nil: null }),
  dueAt: moment,
})

/** The last of the times is now. */
function wayOf({
  times,
  people,
  steps,
  pause,
  dueAt,
}: typeof randomWay extends fc.Arbitrary<infer T> ? T : never) {
  const sorted = [...times].sort()
  const now = sorted.at(-1)!
  const stepLog = sorted.slice(0, -1).map((from, i) => {
    const until = i < sorted.length - 2 ? sorted[i + 1]! : null
    return stay(i === 0 ? '' : steps[i]!, people[i]!, from, until)
  })
  const waiting = pause
    ? [pause.sort()].map(([from, until]) => ({ from: instant(from!), until: instant(until!) }))
    : []
  return { dossier: dated({ stepLog, waiting, dueAt, receivedAt: sorted[0]! }), now }
}

test('step clocks: 1,000 random ways against the minutes written out', () => {
  fc.assert(
    fc.property(randomWay, (way) => {
      const { dossier, now } = wayOf(way)
      const clocks = stepClocks(dossier, procedure, now, clock)
      const pauses = dossier.waiting.map(({ from, until }) => [minuteOf(from), minuteOf(until)] as const)
      const isPaused = (at: number) => pauses.some(([from, until]) => from <= at && at < until)
      dossier.stepLog.forEach((entry, i) => {
        const end = entry.until?.slice(0, 16) ?? now
        const used = countMinutes(entry.from.slice(0, 16), end, (at) => !isPaused(at))
        const hours = procedure.steps.find(({ id }) => id === entry.step)?.hours
        expect(clocks[i]!.used).toBe(used)
        expect(clocks[i]!.late).toBe(hours ? Math.max(0, used - hours * 60) : 0)
      })
    }),
    { numRuns: 1000 },
  )
})

test('held after the promised time: 1,000 random ways, each minute has one holder', () => {
  fc.assert(
    fc.property(randomWay, (way) => {
      const { dossier, now } = wayOf(way)
      const found = latenessOf(dossier, procedure, now, clock)
      const due = dossier.due!.at
      if (now <= due) {
        expect(found).toBeNull()
        return
      }
      const starts = dossier.stepLog.map(({ from }) => minuteOf(from))
      const held = new Map<string, number>()
      countMinutes(due, now, (at) => {
        const { step: name, to } =
          dossier.stepLog[
            Math.max(
              0,
              starts.findLastIndex((from) => from <= at),
            )
          ]!
        held.set(`${name} ${to}`, 1 + (held.get(`${name} ${to}`) ?? 0))
        return true
      })
      expect(new Map(found!.held.map((one) => [`${one.step} ${one.to}`, one.minutes]))).toEqual(held)
      expect(found!.minutes).toBe([...held.values()].reduce((a, b) => a + b, 0))
    }),
    { numRuns: 1000 },
  )
})

function minuteOf(at: string | null): number {
  return written.minuteAt((at ?? '').slice(0, 16))
}

function countMinutes(from: string, until: string, counts: (at: number) => boolean): number {
  let count = 0
  const end = written.minuteAt(until)
  for (let at = written.minuteAt(from); at < end; at++) if (written.isWorked(at) && counts(at)) count += 1
  return count
}
