import { describe, expect, test } from 'vitest'
import type { Stage } from '../../domain/dossier/actions.ts'
import { realLaw } from '../../tests/support/real-law.ts'
import { dueGroup, dueStanding, type DueCase, type DueGroup } from './due-standing.ts'

const { calendar } = realLaw()
const NOW = '2026-11-23T08:20' // a Monday

function standing(at: string, stage: Stage = 'received', signedWall?: string) {
  const result = signedWall === undefined ? null : { signedWall }
  const dossier: DueCase = { stage, due: { at, rule: 'working-days:3', why: '' }, result }
  return dueStanding(dossier, NOW, calendar)
}

describe('the due column counts working days', () => {
  test.each([
    ['due later today', '2026-11-23T17:00', { kind: 'today', at: '17:00' }],
    [
      'due on Thursday, Tuesday being Culture Day',
      '2026-11-26T08:00',
      { kind: 'in-time', on: '2026-11-26', days: 2 },
    ],
    [
      'due next Monday: the weekend is no working time',
      '2026-11-30T08:00',
      { kind: 'in-time', on: '2026-11-30', days: 4 },
    ],
    ['due on Friday: one working day late', '2026-11-20T17:00', { kind: 'overdue', days: 1, hours: 0 }],
    ['due an hour ago', '2026-11-23T07:30', { kind: 'overdue', days: 0, hours: 1 }],
  ])('%s', (_, at, expected) => expect(standing(at)).toEqual(expected))

  test('while the resident completes the file the clock stands (NĐ 118/2025 art. 17)', () => {
    expect(standing('2026-11-20T17:00', 'awaiting-supplement')).toEqual({ kind: 'paused' })
  })

  test('a result signed in time is not late because nobody fetched it; one signed late stays late', () => {
    expect(standing('2026-11-20T17:00', 'result-attached', '2026-11-20T10:00')).toEqual({ kind: 'ready' })
    expect(standing('2026-11-18T17:00', 'result-attached', '2026-11-20T10:00')).toMatchObject({
      kind: 'overdue',
      days: 2,
    })
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
