/** A seeded world for the fold: one home server and some devices that work apart, push, repeat themselves and pull. */
import { decide, type Command } from '../../domain/dossier/decide.ts'
import { isFinal } from '../../domain/dossier/actions.ts'
import type { AnyEvent, EventBody } from '../../domain/dossier/events.ts'
import { foldDossier, type LedgerRow } from '../../domain/dossier/fold.ts'
import { judge } from '../../domain/dossier/judge.ts'
import type { ResultCheck } from '../../domain/dossier/bodies/result.ts'
import type { DossierState, Reception } from '../../domain/dossier/state.ts'
import type { HeldOriginal } from '../../domain/dossier/state-parts.ts'

export const DOSSIER = '00000000-0000-7000-8000-00000000d055'

export type Move =
  | { readonly do: 'write'; readonly device: number; readonly command: number }
  | { readonly do: 'settle'; readonly device: number; readonly pick: number; readonly outcome: number }
  | { readonly do: 'push'; readonly device: number; readonly repeat: boolean }
  | { readonly do: 'pull'; readonly device: number }

const due = (at: string) => ({ at, rule: 'working-days:3', why: 'x' })
const file = { sha256: 'ab'.repeat(32), size: 1, mime: 'application/pdf', kind: 'other' as const, pages: 1 }

export const reception: EventBody['dossier-received'] = {
  code: 'H56.99.01-261121-01001',
  book: { agency: 'H56.99.01', number: 1, day: '2026-11-21', serial: 1 },
  procedure: '1.001193',
  law: { pack: 'aa'.repeat(32), procedure: 'bb'.repeat(32), form: null },
  channel: 'direct',
  applicant: { name: 'Lò Thị Mẩy' },
  conditions: [],
  components: [],
  volunteered: [],
  form: null,
  receivedAt: '2026-11-21T08:00',
  due: due('2026-11-25T08:00'),
  feeVnd: 0,
  resultVia: 'counter',
}

/** The reception as the dossier remembers it. */
export const remembered: Reception = {
  ...reception,
  owner: reception.applicant,
  receiver: 'officer-1',
  linkedTo: null,
  competent: null,
  origin: null,
  notify: [],
}

/** What a verifier finds in a good result. */
export const goodCheck: ResultCheck = {
  signature: 'valid',
  wholeFile: true,
  signer: 'A',
  serial: '01',
  signedAt: '2026-11-24T08:00:00Z',
  trust: 'known',
  namesOwner: true,
  hasNumber: true,
  page: 1,
}

export const outcomes = ['keep-effective', 'adopt', 'void'] as const

/** Everything an officer may try, lawful now or not: `decide` sorts it out. */
export const commands: readonly Command[] = [
  { type: 'dossier-received', body: reception },
  { type: 'note-added', body: { text: 'ghi chú' } },
  { type: 'file-attached', body: { component: null, file } },
  { type: 'fee-recorded', body: { vnd: 8000, method: 'cash', reference: '' } },
  { type: 'step-assigned', body: { step: 'tham-tra', to: 'officer-2' } },
  { type: 'step-completed', body: { step: 'tham-tra' } },
  {
    type: 'supplement-requested',
    body: { items: [{ component: 'c', what: 'mờ' }], reason: 'mờ', leaderReason: 'lần hai' },
  },
  { type: 'supplement-received', body: { components: [], due: due('2026-11-27T08:00') } },
  { type: 'apology-issued', body: { due: due('2026-12-01T08:00'), reason: 'r', responsible: 'x' } },
  {
    type: 'result-attached',
    body: {
      file,
      number: '12',
      date: '2026-11-24',
      signer: 'A',
      signedAt: '2026-11-24T08:00:00Z',
      check: goodCheck,
    },
  },
  { type: 'result-returned', body: { to: 'Lò Thị Mẩy', shown: 'receipt', onBehalf: false } },
  { type: 'dossier-closed', body: {} },
  { type: 'dossier-refused', body: { reason: 'r' } },
  { type: 'dossier-withdrawn', body: { by: 'x', reason: 'r' } },
  { type: 'dossier-stopped', body: { reason: 'r' } },
  { type: 'custody-handed', body: { to: 'officer-1' } },
  { type: 'slip-printed', body: { slip: '01', copies: 2, sha256: 'cd'.repeat(32) } },
  { type: 'dossier-transferred', body: { agency: 'H56', reason: 'r' } },
  { type: 'reception-corrected', body: { applicant: { name: 'Lò Thị Mẩy' }, reason: 'r' } },
  { type: 'file-set-aside', body: { sha256: file.sha256, reason: 'r' } },
  { type: 'fee-asked', body: { vnd: 8000, items: [], account: 'a', purpose: 'p' } },
  {
    type: 'fee-reconciled',
    body: { fee: DOSSIER, vnd: 8000, reference: 'r', payer: { name: 'x' }, at: '2026-11-24' },
  },
  { type: 'fee-refunded', body: { vnd: 8000, reason: 'r' } },
  { type: 'step-returned', body: { step: 'tham-tra', to: 'officer-2', reason: 'r' } },
  { type: 'opinion-asked', body: { office: 'x', question: 'q', due: due('2026-11-24T08:00') } },
  {
    type: 'opinion-given',
    body: { ask: DOSSIER, stance: 'agree', basis: 'b', text: 't', by: 'x' },
  },
  { type: 'urged', body: { to: 'officer-2', text: 't' } },
  { type: 'explained', body: { text: 't', responsible: 'x', unit: 'y' } },
  {
    type: 'pattern-reviewed',
    body: { pattern: 'phone', key: '0912345678', dossiers: [DOSSIER], families: 5, reason: 'r' },
  },
  { type: 'result-vouched', body: { sha256: file.sha256, reason: 'r' } },
  { type: 'result-withdrawn', body: { reason: 'r' } },
  {
    type: 'copies-certified',
    body: {
      register: { book: '01', number: '0001', year: 2026 },
      entries: [{ title: 'Căn cước', pages: 1, copies: 2 }],
      signer: 'A',
      vnd: 8000,
    },
  },
  { type: 'dossier-forwarded', body: { agency: 'H56', reason: 'r' } },
  {
    type: 'competent-accepted',
    body: { at: '2026-11-23T08:00', due: due('2026-11-27T08:00'), reference: 'x' },
  },
  { type: 'dossier-reopened', body: { reason: 'r', step: 'tham-tra', to: 'officer-2' } },
  {
    type: 'originals-taken',
    body: {
      papers: [{ no: 1, component: null, title: 'Sổ hộ khẩu', count: 1 }],
      place: 'Tủ 2',
      withFile: true,
    },
  },
  { type: 'originals-handed', body: { papers: [1], to: 'officer-2', place: '' } },
  {
    type: 'originals-returned',
    body: { papers: [1], to: 'Lò Thị Mẩy', shown: 'receipt', acknowledged: 'signed' },
  },
  { type: 'originals-retained', body: { papers: [1], ground: 'law', basis: 'b', place: 'Tủ 2' } },
]

