import { describe, expect, test } from 'vitest'
import { commands, DOSSIER, reception, remembered, withOriginal } from '../../tests/simulation/history.ts'
import { actions, STAGES, type Action, type Role, type Stage } from './actions.ts'
import { decide, type Command } from './decide.ts'
import type { AnyEvent, SettlingOutcome } from './events.ts'
import { judge } from './judge.ts'
import { outsideEffects } from './outside-effect.ts'
import { unbornDossier, type DossierState } from './state.ts'

const HEAD = '00000000-0000-7000-8000-0000000000aa'
const AT = '2026-11-23T08:00:00+07:00'
const stages = STAGES.filter((stage) => stage !== 'unborn')
const outcomes: readonly SettlingOutcome[] = ['keep-effective', 'adopt', 'void']
let n = 0
const newId = () => `00000000-0000-7000-8000-${(++n).toString(16).padStart(12, '0')}`
const context = (roles: readonly Role[]) => ({
  now: { at: AT, clk: { off: 0, q: 'synced' as const } },
  actor: 'lead',
  newId,
  rolesOf: () => roles,
})

function fact(command: Command, parent = newId()): AnyEvent {
  const { now } = context([])
  return { v: 1, id: newId(), dossier: DOSSIER, parent, ...now, actor: 'officer-1', ...command } as AnyEvent
}

/** A dossier at a stage with one fact beside it that lost. */
function beside(stage: Stage, ...lost: AnyEvent[]): DossierState {
  return {
    ...unbornDossier(DOSSIER),
    stage,
    head: HEAD,
    reception: remembered,
    due: reception.due,
    custodian: 'officer-1',
    contested: lost.map((event) => ({ event, problem: { code: 'dossier.chain.superseded' } })),
  }
}

const settle = (event: AnyEvent, outcome: SettlingOutcome, reason = 'xem lại'): Command => ({
  type: 'conflict-resolved',
  body: { event: event.id, outcome, reason },
})
const steps = commands.filter(({ type }) => actions[type].order === 'chained')
const assign = steps.find(({ type }) => type === 'step-assigned') as Command

describe('settling a contested fact (exhaustive: stage × contested step × outcome × role)', () => {
  test('a leader alone settles; setting aside is always possible, adopting only where the step is legal now', () => {
    let adopted = 0
    let refused = 0
    for (const stage of stages)
      for (const step of steps)
        for (const outcome of outcomes)
          for (const role of [
            'leader',
            'receiver',
            'handler',
            'clerk',
            'admin',
            'accountant',
            'team',
          ] as const) {
            const lost = fact(step)
            const state = withOriginal({ ...beside(stage, lost), result: null }, step)
            const made = decide(settle(lost, outcome), state, context([role]))
            const action: Action = actions[step.type]
            // These need a result besides, which this dossier lacks.
            const needsResult = ['result-returned', 'result-vouched', 'dossier-closed'].includes(step.type)
            const isLegal =
              action.order === 'chained' &&
              action.from.includes(stage) &&
              step.type !== 'dossier-received' &&
              !needsResult
            const may = role === 'leader' && (outcome !== 'adopt' || isLegal)
            expect([stage, step.type, outcome, role, made.ok]).toEqual([stage, step.type, outcome, role, may])
            if (!made.ok) {
              refused++
              continue
            }
            const { verdict, next } = judge(state, made.value, context(['leader']))
            expect(next.contested).toEqual([])
            expect(next.settled).toMatchObject([
              { event: { id: lost.id }, outcome, by: { event: made.value.id } },
            ])
            if (outcome === 'adopt') {
              adopted++
              expect([verdict, next.head, made.value.parent]).toEqual(['effective', made.value.id, HEAD])
            } else expect([verdict, next.head, next.stage]).toEqual(['commuting', HEAD, stage])
          }
    expect(adopted).toBeGreaterThan(25)
    expect(refused).toBeGreaterThan(1000)
  })
})

