import { describe, expect, test } from 'vitest'
import { workClock } from '../../../domain/deadline/work-clock.ts'
import { decide, type Command } from '../../../domain/dossier/decide.ts'
import { evolve } from '../../../domain/dossier/evolve.ts'
import { unbornDossier, type DossierState } from '../../../domain/dossier/state.ts'
import { reception } from '../../../tests/simulation/history.ts'
import { realLaw } from '../../../tests/support/real-law.ts'
import { countDue, deskRows, everything, filterRows, shortCode } from './desk-rows.ts'

const law = realLaw()
const facts = {
  procedureOf: ({ procedure }: { procedure: string }) => law.procedures.get(procedure)?.procedure,
  clock: workClock(law.calendar),
  now: '2026-11-23T08:20',
  unsent: { facts: new Map(), files: new Map() },
}

let ids = 0

function dossier(dueAt: string, change: object = {}, ...commands: Command[]): DossierState {
  const id = `d${++ids}`
  const due = { at: dueAt, rule: 'working-days:3', why: '' }
  const first: Command = { type: 'dossier-received', body: { ...reception, due, ...change } }
  return [first, ...commands].reduce((state, command) => {
    const now = { at: '2026-11-21T08:00:00.000+07:00', clk: { off: 0, q: 'synced' as const } }
    const made = decide(command, state, { now, actor: 'o', newId: () => `e${++ids}` })
    if (!made.ok) throw new Error(made.problem.code)
    return evolve(state, made.value)
  }, unbornDossier(id))
}

const late = dossier('2026-11-20T17:00')
const today = dossier('2026-11-23T17:00', { procedure: '2.000815', receivedAt: '2026-11-23T08:00' })
const ahead = dossier('2026-11-27T17:00', {}, { type: 'step-assigned', body: { step: 'x', to: 'o' } })
const refused = dossier('2026-11-20T17:00', {}, { type: 'dossier-refused', body: { reason: 'r' } })
const told = dossier(
  '2026-11-20T17:00',
  {},
  { type: 'dossier-refused', body: { reason: 'r' } },
  { type: 'slip-printed', body: { slip: '03', copies: 1, sha256: 'a'.repeat(64) } },
)
const rows = deskRows([ahead, refused, today, late, unbornDossier('early')], facts)

test('every received dossier is a row, early facts of another device are none', () => {
  expect(rows.map((row) => row.id)).toEqual([ahead.id, refused.id, today.id, late.id])
  expect(rows[2]).toMatchObject({ procedure: 'Chứng thực bản sao', field: 'Chứng thực', sending: 'received' })
})

test('the counts are those of the mock: overdue, today, in time, returned; a refusal is none of them', () => {
  expect(countDue(rows)).toEqual({ overdue: 1, today: 1, inTime: 1, returned: 0 })
})

describe('what is shown', () => {
  const shown = (filter: object) => filterRows(rows, { ...everything, ...filter }).map((row) => row.id)

  test('open work, nearest due date first', () =>
    expect(shown({})).toEqual([refused.id, late.id, today.id, ahead.id]))
  test('a refusal stays until its notice is printed: the resident waits for it', () => {
    const both = deskRows([refused, told], facts)
    expect(filterRows(both, everything).map((row) => row.id)).toEqual([refused.id])
  })
  test('or newest first', () => expect(shown({ order: 'received' })[0]).toBe(today.id))
  test('one due group', () => expect(shown({ group: 'overdue' })).toEqual([late.id]))
  test('one field', () => expect(shown({ field: 'Chứng thực' })).toEqual([today.id]))
  test('one stage', () => expect(shown({ stage: 'in-step' })).toEqual([ahead.id]))
  test('what is over only when asked for', () => expect(shown({ group: 'returned' })).toEqual([]))
})

test('the list leaves out the agency, which is the same in every row', () => {
  expect(shortCode('H56.99.01-261121-01001')).toBe('261121-01001')
})
