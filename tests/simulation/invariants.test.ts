/**
 * DESIGN §4: what no dossier may ever come to, whatever anybody sends. Histories are made of anything: any fact, by any
 * officer, at any hour, on the head or not, lawful bodies and unlawful ones; the home server's judge alone decides.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isFinal, type Role } from '../../domain/dossier/actions.ts'
import type { ResultCheck } from '../../domain/dossier/bodies/result.ts'
import type { Command } from '../../domain/dossier/decide.ts'
import type { AnyEvent } from '../../domain/dossier/events.ts'
import { judge, type JudgeContext } from '../../domain/dossier/judge.ts'
import type { DossierState } from '../../domain/dossier/state.ts'
import { wallMinute } from '../../domain/dossier/wall-minute.ts'
import type { Procedure } from '../../domain/procedure/procedure.ts'
import { commands, DOSSIER, goodCheck } from './history.ts'

const RUNS = Number(process.env['MOTCUA_HISTORIES'] ?? 20_000)
const file = (n: number) => ({
  sha256: String(n).repeat(64),
  size: 1,
  mime: 'application/pdf',
  kind: 'other' as const,
  pages: 1,
})
const result = { number: '12', date: '2026-11-24', signer: 'A', signedAt: '2026-11-24T08:00:00Z' }
const due = (at: string) => ({ at, rule: 'by-hand', why: 'x' })

/** Beside what is in order: what people try when a date is near. */
const tricks: readonly Command[] = [
  { type: 'result-attached', body: { ...result, file: file(1) } },
  {
    type: 'result-attached',
    body: { ...result, file: file(2), check: { ...goodCheck, signature: 'unsigned' } },
  },
  { type: 'result-attached', body: { ...result, file: file(3), check: { ...goodCheck, wholeFile: false } } },
  { type: 'result-attached', body: { ...result, file: file(4), check: { ...goodCheck, namesOwner: false } } },
  { type: 'result-attached', body: { ...result, file: file(5), check: goodCheck } }, // of another dossier
  { type: 'result-attached', body: { ...result, date: '2026-11-01', file: file(6), check: goodCheck } },
  { type: 'result-attached', body: { ...result, file: file(7), check: goodCheck } }, // arrives later, and is none
  { type: 'result-vouched', body: { sha256: file(4).sha256, reason: 'tên viết tắt' } },
  { type: 'result-vouched', body: { sha256: file(4).sha256, reason: ' ' } },
  { type: 'supplement-requested', body: { items: [{ component: 'c', what: 'x' }], reason: 'r' } },
  {
    type: 'supplement-requested',
    body: { items: [{ component: 'outside', what: 'x' }], reason: 'r', leaderReason: 'r' },
  },
  { type: 'supplement-requested', body: { items: [], reason: 'r' } },
  { type: 'apology-issued', body: { due: due('2026-11-24T08:00'), reason: 'r', responsible: 'x' } },
  {
    type: 'apology-issued',
    body: { due: due('2026-12-05T08:00'), reason: 'r', responsible: 'x', explanation: 'mất điện' },
  },
  { type: 'dossier-reopened', body: { reason: '', step: 's', to: 'officer-2' } },
  {
    type: 'originals-taken',
    body: {
      papers: [2, 3].map((no) => ({ no, component: 'c', title: 'Giấy chứng sinh', count: 1 })),
      place: 'Tủ 1',
      withFile: false,
    },
  },
  {
    type: 'originals-taken',
    body: { papers: [{ no: 4, component: 'outside', title: 'x', count: 1 }], place: '', withFile: false },
  },
  { type: 'originals-retained', body: { papers: [2], ground: 'awaiting-owner', basis: 'TB 12', place: '' } },
  { type: 'originals-retained', body: { papers: [2, 3], ground: 'sent-on', basis: 'b', place: 'H56' } },
  { type: 'originals-retained', body: { papers: [1, 2, 3], ground: 'law', basis: ' ', place: '' } },
  {
    type: 'originals-returned',
    body: { papers: [2, 3], to: 'x', shown: 'id', acknowledged: 'post', reference: 'RR1' },
  },
  { type: 'originals-returned', body: { papers: [3], to: 'x', shown: 'id', acknowledged: 'post' } },
  { type: 'dossier-closed', body: {} },
  { type: 'result-returned', body: { to: 'x', shown: 'id', onBehalf: true } },
]
const pool = [...commands, ...tricks]
const officers: Readonly<Record<string, readonly Role[]>> = {
  'officer-1': ['receiver', 'leader', 'handler'],
  'officer-2': ['handler'],
  'officer-3': ['leader'],
  'officer-4': ['clerk', 'accountant'],
  'officer-5': ['team'],
}
const names = [...Object.keys(officers), 'stranger']

