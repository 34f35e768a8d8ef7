import { describe, expect, test } from 'vitest'
import {
  commands as dossierCommands,
  DOSSIER,
  goodCheck,
  reception,
  remembered,
  withOriginal,
} from '../../tests/simulation/history.ts'
import { actions, actionsAt, FINAL_STAGES, STAGES, type Action, type Role, type Stage } from './actions.ts'
import { decide, type Command } from './decide.ts'
import type { EventType } from './events.ts'
import { unbornDossier, type DossierState } from './state.ts'

const record = '00000000-0000-7000-8000-0000000000bb'
const commands: readonly Command[] = [
  ...dossierCommands,
  {
    type: 'register-listed',
    body: { box: 'Cặp 1', title: 'Sổ 2009', series: 'birth', year: '2009', expected: 9 },
  },
  { type: 'record-kept', body: { record, no: '1', files: [], fields: {} } },
  { type: 'record-checked', body: { record, values: {} } },
]
const roles: readonly Role[] = ['receiver', 'handler', 'leader', 'clerk', 'team', 'admin', 'accountant']
let n = 0
const context = (actor: string, held: readonly Role[]) => ({
  now: { at: '2026-11-23T08:00:00+07:00', clk: { off: 0, q: 'synced' as const } },
  actor,
  newId: () => `00000000-0000-7000-8000-${(++n).toString(16).padStart(12, '0')}`,
  rolesOf: () => held,
})

const result = {
  number: '1',
  date: '2026-11-24',
  signer: 'A',
  signedAt: '2026-11-24T08:00:00Z',
  check: goodCheck,
}

/** A dossier that stands at a stage, as far as the table is concerned. */
function at(stage: Stage): DossierState {
  if (stage === 'unborn') return unbornDossier(DOSSIER)
  const file = { sha256: 'ab'.repeat(32), size: 1, mime: 'application/pdf', kind: 'other' as const, pages: 1 }
  return {
    ...unbornDossier(DOSSIER),
    stage,
    head: '00000000-0000-7000-8000-0000000000aa',
    reception: remembered,
    due: reception.due,
    custodian: 'officer-1',
    result: stage === 'returned' || stage === 'result-attached' ? { ...result, file } : null,
  }
}

describe('the table of legal actions (exhaustive: stage × action × role)', () => {
  test('decide allows exactly what the table allows, for every stage, action and role', () => {
    let allowed = 0
    let refused = 0
    for (const stage of STAGES) {
      for (const role of roles) {
        for (const command of commands) {
          const action: Action = actions[command.type]
          const legal =
            (action.roles as readonly Role[]).includes(role) &&
            (action.order === 'chained'
              ? action.from.includes(stage)
              : action.order === 'settling' || action.only === undefined || stage === 'unborn')
          const made = decide(command, withOriginal(at(stage), command), context('officer-1', [role]))
          expect([stage, role, command.type, made.ok]).toEqual([stage, role, command.type, legal])
          if (made.ok) allowed++
          else refused++
        }
      }
    }
    expect(allowed).toBeGreaterThan(100)
    expect(refused).toBeGreaterThan(500)
  })

  test('after a lawful ending: facts that always count, settling a conflict, and a leader may reopen', () => {
    const reopened: readonly Stage[] = ['closed', 'refused', 'stopped']
    for (const stage of FINAL_STAGES) {
      const others = actionsAt(stage, roles).filter((type) => actions[type].order !== 'commuting')
      const mayReopen = reopened.includes(stage) ? ['dossier-reopened'] : []
      // Who fetches a paper that was kept for them gets it, however long it takes.
      expect([stage, others]).toEqual([stage, ['originals-returned', ...mayReopen, 'conflict-resolved']])
      const withoutLeader = roles.filter((role) => role !== 'leader')
      expect(actionsAt(stage, withoutLeader)).not.toContain('dossier-reopened')
    }
  })

  test('every event type has a row and a command in this test, or is the settling of a conflict', () => {
    const tried = new Set<EventType>(commands.map((command) => command.type))
    const missing = (Object.keys(actions) as EventType[]).filter((type) => !tried.has(type))
    expect(missing.sort()).toEqual(['conflict-resolved'])
  })
})

describe('limits beyond the table', () => {
  const leader = context('officer-1', ['leader', 'receiver', 'handler'])
  const refusal = (command: Command, state: DossierState) => {
    const made = decide(command, state, leader)
    return made.ok ? null : made.problem.code
  }
  const supplement = (leaderReason?: string): Command => ({
    type: 'supplement-requested',
    body: {
      items: [{ component: 'c', what: 'mờ' }],
      reason: 'mờ',
      ...(leaderReason ? { leaderReason } : {}),
    },
  })

  test('NĐ 118/2025 art. 17(2)a: one supplement; the second with a leader’s reason; a third never', () => {
    const once = { ...at('received'), supplementRounds: 1 }
    expect(refusal(supplement(), at('received'))).toBeNull()
    expect(refusal(supplement(), once)).toBe('dossier.supplement.second-needs-reason')
    expect(refusal(supplement('có lý do'), once)).toBeNull()
    expect(refusal(supplement('có lý do'), { ...once, supplementRounds: 2 })).toBe(
      'dossier.supplement.too-many',
    )
  })

  test('never closed without its own result', () => {
    expect(refusal({ type: 'dossier-closed', body: {} }, { ...at('returned'), result: null })).toBe(
      'dossier.close.result-missing',
    )
  })

  test('an apology promises a later day, once', () => {
    const apology = (day: string): Command => ({
      type: 'apology-issued',
      body: { due: { at: day, rule: 'by-hand', why: 'x' }, reason: 'r', responsible: 'x' },
    })
    expect(refusal(apology('2026-11-24T08:00'), at('in-step'))).toBe('dossier.apology.date-not-later')
    expect(refusal(apology('2026-12-24T08:00'), at('in-step'))).toBeNull()
    expect(refusal(apology('2026-12-24T08:00'), { ...at('in-step'), apologies: 1 })).toBe(
      'dossier.apology.already-issued',
    )
  })

  test('only who holds the paper file hands it over', () => {
    const handing: Command = { type: 'custody-handed', body: { to: 'officer-2' } }
    expect(refusal(handing, at('in-step'))).toBeNull()
    expect(refusal(handing, { ...at('in-step'), custodian: 'officer-9' })).toBe('dossier.custody.not-holder')
  })

  test('a result of another dossier is no result', () => {
    const attach = commands.find((command) => command.type === 'result-attached') as Command
    const made = decide(attach, at('in-step'), { ...leader, resultUsedElsewhere: () => true })
    expect(made).toMatchObject({ ok: false, problem: { code: 'dossier.result.of-another-dossier' } })
  })
})
