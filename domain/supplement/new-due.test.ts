import { describe, expect, test } from 'vitest'
import { realLaw } from '../../tests/support/real-law.ts'
import type { DueDate } from '../dossier/events.ts'
import type { DossierState } from '../dossier/state.ts'
import { dueAfterSupplement } from './new-due.ts'

const law = realLaw()
const { calendar } = law
const { procedure: residence } = law.procedures.get('1.004222')! // 7 working days
const { procedure: birth } = law.procedures.get('1.001193')! // same day

type Waited = Parameters<typeof dueAfterSupplement>[0]

function waited(
  due: DueDate,
  waiting: readonly [string, string | null][],
  more: { readonly receivedAt?: string; readonly apologies?: number } = {},
): Waited {
  const { receivedAt = '2026-11-05T08:00', apologies = 0 } = more
  const reception = { channel: 'direct', receivedAt } as unknown as DossierState['reception']
  return { reception, due, apologies, waiting: waiting.map(([from, until]) => ({ from, until })) }
}

const promised = { at: '2026-11-16T08:00', rule: 'working-days:7', why: 'Nhận …' }

describe('the date after a supplement', () => {
  test('moves by the working time the resident took, and says so', () => {
    const state = waited(promised, [['2026-11-06T08:00:00.000+07:00', null]])
    const due = dueAfterSupplement(state, residence, calendar, '2026-11-09T09:30')
    expect(due).toMatchObject({
      ok: true,
      value: { at: '2026-11-17T09:30', rule: 'working-days:7+paused-minutes:570' },
    })
    expect(due.ok && due.value.why).toContain('chờ bổ sung hồ sơ')
  })

  test('the second wait is added to the first', () => {
    const after = { ...promised, at: '2026-11-17T08:00', rule: 'working-days:7+paused-minutes:480' }
    const state = waited(after, [
      ['2026-11-06T01:00:00.000Z', '2026-11-09T01:00:00.000Z'],
      ['2026-11-10T01:00:00.000Z', null],
    ])
    expect(dueAfterSupplement(state, residence, calendar, '2026-11-11T08:00')).toMatchObject({
      value: { at: '2026-11-18T08:00' },
    })
  })

  test('a same-day dossier is due when what was left of its day has been worked', () => {
    const due = { at: '2026-11-05T17:00', rule: 'same-day', why: 'Nhận …' }
    const state = waited(due, [['2026-11-05T09:00:00.000+07:00', null]])
    expect(dueAfterSupplement(state, birth, calendar, '2026-11-09T09:00')).toMatchObject({
      value: { at: '2026-11-09T17:00' },
    })
  })

  test('a date set by hand or put off by an apology moves by the last wait alone', () => {
    const byHand = { at: '2026-11-12T10:00', rule: 'by-hand', why: 'Nhận …: hẹn trả 12/11.' }
    const waits: [string, string | null][] = [
      ['2026-11-06T01:00:00.000Z', '2026-11-09T01:00:00.000Z'],
      ['2026-11-10T01:00:00.000Z', null],
    ]
    const moved = dueAfterSupplement(waited(byHand, waits), residence, calendar, '2026-11-10T10:00')
    expect(moved).toMatchObject({ value: { at: '2026-11-12T14:00', rule: 'by-hand+paused-minutes:120' } })
    const late = waited({ ...promised, at: '2026-11-20T08:00' }, waits, { apologies: 1 })
    expect(dueAfterSupplement(late, residence, calendar, '2026-11-11T08:00')).toMatchObject({
      value: { at: '2026-11-23T08:00' },
    })
  })

  test('nobody waited: nothing moves', () => {
    const byHand = { at: '2026-11-12T10:00', rule: 'by-hand', why: 'x' }
    expect(dueAfterSupplement(waited(byHand, []), null, calendar, '2026-11-06T08:00')).toMatchObject({
      value: byHand,
    })
  })
})
