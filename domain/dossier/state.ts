/** The dossier as it stands: the fold of its events. Rebuilt at will, never edited. */
import type { Channel } from '../procedure/procedure.ts'
import type { FormData } from '../form/form.ts'
import type {
  AnyEvent,
  DueDate,
  EventBody,
  EventType,
  FileRef,
  Person,
  ProvidedComponent,
  SettlingOutcome,
} from './events.ts'
import type { NoticeWay, Origin, Prefiled } from './bodies/reception.ts'
import type {
  Certified,
  Correction,
  Explanation,
  Fees,
  FormerResult,
  Forwarding,
  HeldOriginal,
  Opinion,
  PatternReview,
  PrintedSlip,
  StepEntry,
  Urging,
  Vouching,
  Waiting,
} from './state-parts.ts'
import type { RegisterState } from '../digitisation/register.ts'
import type { Stage } from './actions.ts'
import type { Problem } from '../base/result.ts'

/** A chained fact that lost the race, or an illegal one: kept whole and shown beside the winner until settled. */
export interface Contested {
  readonly event: AnyEvent
  readonly problem: Problem
}

/** How a contested fact was settled, by which later fact. Kept: the loser is not forgotten. */
export interface Settled extends Contested {
  readonly outcome: SettlingOutcome
  readonly reason: string
  readonly by: { readonly event: string; readonly actor: string; readonly at: string }
}

export interface TimelineEntry {
  readonly event: string
  readonly type: EventType
  readonly actor: string
  readonly at: string
}

/** Facts fixed at reception. */
export interface Reception {
  readonly code: string
  readonly procedure: string
  readonly law: EventBody['dossier-received']['law']
  readonly channel: Channel
  readonly applicant: Person
  readonly owner: Person
  readonly conditions: readonly string[]
  readonly form: { readonly id: string; readonly data: FormData } | null
  readonly receivedAt: string
  readonly feeVnd: number
  readonly resultVia: EventBody['dossier-received']['resultVia']
  readonly receiver: string
  readonly linkedTo: string | null // the first dossier of its linked group
  readonly competent: string | null // the agency that decides, when it is not the commune's own
  readonly origin: Origin | null // the agency it was taken over from
  readonly notify: readonly NoticeWay[]
  readonly prefiled?: Prefiled // what had been filled in before the counter
  readonly place?: string // where it was received, away from the centre
}

export interface DossierState {
  readonly id: string
  readonly stage: Stage
  readonly head: string | null // last effective chained event
  readonly reception: Reception | null // null only while `unborn`
  readonly components: readonly ProvidedComponent[]
  readonly volunteered: readonly FileRef[]
  readonly due: DueDate | null
  readonly assignee: string | null // the one named owner of the next move
  readonly custodian: string | null // who holds the paper file
  readonly originals: readonly HeldOriginal[] // the resident's own papers, also those that went back
  readonly step: string | null
  readonly asked: EventBody['supplement-requested']['items']
  readonly supplementRounds: number
  readonly waiting: readonly Waiting[] // for supplements: the clock stands still
  readonly apologies: number
  readonly stepDue: string | null // the present step's own deadline, wall time
  readonly office: string | null // where the present step is done
  readonly stepLog: readonly StepEntry[]
  readonly bounces: number // how often it was sent back to an earlier step
  readonly opinions: readonly Opinion[]
  readonly urgings: readonly Urging[]
  readonly explanations: readonly Explanation[]
  readonly reviews: readonly PatternReview[]
  readonly forwarded: Forwarding | null
  readonly corrections: readonly Correction[]
  readonly result: EventBody['result-attached'] | null
  readonly resultBy: string | null // who attached it
  readonly vouch: Vouching | null // a second person who answers for it
  readonly formerResults: readonly FormerResult[]
  readonly certified: Certified | null
  readonly feePaidVnd: number // taken, less what was given back
  readonly fees: Fees
  readonly slips: readonly PrintedSlip[]
  readonly setAside: readonly { readonly sha256: string; readonly reason: string }[]
  readonly attached: readonly { readonly component: string | null; readonly file: FileRef }[]
  readonly notes: readonly {
    readonly event: string
    readonly at: string
    readonly actor: string
    readonly text: string
  }[]
  readonly register: RegisterState | null // what this is, when it is a register of the archive and no dossier
  readonly contested: readonly Contested[]
  readonly settled: readonly Settled[]
  readonly timeline: readonly TimelineEntry[] // effective and commuting facts, in server order
}

export function unbornDossier(id: string): DossierState {
  return {
    id,
    stage: 'unborn',
    head: null,
    reception: null,
    components: [],
    volunteered: [],
    due: null,
    assignee: null,
    custodian: null,
    originals: [],
    step: null,
    asked: [],
    supplementRounds: 0,
    waiting: [],
    apologies: 0,
    stepDue: null,
    office: null,
    stepLog: [],
    bounces: 0,
    opinions: [],
    urgings: [],
    explanations: [],
    reviews: [],
    forwarded: null,
    corrections: [],
    result: null,
    resultBy: null,
    vouch: null,
    formerResults: [],
    certified: null,
    feePaidVnd: 0,
    fees: { asked: [], taken: [], reconciled: [], refunds: [] },
    slips: [],
    setAside: [],
    attached: [],
    notes: [],
    register: null,
    contested: [],
    settled: [],
    timeline: [],
  }
}

/** A state as it was kept by an older version, with the fields that came since; what was kept stays in its order. */
export function completeState(kept: Pick<DossierState, 'id'> & Partial<DossierState>): DossierState {
  const since = { linkedTo: null, competent: null, origin: null, notify: [] }
  const reception = kept.reception ? complete(kept.reception as Partial<Reception>, since) : null
  return { ...complete(kept, unbornDossier(kept.id)), reception: reception as Reception | null }
}

function complete<T extends object>(kept: Partial<T>, defaults: Partial<T>): T {
  const missing = Object.entries(defaults).filter(([key]) => !Object.hasOwn(kept, key))
  return { ...kept, ...Object.fromEntries(missing) } as T
}

/** Every file the dossier refers to, each hash once. */
export function filesOf(state: DossierState): FileRef[] {
  const all: FileRef[] = [...state.volunteered, ...state.attached.map((a) => a.file)]
  for (const { proof } of state.components)
    if (proof.by === 'files' || proof.by === 'reuse') all.push(...proof.files)
  if (state.result) all.push(state.result.file)
  for (const { result } of state.formerResults) all.push(result.file)
  for (const record of Object.values(state.register?.records ?? {})) all.push(...record.files)
  return [...new Map(all.map((file) => [file.sha256, file])).values()]
}

/** Everything that must lie at the server before the dossier does: its files and their previews. */
export function hashesOf(state: DossierState): Set<string> {
  return new Set(
    filesOf(state).flatMap((file) => [
      file.sha256,
      ...(file.previews ?? []).map((preview) => preview.sha256),
    ]),
  )
}