describe('when somebody was quicker', () => {
  const lost = fact(assign)
  const state = beside('received', lost)
  const make = (outcome: SettlingOutcome) => {
    const made = decide(settle(lost, outcome), state, context(['leader']))
    if (!made.ok) throw new Error(made.problem.code)
    return made.value
  }

  test.each(outcomes.flatMap((first) => outcomes.map((second) => [first, second] as const)))(
    '%s, then %s by one who had not seen it: the same changes nothing, another is contested and kept',
    (first, second) => {
      const after = judge(state, make(first), {}).next
      const { verdict, problem, next } = judge(after, make(second), {})
      expect({ ...next, timeline: [], contested: [] }).toEqual({ ...after, timeline: [], contested: [] })
      if (first === second) expect([verdict, next.contested]).toEqual(['commuting', []])
      else {
        expect(verdict).toBe('contested')
        expect(problem).toEqual({ code: 'dossier.resolve.already-settled', details: { outcome: first } })
        expect(next.contested).toHaveLength(1)
      }
    },
  )

  test('a step taken meanwhile leaves setting aside alone, and makes adopting contested', () => {
    const moved = { ...state, head: newId() }
    expect(judge(moved, make('keep-effective'), {}).verdict).toBe('commuting')
    expect(judge(moved, make('adopt'), {})).toMatchObject({
      verdict: 'contested',
      problem: { code: 'dossier.chain.superseded' },
    })
  })

  test('setting aside leaves the head where it is: whoever works on goes on', () => {
    const next = judge(state, make('void'), {}).next
    expect(judge(next, fact(assign, HEAD), {}).verdict).toBe('effective')
  })

  test('a contested settling is itself set aside, never adopted', () => {
    const late = make('void')
    const twice = judge(judge(state, make('adopt'), {}).next, late, {}).next
    const refusal = decide(settle(late, 'adopt'), twice, context(['leader']))
    expect(refusal).toMatchObject({ ok: false, problem: { code: 'dossier.resolve.not-possible' } })
    const made = decide(settle(late, 'keep-effective'), twice, context(['leader']))
    expect(made.ok && judge(twice, made.value, {}).next.contested).toEqual([])
  })
})

describe('a branch of several steps', () => {
  const first = fact(assign)
  const second = fact({ type: 'step-completed', body: { step: 'tham-tra' } }, first.id)
  const other = fact({ type: 'dossier-withdrawn', body: { by: 'x', reason: 'r' } })
  const state = beside('received', first, other, second)

  test('is set aside whole, and nothing else with it', () => {
    const made = decide(settle(first, 'keep-effective'), state, context(['leader']))
    if (!made.ok) throw new Error(made.problem.code)
    const next = judge(state, made.value, {}).next
    expect(next.contested.map(({ event }) => event.id)).toEqual([other.id])
    expect(next.settled.map(({ event }) => event.id)).toEqual([first.id, second.id])
  })

  test('is adopted from its beginning, never from the middle', () => {
    const refusal = decide(settle(second, 'adopt'), state, context(['leader']))
    expect(refusal).toMatchObject({ ok: false, problem: { code: 'dossier.resolve.earlier-first' } })
    const made = decide(settle(first, 'adopt'), state, context(['leader']))
    if (!made.ok) throw new Error(made.problem.code)
    const next = judge(state, made.value, {}).next
    expect([next.stage, next.contested.length]).toEqual(['in-step', 2])
    expect(decide(settle(second, 'adopt'), next, context(['leader'])).ok).toBe(true)
  })
})

test('no reason, or nothing to settle: refused with its own word', () => {
  const lost = fact(assign)
  const code = (command: Command, state: DossierState) => {
    const made = decide(command, state, context(['leader']))
    return made.ok ? null : made.problem.code
  }
  expect(code(settle(lost, 'void', ' '), beside('received', lost))).toBe('dossier.resolve.reason-missing')
  expect(code(settle(lost, 'void'), beside('received'))).toBe('dossier.resolve.not-contested')
})

test('what was done outside the ledger is flagged: by its kind, and by what its author printed and took in afterwards', () => {
  const supplement = fact(steps.find(({ type }) => type === 'supplement-requested') as Command)
  const entry = (type: 'slip-printed' | 'fee-recorded', at: string, actor = 'officer-1') => ({
    event: newId(),
    type,
    actor,
    at,
  })
  const lost = (event: AnyEvent) => ({ event, problem: { code: 'x' } })
  const state = (...timeline: DossierState['timeline']) => ({ ...beside('received'), timeline })
  expect(outsideEffects(state(), lost(supplement))).toEqual(['paper'])
  expect(outsideEffects(state(), lost(fact(assign)))).toEqual([])
  expect(outsideEffects(state(entry('fee-recorded', AT)), lost(fact(assign)))).toEqual(['money'])
  const before = entry('slip-printed', '2026-11-23T07:00:00+07:00')
  expect(outsideEffects(state(before, entry('fee-recorded', AT, 'officer-9')), lost(fact(assign)))).toEqual(
    [],
  )
})

test('a fold made before settlings were kept is read and settled like any other', () => {
  const lost = fact(assign)
  const { settled: _, ...old } = beside('received', lost)
  const made = decide(settle(lost, 'void'), old as DossierState, context(['leader']))
  expect(made.ok && judge(old as DossierState, made.value, {}).next.settled).toHaveLength(1)
})
