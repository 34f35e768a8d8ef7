import { describe, expect, test } from 'vitest'
import { dated, instant } from '../../tests/support/dated-dossier.ts'
import { realLaw } from '../../tests/support/real-law.ts'
import type { Stage } from '../dossier/actions.ts'
import type { DossierState } from '../dossier/state.ts'
import { dueGroup, standingOf, type DueGroup } from './standing.ts'
import { workClock } from './work-clock.ts'

const clock = workClock(realLaw().calendar)
const NOW = '2026-11-23T08:20' // a Monday

const standing = (dueAt: string, stage: Stage = 'in-step', change: Partial<DossierState> = {}) =>
  standingOf(dated({ dueAt, stage, ...change }), NOW, clock)

describe('the promised time in minutes of work', () => {
  test.each([
    ['due later today', '2026-11-23T17:00', { kind: 'today', left: 400 }],
    ['within a working day', '2026-11-25T08:00', { kind: 'near', left: 460 }], // Tuesday is Culture Day
    ['due on Thursday', '2026-11-26T08:00', { kind: 'early', left: 940 }],
    ['the weekend is no working time', '2026-11-30T08:00', { kind: 'early', left: 1900 }],
    ['due on Friday evening', '2026-11-20T17:00', { kind: 'overdue', late: 80 }],
    ['due an hour ago', '2026-11-23T07:20', { kind: 'overdue', late: 60 }],
  ])('%s', (_, at, expected) => expect(standing(at)).toEqual(expected))

  test('while the resident completes the file the clock stands (NĐ 118/2025 art. 17)', () => {
    const waiting = [{ from: instant('2026-11-20T15:00'), until: null }]
    expect(standing('2026-11-20T17:00', 'awaiting-supplement', { waiting })).toEqual({
      kind: 'paused',
      left: 120,
    })
  })

  test('stamped copies that wait to be fetched are not late; a result that came late stays late', () => {
    const register = { book: '1', number: '12', year: 2026 }
    const made = { register, entries: [], signer: 'A', vnd: 0, actor: 'o' }
    const certified = (at: string) => ({ certified: { ...made, at: instant(at) } })
    expect(standing('2026-11-20T17:00', 'result-attached', certified('2026-11-20T10:00'))).toEqual({
      kind: 'ready',
    })
    expect(standing('2026-11-18T17:00', 'result-attached', certified('2026-11-20T10:00'))).toEqual({
      kind: 'ready-late',
      late: 660,
    })
  })

  test('what is on its way to the competent agency has no date yet; what it took over has', () => {
    const sent = { agency: 'UBND xã Mường Chanh', reason: 'r', at: instant('2026-11-20T10:00') }
    const due = { at: '2026-12-01T10:00', rule: 'working-days:3', why: '' }
    const accepted = { at: '2026-11-24T08:00', due, reference: '7' }
    const forwarded = (by: typeof accepted | null) => ({ forwarded: { ...sent, accepted: by } })
    expect(standing('2026-11-20T17:00', 'forwarded', forwarded(null))).toEqual({ kind: 'undated' })
    expect(standing('2026-11-20T17:00', 'forwarded', forwarded(accepted))).toMatchObject({ kind: 'overdue' })
  })

  test.each(['returned', 'closed', 'refused', 'stopped', 'withdrawn', 'transferred'] as const)(
    '%s is over, however old',
    (stage) => expect(standing('2026-01-05T17:00', stage)).toEqual({ kind: 'over' }),
  )
})

test.each<[string, Stage, DueGroup | null]>([
  ['2026-11-20T17:00', 'in-step', 'overdue'],
  ['2026-11-23T17:00', 'received', 'today'],
  ['2026-11-26T17:00', 'received', 'inTime'],
  ['2026-11-20T17:00', 'awaiting-supplement', 'inTime'],
  ['2026-11-20T17:00', 'returned', 'returned'],
  ['2026-11-20T17:00', 'refused', null],
])('%s %s counts as %s', (at, stage, group) => expect(dueGroup(stage, standing(at, stage))).toBe(group))
