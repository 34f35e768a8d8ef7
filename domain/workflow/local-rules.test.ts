import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { realLaw } from '../../tests/support/real-law.ts'
import { dueDate } from '../calendar/due-date.ts'
import { dated } from '../../tests/support/dated-dossier.ts'
import { dueAfterSupplement } from '../supplement/new-due.ts'
import { checkPlan, limitHours, plannedHours } from './check-plan.ts'
import { addStep, changeStep, mergeStep, moveStep, removeStep } from './edit-plan.ts'
import {
  calendarUnder,
  localRulesText,
  openingsOf,
  planRuleFor,
  procedureUnder,
  type LocalRule,
  type NewLocalRule,
} from './local-rules.ts'
import { planOf } from './plan.ts'

const { calendar, procedures } = realLaw()
const code = '1.001193'
const { procedure } = procedures.get(code)!
const plan = planOf(procedure)

const two = (n: number) => String(n).padStart(2, '0')
const day = fc.integer({ min: 20, max: 30 }).map((n) => `2026-11-${n}`)
const wall = fc
  .tuple(day, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([date, hour, minute]) => `${date}T${two(hour)}:${two(minute)}`)
const rule: fc.Arbitrary<NewLocalRule> = fc.oneof(
  fc.record({
    kind: fc.constant('opening' as const),
    date: day,
    from: fc.constantFrom('07:00', '17:30'),
    to: fc.constantFrom('11:00', '19:00'),
    returnsSameDay: fc.boolean(),
    reason: fc.constant('r'),
  }),
  fc.record({
    kind: fc.constant('opening-cancelled' as const),
    opening: fc.integer({ min: 0, max: 8 }).map((n) => `r${n}`),
    reason: fc.constant('r'),
  }),
  fc.record({
    kind: fc.constant('plan' as const),
    procedure: fc.constantFrom(code, '2.000815'),
    validFrom: day,
    steps: fc.constantFrom(
      removeStep(plan, 'register'),
      addStep(plan, 'register', 'handler', 'Thẩm tra'),
      plan,
    ),
    reason: fc.constant('r'),
  }),
)
const register = fc
  .array(rule, { maxLength: 8 })
  .map((all) => all.map((one, n): LocalRule => ({ ...one, id: `r${n}`, by: 'l', at: 'x' })))

describe('N3: what is laid down later moves nothing that began before', () => {
  test('a dossier keeps its steps, its promised day and its pauses', () => {
    fc.assert(
      fc.property(register, register, wall, fc.boolean(), (before, later, receivedAt, isSameDay) => {
        const law = { local: before.length }
        const reception = { procedure: code, receivedAt, law }
        const limit = isSameDay
          ? ({ kind: 'same-day', cutoff: '15:00' } as const)
          : ({ kind: 'working-days', days: 2 } as const)
        const lived = (rules: readonly LocalRule[]) => {
          const own = calendarUnder(calendar, rules, reception)
          const promised = dueDate({ limit, receivedAt, calendar: own })
          if (!promised.ok) throw new Error(promised.problem.code)
          const state = {
            ...dated({ receivedAt }),
            due: promised.value,
            waiting: [{ from: `${receivedAt}:00+07:00`, until: '2026-12-02T09:00:00+07:00' }],
          }
          const time = [{ ...procedure.time[0]!, channel: state.reception!.channel, limit }]
          const after = dueAfterSupplement(state, { ...procedure, time }, own, '2026-12-02T09:00')
          return [promised.value, after, procedureUnder(procedure, rules, reception).steps]
        }
        expect(lived([...before, ...later])).toEqual(lived(before))
      }),
      { numRuns: 1000 },
    )
  })

  test('the newest of the days that have come is in force; a session called off is none', () => {
    const steps = removeStep(plan, 'register')
    const laid = (more: object, n: number): LocalRule =>
      ({
        kind: 'plan',
        procedure: code,
        steps,
        reason: 'r',
        id: `r${n}`,
        by: 'l',
        at: 'x',
        ...more,
      }) as LocalRule
    const rules = [laid({ validFrom: '2026-12-01' }, 0), laid({ validFrom: '2026-11-25', reason: 'b' }, 1)]
    expect(planRuleFor(rules, code, '2026-11-24')).toBeNull()
    expect(planRuleFor(rules, code, '2026-11-25')?.reason).toBe('b')
    expect(planRuleFor(rules, code, '2026-12-05')?.reason).toBe('r')
    expect(planRuleFor(rules, '2.000815', '2026-12-05')).toBeNull()
    const opening = laid({ kind: 'opening', date: '2026-11-28' }, 2)
    expect(openingsOf([opening]).map(({ id }) => id)).toEqual(['r2'])
    expect(openingsOf([opening, laid({ kind: 'opening-cancelled', opening: 'r2' }, 3)])).toEqual([])
  })

  test('no two registers are signed as one', () => {
    fc.assert(
      fc.property(register, register, (a, b) => {
        const same = localRulesText({ commune: '1', rules: a }) === localRulesText({ commune: '1', rules: b })
        expect(same).toBe(JSON.stringify(a) === JSON.stringify(b))
      }),
    )
  })
})

describe('L09: a changed plan', () => {
  const codeOf = (steps: typeof plan) => {
    const checked = checkPlan(steps, procedure, calendar)
    return checked.ok ? 'ok' : checked.problem.code
  }

  test('every plan of the pack may stand, and what came of it by lawful changes', () => {
    for (const one of procedures.values())
      expect(checkPlan(planOf(one.procedure), one.procedure, calendar), one.procedure.code).toMatchObject({
        ok: true,
      })
    const longer = addStep(plan, 'register', 'handler', 'Thẩm tra lần hai')
    expect(codeOf(longer)).toBe('ok')
    expect(mergeStep(longer, 'register')).toEqual(plan) // the new one had no hours yet
    expect(moveStep(moveStep(longer, 'register', 1), 'register', -1)).toEqual(longer)
    expect(moveStep(plan, 'receive', -1)).toEqual(plan)
  })

  test('nobody signs what nobody worked on, and no plan takes longer than the law', () => {
    expect(codeOf(removeStep(plan, 'register'))).toBe('workflow.plan.no-decision')
    expect(codeOf(removeStep(plan, 'sign'))).toBe('workflow.plan.no-signing')
    expect(codeOf(moveStep(plan, 'register', 1))).toBe('workflow.plan.no-signing')
    expect(codeOf(removeStep(plan, 'return'))).toBe('workflow.plan.no-return')
    expect(codeOf(removeStep(plan, 'receive'))).toBe('workflow.plan.no-reception')
    const limit = limitHours(procedure, calendar)!
    const rest = plannedHours(removeStep(plan, 'register'))
    expect(codeOf(changeStep(plan, 'register', { hours: limit - rest }))).toBe('ok')
    expect(codeOf(changeStep(plan, 'register', { hours: limit - rest + 0.5 }))).toBe('workflow.plan.too-long')
    expect(codeOf(changeStep(plan, 'register', { hours: -1 }))).toBe('workflow.plan.malformed')
  })

  test('hours of merged steps are added, those of a new one are open', () => {
    const timed = changeStep(changeStep(plan, 'register', { hours: 3 }), 'sign', { hours: 1 })
    expect(mergeStep(timed, 'register').find(({ id }) => id === 'register')?.hours).toBe(4)
    expect(addStep(timed, 'register', 'handler', 'x').map(({ id }) => id)).toEqual([
      'receive',
      'register',
      'handler-2',
      'sign',
      'return',
    ])
  })
})
