import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DOSSIER, play, remembered, commands, type Move } from '../../tests/simulation/history.ts'
import { realLaw } from '../../tests/support/real-law.ts'
import type { DirectoryEntry } from '../access/directory.ts'
import { officerRoles, type OfficerRole } from '../access/roles.ts'
import { actions, isFinal, STAGES, type Stage } from '../dossier/actions.ts'
import { evolve } from '../dossier/evolve.ts'
import { parseEvent } from '../dossier/parse-event.ts'
import { unbornDossier, type DossierState } from '../dossier/state.ts'
import { bounceMeaning } from './bounces.ts'
import { candidatesFor } from './candidates.ts'
import { helpNote, openHelp } from './help.ts'
import { isStepDone, ownerOf } from './owner.ts'
import { earlierSteps, nextStep, planOf } from './plan.ts'
import { isEndUntold } from '../slip/standing.ts'
import { concerns, QUEUES, queueOf } from './queues.ts'
import { stepDeadline } from './step-deadline.ts'

const { calendar, procedures } = realLaw()
const plan = planOf(null)
const now = '2026-11-23T08:20'

const at = (stage: Stage, change: Partial<DossierState> = {}): DossierState => ({
  ...unbornDossier(DOSSIER),
  stage,
  reception: remembered,
  assignee: 'officer-1',
  step: 'handle',
  stepLog: [
    { step: 'handle', to: 'officer-1', office: null, from: 'x', until: null, due: null, returned: false },
  ],
  ...change,
})

const officer = (
  id: string,
  roles: readonly OfficerRole[],
  standing: DirectoryEntry['standing'] = 'active',
) => ({
  id,
  name: id,
  title: '',
  roles,
  standing,
})

describe('the plan', () => {
  test('every receivable procedure of the pack, and none at all, has a way to a result', () => {
    for (const { procedure } of [...procedures.values(), { procedure: null }]) {
      const steps = planOf(procedure)
      const walked: string[] = []
      for (let step = nextStep(steps, null); step; step = nextStep(steps, step.id)) walked.push(step.role)
      expect(walked).toContain('leader')
      expect(walked.at(-1)).toBe('clerk')
      expect(walked).not.toContain('receiver')
    }
  })

  test('back goes to what lies behind, the nearest first; a step of another plan leads nowhere by itself', () => {
    expect(earlierSteps(plan, 'approve').map((step) => step.id)).toEqual(['handle', 'receive'])
    expect(earlierSteps(plan, null)).toEqual([])
    expect(nextStep(plan, 'tham-tra')).toBeNull()
  })
})

describe("a step's own deadline", () => {
  const ask = (step: string, from: string, due: string | null) =>
    stepDeadline({ plan, step, from, due, calendar })

  test('the time left is shared by what is still to come, the last step has all of it', () => {
    // Monday 08:20 to Wednesday 17:00, Tuesday being the day of culture: 880 minutes, of which 6, 2 and 1 parts.
    expect(ask('handle', '2026-11-23T08:20', '2026-11-25T17:00')).toBe('2026-11-25T10:06')
    expect(ask('return', '2026-11-25T08:00', '2026-11-25T17:00')).toBe('2026-11-25T17:00')
  })

  test('never behind the promised date while that lies ahead, never before now', () => {
    const wall = fc
      .tuple(
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 59 }),
      )
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')))
      .map(([day, hour, minute]) => `2026-10-${day}T${hour}:${minute}`)
    fc.assert(
      fc.property(wall, wall, fc.constantFrom('handle', 'approve', 'return', 'other'), (from, due, step) => {
        const own = ask(step, from, due)
        if (due > from) expect(own === null || (own <= due && own >= from)).toBe(true)
        else expect(own === null || own > from).toBe(true)
      }),
    )
  })

  test('hours of the pack count as they are', () => {
    const hours = [{ id: 'one', role: 'handler' as const, title: '', hours: 4 }, ...plan]
    const own = stepDeadline({ plan: hours, step: 'one', from: '2026-11-23T08:00', due: null, calendar })
    expect(own).toBe('2026-11-23T14:00')
  })
})

