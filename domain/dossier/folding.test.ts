/** What the facts of issue D leave behind in the dossier, one short life after the other. */
import { describe, expect, test } from 'vitest'
import { DOSSIER, goodCheck, reception } from '../../tests/simulation/history.ts'
import { decide, type Command } from './decide.ts'
import { evolve } from './evolve.ts'
import { completeState, hashesOf, unbornDossier, type DossierState } from './state.ts'

let n = 0
const idOf = (count: number) => `00000000-0000-7000-8000-${count.toString(16).padStart(12, '0')}`
const newId = () => idOf(++n)
const nextIds = (count: number) => Array.from({ length: count }, (_, at) => idOf(n + 1 + at))
const minute = (m: number) => `2026-11-23T08:${String(m).padStart(2, '0')}:00+07:00`

function live(commands: readonly (Command | readonly [Command, string])[]): DossierState {
  let state = unbornDossier(DOSSIER)
  commands.forEach((given, m) => {
    const [command, actor] = Array.isArray(given)
      ? (given as [Command, string])
      : [given as Command, 'officer-1']
    const made = decide(command, state, {
      now: { at: minute(m), clk: { off: 0, q: 'synced' } },
      actor,
      newId,
    })
    if (!made.ok) throw new Error(`${command.type}: ${made.problem.code}`)
    state = evolve(state, made.value)
  })
  return state
}

const file = { sha256: 'ab'.repeat(32), size: 1, mime: 'application/pdf', kind: 'other' as const, pages: 1 }
const received: Command = { type: 'dossier-received', body: reception }
const assigned = (to: string, step = 'tham-tra'): Command => ({ type: 'step-assigned', body: { step, to } })
const attached: Command = {
  type: 'result-attached',
  body: {
    file,
    number: '12',
    date: '2026-11-24',
    signer: 'A',
    signedAt: '2026-11-24T08:00:00Z',
    check: goodCheck,
  },
}

const DUE = '2026-11-24T09:00'