interface Try {
  readonly command: number
  readonly officer: number
  readonly hour: number
  readonly onHead: boolean
}
/** Most of the time the next step of a plain life, so that its end is reached. */
const straight = [
  'dossier-received',
  'step-assigned',
  'supplement-requested',
  'supplement-received',
  'step-completed',
  'result-attached',
  'result-vouched',
  'result-returned',
  'dossier-closed',
].map((type) => commands.findIndex((one) => one.type === type))

const plain = (...types: readonly string[]): Try[] =>
  types.map((type) => ({
    command: commands.findIndex((one) => one.type === type),
    officer: 0,
    hour: 0,
    onHead: true,
  }))
const round = ['supplement-requested', 'supplement-received'] as const
const openings: readonly (readonly Try[])[] = [
  plain('dossier-received', 'originals-taken'),
  plain('dossier-received', 'originals-taken', 'originals-returned'),
  plain('dossier-received', 'originals-taken', 'step-assigned', 'result-attached', 'result-returned'),
  plain('dossier-received'),
  plain('dossier-received'),
  plain('dossier-received', 'step-assigned'),
  plain('dossier-received', ...round, ...round),
]

const anyTry: fc.Arbitrary<Try> = fc.record({
  command: fc.oneof(
    { weight: 3, arbitrary: fc.nat(pool.length - 1) },
    { weight: 2, arbitrary: fc.constantFrom(...straight) },
  ),
  officer: fc.oneof(
    { weight: 3, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.nat(names.length - 1) },
  ),
  hour: fc.nat(20 * 24),
  onHead: fc.boolean().chain((b) => (b ? fc.constant(true) : fc.boolean())),
})

const catalogue = { components: [{ id: 'c' }] } as unknown as Procedure
const found = new Map<string, ResultCheck>([
  [file(4).sha256, { ...goodCheck, namesOwner: false }],
  ['ab'.repeat(32), goodCheck],
])
/** What the server finds in the files it has; by default devices lie. One file comes after the fact that names it. */
function lawFor(arrived: ReadonlySet<string>): JudgeContext {
  const invalid = { ...goodCheck, signature: 'invalid' as const }
  return {
    rolesOf: (officer) => officers[officer] ?? null,
    procedureOf: () => catalogue,
    resultUsedElsewhere: (sha256) => sha256 === file(5).sha256,
    resultCheck: (sha256) => {
      const isOnItsWay = sha256 === file(1).sha256 || (sha256 === file(7).sha256 && !arrived.has(sha256))
      return isOnItsWay ? null : (found.get(sha256) ?? invalid)
    },
  }
}

function live(tries: readonly Try[]): { state: DossierState; effective: AnyEvent[]; steps: DossierState[] } {
  let state: DossierState | null = null
  const effective: AnyEvent[] = []
  const steps: DossierState[] = []
  const arrived = new Set<string>()
  const law = lawFor(arrived)
  tries.forEach(({ command, officer, hour, onHead }, n) => {
    const head: string | null = (state as DossierState | null)?.head ?? null
    const event = {
      v: 1,
      id: `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`,
      dossier: DOSSIER,
      ...(onHead && head !== null ? { parent: head } : {}),
      at: new Date(Date.parse('2026-11-21T08:00:00+07:00') + hour * 3_600_000).toISOString(),
      clk: { off: 0, q: 'synced' },
      actor: names[officer % names.length],
      ...pool[command % pool.length],
    } as AnyEvent
    const judged = judge(state, event, law)
    state = judged.next
    if (judged.verdict === 'effective') {
      effective.push(event)
      if (event.type === 'result-attached') arrived.add(event.body.file.sha256)
      steps.push(judged.next)
    }
  })
  return { state: state ?? ({} as DossierState), effective, steps }
}