describe('whom a step may be given to', () => {
  const people = [
    officer('r', ['receiver']),
    officer('h1', ['handler']),
    officer('h2', ['handler']),
    officer('left', ['handler'], 'ended'),
    officer('l', ['leader']),
    officer('both', ['leader', 'receiver']),
  ]
  const ids = (step: string, change: Partial<DossierState> = {}) =>
    candidatesFor(
      plan.find((one) => one.id === step)!,
      people,
      at('in-step', change),
    ).map((one) => one.id)

  test('who has the role and is here; whoever had the step before comes first', () => {
    expect(ids('handle')).toEqual(['h1', 'h2'])
    const [entry] = at('in-step').stepLog
    expect(ids('handle', { stepLog: [{ ...entry!, to: 'h2' }] })).toEqual(['h2', 'h1'])
  })

  test('without a clerk those stand in who may finish the step; nobody signs what they received', () => {
    expect(ids('return')).toEqual(['h1', 'h2'])
    for (const role of ['handler', 'leader', 'clerk'] as const) {
      const alone = candidatesFor(
        { id: 'x', role },
        people.filter((one) => !one.roles.includes(role)),
        at('in-step'),
      )
      for (const { roles } of alone)
        expect(actions['step-completed'].roles.some((may) => roles.includes(may))).toBe(true)
    }
    expect(ids('approve', { reception: { ...remembered, receiver: 'both' } })).toEqual(['l'])
  })
})

describe('L12: one named owner, always', () => {
  const ENDING = ['result-attached', 'result-returned', 'dossier-closed'].map((type) =>
    commands.findIndex((one) => one.type === type),
  )
  const move: fc.Arbitrary<Move> = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constant('write' as const),
        device: fc.nat(2),
        // Now and then what ends a plain life, or no history would come that far.
        command: fc.oneof(
          { weight: 5, arbitrary: fc.nat(commands.length - 1) },
          { weight: 1, arbitrary: fc.constantFrom(...ENDING) },
        ),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constant('push' as const), device: fc.nat(2), repeat: fc.boolean() }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('pull' as const), device: fc.nat(2) }) },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('settle' as const),
        device: fc.nat(2),
        pick: fc.nat(3),
        outcome: fc.nat(2),
      }),
    },
  )
  const begun: readonly Move[] = [
    { do: 'write', device: 0, command: 0 },
    { do: 'push', device: 0, repeat: false },
    ...[0, 1, 2].map((device) => ({ do: 'pull' as const, device })),
  ]

  test('no ownerless dossier, never two owners, over random histories; a stay is open with the owner or none is', () => {
    const seen = new Set<Stage>()
    fc.assert(
      fc.property(fc.array(move, { minLength: 5, maxLength: 50 }), (moves) => {
        const { server } = play(3, [...begun, ...moves])
        let state = unbornDossier(DOSSIER)
        for (const { event, verdict } of server.rows) {
          if (verdict === 'contested' || verdict === 'quarantined') continue
          state = evolve(state, event)
          seen.add(state.stage)
          const owner = ownerOf(state)
          const isOwned = state.stage !== 'unborn' && !isFinal(state.stage)
          expect(owner !== null && owner !== '').toBe(isOwned)
          const open = state.stepLog.filter((entry) => entry.until === null)
          expect(open.length).toBeLessThan(2)
          for (const entry of open) expect(entry.to).toBe(state.assignee)
          const isOver = isFinal(state.stage) && !isEndUntold(state)
          expect(queueOf(state, plan, now) === null).toBe(state.stage === 'unborn' || isOver)
        }
      }),
      { numRuns: 2000, seed: 20261122 },
    )
    expect(STAGES.slice(1).filter((stage) => !seen.has(stage))).toEqual([])
  })

  test.each([
    ['step-assigned', { step: 'handle' }],
    ['step-returned', { step: 'handle', reason: 'r' }],
    ['dossier-reopened', { step: 'handle', reason: 'r' }],
    ['custody-handed', {}],
  ])('a fact that gives it to nobody can not be said: %s', (type, body) => {
    const say = (to: string) => {
      const known = { v: 1, id: DOSSIER, dossier: DOSSIER, parent: DOSSIER, at: '2026-11-23T08:00:00+07:00' }
      const fact = { ...known, clk: { off: 0, q: 'synced' }, actor: 'o', type, body: { ...body, to } }
      return parseEvent(JSON.stringify(fact)).ok
    }
    expect([say('officer-2'), say(''), say(' ')]).toEqual([true, false, false])
  })

  test('how often it was sent back has a meaning', () => {
    expect([0, 1, 2, 3, 9].map(bounceMeaning)).toEqual([
      'none',
      'once',
      'several',
      'pushed-about',
      'pushed-about',
    ])
  })
})