/** A dossier with an original that stands in nobody's way, for commands about originals that are here. */
export function withOriginal(state: DossierState, { type }: Command): DossierState {
  if (type === 'originals-taken') return state
  const mark = { actor: 'officer-1', at: '2026-11-21T08:00:00+07:00' }
  const paper: HeldOriginal = {
    no: 1,
    component: null,
    title: 'Sổ hộ khẩu',
    count: 1,
    holder: 'officer-1',
    place: 'Tủ 2',
    withFile: true,
    taken: mark,
    moves: [],
    retained: { ground: 'law', basis: 'b', ...mark },
    returned: null,
  }
  return { ...state, originals: [paper] }
}

/** A home server in memory: order of arrival is its order, an id counts once. */
export class HomeServer {
  readonly rows: LedgerRow[] = []
  state: DossierState | null = null
  private readonly seen = new Set<string>()

  receive(device: string, dseq: number, event: AnyEvent): void {
    if (this.seen.has(event.id)) return
    this.seen.add(event.id)
    const { verdict, problem, next } = judge(this.state, event, {})
    this.state = next
    const seq = this.rows.length + 1
    this.rows.push({ event, seq, device, dseq, verdict, ...(problem ? { problem } : {}) })
  }
}

/** A device: its own log, what it has pulled, and the same fold as everybody. */
export class Device {
  readonly log: { event: AnyEvent; dseq: number }[] = []
  readonly pulled: LedgerRow[] = []
  sent = 0
  readonly name: string
  private readonly newId: () => string

  constructor(name: string, newId: () => string) {
    this.name = name
    this.newId = newId
  }

  view(): DossierState {
    const waiting = this.log.map(({ event, dseq }) => ({ event, seq: null, device: this.name, dseq }))
    return foldDossier(DOSSIER, [...this.pulled, ...waiting])
  }

  write(command: Command): boolean {
    const now = { at: '2026-11-21T08:00:00+07:00', clk: { off: 0, q: 'synced' as const } }
    const made = decide(command, this.view(), { now, actor: 'officer-1', newId: this.newId })
    if (!made.ok) return false
    this.log.push({ event: made.value, dseq: this.log.length + 1 })
    return true
  }

  /** Settles one of the facts this device sees as contested. */
  settle(pick: number, outcome: number): boolean {
    const { contested } = this.view()
    const lost = contested[pick % Math.max(1, contested.length)]
    const chosen = outcomes[outcome % outcomes.length]
    if (!lost || !chosen) return false
    const body = { event: lost.event.id, outcome: chosen, reason: 'xem lại' }
    return this.write({ type: 'conflict-resolved', body })
  }

  push(server: HomeServer, repeat: boolean): void {
    for (const { event, dseq } of this.log.slice(repeat ? 0 : this.sent))
      server.receive(this.name, dseq, event)
    this.sent = this.log.length
  }

  pull(server: HomeServer): void {
    this.pulled.push(...server.rows.slice(this.pulled.length))
  }
}

export function play(
  deviceCount: number,
  moves: readonly Move[],
): { server: HomeServer; devices: Device[]; made: number } {
  let n = 0
  const newId = () => `00000000-0000-7000-8000-${(++n).toString(16).padStart(12, '0')}`
  const server = new HomeServer()
  const devices = Array.from({ length: deviceCount }, (_, i) => new Device(`d${i}`, newId))
  let made = 0
  for (const move of moves) {
    const device = devices[move.device % deviceCount]
    if (!device) continue
    if (move.do === 'write') made += device.write(commands[move.command % commands.length] as Command) ? 1 : 0
    if (move.do === 'settle') made += device.settle(move.pick, move.outcome) ? 1 : 0
    if (move.do === 'push') device.push(server, move.repeat)
    if (move.do === 'pull') device.pull(server)
  }
  for (const device of devices) device.push(server, true)
  for (const device of devices) device.pull(server)
  return { server, devices, made }
}

/** The effective chained facts must be one unbroken causal chain. */
export function effectiveChain(server: HomeServer): string[] {
  const chained = server.rows.filter((row) => row.verdict === 'effective')
  let head: string | undefined
  for (const { event } of chained) {
    if (event.parent !== head) throw new Error(`chain broken at ${event.id}`)
    head = event.id
  }
  return chained.map(({ event }) => event.id)
}

export { isFinal }
