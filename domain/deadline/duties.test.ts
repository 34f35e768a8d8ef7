import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dated, instant } from '../../tests/support/dated-dossier.ts'
import { realLaw } from '../../tests/support/real-law.ts'
import { workedMinutes } from '../../tests/support/worked-minutes.ts'
import type { DossierState } from '../dossier/state.ts'
import { apologyFrom, dutyOf } from './duties.ts'
import { toldOf } from './escalation.ts'
import { standingOf } from './standing.ts'
import { workClock } from './work-clock.ts'

const { calendar } = realLaw()
const clock = workClock(calendar)
const written = workedMinutes()
const DAY = 480

// Promised for Thursday 26/11/2026 10:00; Tuesday 24/11 is a holiday.
const result = {
  file: { sha256: 'ab'.repeat(32), size: 1, mime: 'application/pdf', kind: 'other' as const, pages: 1 },
  number: '1',
  date: '2026-11-26',
  signer: 'A',
}
const ready = (signedAt: string, stage: DossierState['stage'] = 'result-attached') =>
  dated({ stage, result: { ...result, signedAt: instant(signedAt) } })
const apologised = dated({ apologies: 1 })
const explained = {
  ...apologised,
  explanations: [{ text: 't', responsible: 'a', unit: 'b', actor: 'l', at: instant('2026-11-26T11:00') }],
}

describe('L05, L07: what stands, what must be done and who hears of it as time goes on', () => {
  test.each([
    ['2026-11-23T10:00', 'early', null, []],
    ['2026-11-25T09:59', 'early', null, []],
    ['2026-11-25T10:00', 'near', 'apologise', ['holder']],
    ['2026-11-26T10:00', 'today', 'apologise', ['holder', 'office']],
    ['2026-11-26T10:01', 'overdue', 'apologise-late', ['holder', 'office', 'leader']],
    ['2026-11-27T10:00', 'overdue', 'apologise-late', ['holder', 'office', 'leader', 'head']],
  ])('%s: %s, %s', (now, kind, duty, told) => {
    expect(standingOf(dated(), now, clock).kind).toBe(kind)
    expect(dutyOf(dated(), now, clock)?.kind ?? null).toBe(duty)
    expect(toldOf(dated(), now, clock)).toEqual(told)
  })

  test.each<[string, DossierState, string, string, string | null]>([
    ['a result in time waits for the resident', ready('2026-11-26T09:00'), '2026-12-10T08:00', 'ready', null],
    [
      'a late result is late for ever',
      ready('2026-11-26T11:00'),
      '2026-11-26T11:00',
      'ready-late',
      'apologise-late',
    ],
    [
      'also in the resident’s hand',
      ready('2026-11-26T11:00', 'returned'),
      '2026-12-10T08:00',
      'over',
      'apologise-late',
    ],
    ['fetched late is not late', ready('2026-11-26T09:00', 'returned'), '2026-12-10T08:00', 'over', null],
    ['after the one apology nothing more before the new date', apologised, '2026-11-26T09:00', 'today', null],
    ['the new date passed: the head explains', apologised, '2026-11-26T10:30', 'overdue', 'explain'],
    ['once', explained, '2026-11-27T10:30', 'overdue', null],
    ['stopped', dated({ stage: 'stopped' }), '2026-11-27T10:30', 'over', null],
    [
      'on its way to the competent agency nobody’s time runs',
      dated({ stage: 'forwarded', forwarded: { agency: 'H56', reason: 'r', at: '', accepted: null } }),
      '2026-11-27T10:30',
      'undated',
      null,
    ],
  ])('%s', (_, dossier, now, kind, duty) => {
    expect(standingOf(dossier, now, clock).kind).toBe(kind)
    expect(dutyOf(dossier, now, clock)?.kind ?? null).toBe(duty)
  })

  test('while the resident completes the file the time that is left stays', () => {
    const waiting = [{ from: instant('2026-11-25T09:00'), until: null }]
    const paused = dated({ stage: 'awaiting-supplement', waiting })
    expect(standingOf(paused, '2026-12-20T08:00', clock)).toEqual({ kind: 'paused', left: DAY + 60 })
    expect(dutyOf(paused, '2026-12-20T08:00', clock)).toBeNull()
  })

  test('a result of the same day is not apologised for from its first minute', () => {
    expect(apologyFrom('2026-11-23T08:00', '2026-11-23T17:00', clock)).toBe('2026-11-23T16:00')
    expect(apologyFrom('2026-11-23T14:50', '2026-11-23T15:20', clock)).toBe('2026-11-23T14:50')
    expect(apologyFrom('2026-11-20T10:00', '2026-11-26T10:00', clock)).toBe('2026-11-25T10:00')
  })
})

test('1,000 random dossiers against the minutes written out', () => {
  const minute = fc.integer({ min: 0, max: 12 * 1440 }).map((at) => written.textAt(680 * 1440 + at))
  fc.assert(
    fc.property(minute, minute, minute, fc.nat(1), (a, b, c, apologies) => {
      const [receivedAt, second, third] = [a, b, c].sort() as [string, string, string]
      for (const [dueAt, now] of [[second, third] as const, [third, second] as const]) {
        const dossier = dated({ dueAt, receivedAt, apologies })
        const left = written.between(now, dueAt)
        const standing = standingOf(dossier, now, clock)
        if (now > dueAt) {
          expect(standing).toEqual({ kind: 'overdue', late: written.between(dueAt, now) })
          expect(dutyOf(dossier, now, clock)?.kind).toBe(apologies > 0 ? 'explain' : 'apologise-late')
          continue
        }
        const day = now.slice(0, 10) === dueAt.slice(0, 10)
        expect(standing).toEqual({ kind: day ? 'today' : left <= DAY ? 'near' : 'early', left })
        const isShort = written.between(receivedAt, dueAt) <= DAY
        const must = apologies === 0 && left <= (isShort ? 60 : DAY)
        expect(dutyOf(dossier, now, clock)).toEqual(must ? { kind: 'apologise', before: dueAt } : null)
      }
    }),
    { numRuns: 1000 },
  )
})