describe('the inboxes', () => {
  test('every stage, contested or not, for every role: an answer, and an owner who finds it', () => {
    const lost = { event: { actor: 'x' } as never, problem: { code: 'dossier.chain.superseded' } }
    for (const stage of STAGES)
      for (const contested of [[], [lost]]) {
        const state = at(stage, { contested })
        const queue = queueOf(state, plan, now)
        const isOver = stage === 'unborn' || (isFinal(stage) && contested.length === 0)
        expect(queue === null, stage).toBe(isOver)
        if (queue === null) continue
        expect(QUEUES).toContain(queue)
        for (const role of officerRoles) {
          const isMine = concerns(state, queue, { id: 'officer-1', roles: [role] }, plan)
          expect(isMine || stage === 'result-attached', `${stage} ${role}`).toBe(true)
          expect(typeof concerns(state, queue, { id: 'officer-9', roles: [role] }, plan)).toBe('boolean')
        }
        const everybody = { id: 'officer-9', roles: [...officerRoles] }
        const isShared = ['disputed', 'supplement', 'return'].includes(queue) || stage === 'forwarded'
        expect(concerns(state, queue, everybody, plan), stage).toBe(isShared)
      }
  })

  test('what waits for a signature stands with the one who signs', () => {
    const state = at('in-step', { step: 'approve', assignee: 'l' })
    expect(queueOf(state, plan, now)).toBe('sign')
    expect(concerns(state, 'sign', { id: 'l', roles: ['leader'] }, plan)).toBe(true)
    expect(concerns(state, 'sign', { id: 'l2', roles: ['leader'] }, plan)).toBe(false)
  })

  test('while another office is asked it waits for them; silence past the date brings it back', () => {
    const opinion = { ask: 'a', office: 'x', question: 'q', askedAt: '', askedBy: 'officer-1', answers: [] }
    const due = (day: string) => ({ at: day, rule: 'by-hand', why: '' })
    const asked = (day: string) => at('in-step', { opinions: [{ ...opinion, due: due(day) }] })
    expect(queueOf(asked('2026-11-24T17:00'), plan, now)).toBe('elsewhere')
    expect(queueOf(asked('2026-11-20T17:00'), plan, now)).toBe('todo')
  })

  test("a clerk's finished step lies at the counter too", () => {
    const [entry] = at('in-step').stepLog
    const state = at('in-step', { step: 'return', stepLog: [{ ...entry!, until: 'y' }] })
    expect([queueOf(state, plan, now), isStepDone(state)]).toEqual(['todo', true])
    expect(concerns(state, 'todo', { id: 'r', roles: ['receiver'] }, plan)).toBe(true)
  })

  test('a question for the leader stands in their inbox until somebody else has written', () => {
    const note = (actor: string, text: string) => ({ event: actor, at: '', actor, text })
    const asked = at('in-step', { notes: [note('officer-1', helpNote('Hồ sơ này thuộc xã nào?'))] })
    expect(openHelp(asked)?.text).toBe('Xin hướng dẫn: Hồ sơ này thuộc xã nào?')
    expect(concerns(asked, 'todo', { id: 'l', roles: ['leader'] }, plan)).toBe(true)
    const answered = { ...asked, notes: [...asked.notes, note('l', 'Của xã mình')] }
    expect(openHelp(answered)).toBeNull()
    expect(concerns(answered, 'todo', { id: 'l', roles: ['leader'] }, plan)).toBe(false)
  })
})