describe('what a dossier remembers', () => {
  test('every stay has a beginning and an end, and one is open while somebody owns the next move', () => {
    const state = live([
      received,
      assigned('officer-2'),
      { type: 'step-completed', body: { step: 'tham-tra' } },
      assigned('officer-3', 'ky'),
      { type: 'step-returned', body: { step: 'tham-tra', to: 'officer-2', reason: 'thiếu ngày', due: DUE } },
    ])
    expect(state.stepLog.map(({ to, from, until, returned }) => [to, from, until, returned])).toEqual([
      ['officer-1', minute(0), minute(1), false],
      ['officer-2', minute(1), minute(2), false],
      ['officer-3', minute(3), minute(4), false],
      ['officer-2', minute(4), null, true],
    ])
    expect(state).toMatchObject({ assignee: 'officer-2', step: 'tham-tra', bounces: 1, stage: 'in-step' })
    expect(state.stepDue).toBe(DUE)
    expect(state.stepLog.at(-1)).toMatchObject({ due: DUE, reason: 'thiếu ngày' })
  })

  test('an answer that comes before its question waits for it', () => {
    const state = live([received])
    const base = { v: 1, dossier: DOSSIER, actor: 'officer-2', clk: { off: 0, q: 'synced' } } as const
    const given = evolve(state, {
      ...base,
      id: newId(),
      at: minute(9),
      type: 'opinion-given',
      body: { ask: 'q-1', stance: 'disagree', basis: 'điều 5', text: 'đất tranh chấp', by: 'Địa chính' },
    })
    const asked = evolve(given, {
      ...base,
      id: 'q-1',
      at: minute(5),
      type: 'opinion-asked',
      body: { office: 'Địa chính', question: 'có tranh chấp?', due: reception.due },
    })
    expect(asked.opinions).toMatchObject([
      { ask: 'q-1', office: 'Địa chính', answers: [{ stance: 'disagree', by: 'Địa chính' }] },
    ])
  })

  test('a result that is taken back or replaced is kept, and its file with it', () => {
    const second = { ...file, sha256: 'cd'.repeat(32) }
    const state = live([
      received,
      assigned('officer-2'),
      attached,
      { type: 'result-attached', body: { ...attached.body, file: second } as never },
      { type: 'result-withdrawn', body: { reason: 'sai tên' } },
    ])
    expect(state).toMatchObject({ stage: 'in-step', result: null })
    expect(state.formerResults.map(({ result }) => result.file.sha256)).toEqual([file.sha256, second.sha256])
    expect([...hashesOf(state)].sort()).toEqual([file.sha256, second.sha256])
  })

  test('who attached a result cannot answer for it', () => {
    const vouched: Command = { type: 'result-vouched', body: { sha256: file.sha256, reason: 'đã đối chiếu' } }
    expect(() => live([received, attached, vouched])).toThrow('dossier.vouch.own-result')
    expect(live([received, attached, [vouched, 'officer-9']]).vouch).toMatchObject({ actor: 'officer-9' })
  })

  test('a reopened dossier begins a second life without the first one’s result', () => {
    const state = live([
      received,
      attached,
      { type: 'result-returned', body: { to: 'x', shown: 'id', onBehalf: false } },
      { type: 'dossier-closed', body: {} },
      { type: 'dossier-reopened', body: { reason: 'sai năm sinh', step: 'tham-tra', to: 'officer-2' } },
    ])
    expect(state).toMatchObject({ stage: 'in-step', assignee: 'officer-2', result: null })
    expect(state.formerResults).toHaveLength(1)
  })

  test('putting the applicant right puts the owner right when they are the same person', () => {
    const state = live([
      received,
      { type: 'reception-corrected', body: { applicant: { name: 'Lò Thị Mây' }, reason: 'gõ nhầm' } },
    ])
    expect(state.reception?.owner.name).toBe('Lò Thị Mây')
    expect(state.corrections).toMatchObject([{ reason: 'gõ nhầm', actor: 'officer-1' }])
  })

  test('money is counted as taken, and less what was given back', () => {
    const state = live([
      received,
      { type: 'fee-recorded', body: { vnd: 8000, method: 'transfer', reference: 'FT1' } },
      { type: 'fee-refunded', body: { vnd: 3000, reason: 'thu thừa' } },
    ])
    expect(state.feePaidVnd).toBe(5000)
    expect(state.fees.taken).toMatchObject([{ vnd: 8000, method: 'transfer', payer: null }])
  })

  test('one line of the bank entered by two accountants without a line is one payment, and so is one repayment', () => {
    const entered = (fee: string) => ({
      type: 'fee-reconciled' as const,
      body: { fee, vnd: 8000, reference: 'FT1', payer: { name: 'A' }, at: '2026-11-23' },
    })
    const told = { type: 'fee-recorded', body: { vnd: 8000, method: 'transfer', reference: 'FT1' } } as const
    const back = { type: 'fee-refunded', body: { vnd: 3000, reason: 'thừa', repayment: 'r1' } } as const
    const [, first = '', , second = ''] = nextIds(4)
    const state = live([received, told, entered(first), told, entered(second), back, back])
    expect(state.fees.taken.map(({ event }) => event)).toEqual([first, second])
    expect(state.feePaidVnd).toBe(5000)
  })

  test('the clock stands still while the resident is waited for', () => {
    const state = live([
      received,
      { type: 'supplement-requested', body: { items: [{ component: 'c', what: 'mờ' }], reason: 'mờ' } },
      { type: 'supplement-received', body: { components: [], due: reception.due } },
    ])
    expect(state.waiting).toEqual([{ from: minute(1), until: minute(2) }])
  })

  test('decided elsewhere: the new date comes with the competent agency’s word, once', () => {
    const due = { at: '2026-11-30T08:00', rule: 'working-days:3', why: 'x' }
    const accepted: Command = {
      type: 'competent-accepted',
      body: { at: '2026-11-23T14:00', due, reference: 'H56.01' },
    }
    const forwarded: Command = {
      type: 'dossier-forwarded',
      body: { agency: 'H56.01', reason: 'đúng thẩm quyền' },
    }
    expect(live([received, forwarded, accepted])).toMatchObject({ stage: 'forwarded', due })
    expect(() => live([received, forwarded, accepted, accepted])).toThrow('dossier.forward.already-accepted')
  })

  test('a state kept by an older version is completed, and what it says stays', () => {
    const old = { id: DOSSIER, stage: 'received' as const, supplementRounds: 1 }
    expect(completeState(old)).toEqual({ ...unbornDossier(DOSSIER), ...old })
  })
})