describe('DESIGN §4: invariants of a dossier over histories of anything', () => {
  test(`${RUNS} histories: never a case closed, an owner lost, a paper asked or a delay hushed up against the law`, () => {
    const reached = new Set<string>()
    const runs = fc.array(anyTry, { minLength: 4, maxLength: 40 })
    fc.assert(
      fc.property(fc.constantFrom(...openings), runs, (opening, tries) => {
        const { effective, steps } = live([...opening, ...tries])
        let before: DossierState | null = null
        effective.forEach((event, i) => {
          const after = steps[i] as DossierState
          reached.add(after.stage)
          ownerIsOne(after)
          if (event.type === 'dossier-closed') closedLawfully(before as DossierState)
          if (event.type === 'result-returned') returnedLawfully(before as DossierState)
          if (event.type === 'supplement-requested') askedLawfully(before as DossierState, event)
          if (event.type === 'apology-issued') apologisedLawfully(before as DossierState, event)
          if (isFinal(after.stage)) originalsAccountedFor(after, event)
          if (after.originals.length > 0) reached.add(`${after.stage} with originals`)
          if (before && isFinal(before.stage))
            expect(['dossier-reopened', 'originals-returned']).toContain(event.type)
          expect(officers[event.actor]).toBeDefined()
          before = after
        })
      }),
      { numRuns: RUNS, seed: 118 },
    )
    // The histories must have gone far enough for all this to mean something.
    for (const stage of ['closed', 'returned', 'refused', 'withdrawn', 'forwarded', 'awaiting-supplement'])
      expect([stage, reached.has(stage)]).toEqual([stage, true])
    for (const stage of ['closed', 'refused', 'stopped', 'withdrawn', 'transferred'])
      expect([stage, reached.has(`${stage} with originals`)]).toEqual([stage, true])
  }, 60_000)
})

function ownerIsOne(state: DossierState): void {
  expect(state.assignee).toEqual(expect.any(String))
  expect(state.custodian).toEqual(expect.any(String))
  const open = state.stepLog.filter((entry) => entry.until === null)
  expect(open.length).toBeLessThanOrEqual(1)
  if (open[0]) expect(open[0].to).toBe(state.assignee)
}

/** D05: no dossier ends while an original is neither given back nor lawfully kept. */
function originalsAccountedFor(state: DossierState, ending: AnyEvent): void {
  const fetchedLater = ['refused', 'stopped', 'transferred'].includes(state.stage)
  for (const { component, returned, retained } of state.originals) {
    expect([null, 'c']).toContain(component)
    if (returned !== null) {
      if (returned.acknowledged === 'post') expect(returned.reference).not.toBe('')
      continue
    }
    expect([ending.type, retained?.basis.trim()]).toEqual([ending.type, expect.stringMatching(/./)])
    if (retained?.ground === 'awaiting-owner') expect(fetchedLater).toBe(true)
    if (retained?.ground === 'sent-on') expect(state.stage).toBe('transferred')
  }
}

function returnedLawfully(before: DossierState): void {
  if (before.certified) return
  const sha256 = before.result?.file.sha256 ?? ''
  const check = found.get(sha256)
  // A file the server has not got yet went by the device's word, which for file 1 says nothing: never.
  expect(check).toMatchObject({ signature: 'valid', wholeFile: true })
  if (!check?.namesOwner) {
    expect(before.vouch?.actor).toEqual(expect.any(String))
    expect(before.vouch?.actor).not.toBe(before.resultBy)
  }
}

function closedLawfully(before: DossierState): void {
  expect(before.stage).toBe('returned')
  returnedLawfully(before)
  const done = before.certified?.at ?? found.get(before.result?.file.sha256 ?? '')?.signedAt ?? ''
  if (wallMinute(done) > (before.due?.at ?? '')) expect(before.apologies).toBeGreaterThan(0)
}

function askedLawfully(
  before: DossierState,
  { body }: Extract<AnyEvent, { type: 'supplement-requested' }>,
): void {
  expect(body.items.map((item) => item.component)).toEqual(['c'])
  expect(before.supplementRounds).toBeLessThan(2)
  if (before.supplementRounds === 1) expect(body.leaderReason).toBeTruthy()
}

function apologisedLawfully(
  before: DossierState,
  { at, body }: Extract<AnyEvent, { type: 'apology-issued' }>,
): void {
  expect(before.apologies).toBe(0)
  expect(body.due.at > (before.due?.at ?? '')).toBe(true)
  if (wallMinute(at) > (before.due?.at ?? '')) expect(body.explanation).toBeTruthy()
}
