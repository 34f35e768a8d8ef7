/** The facts of a dossier (hồ sơ). Immutable: corrected by further facts, never edited. Bodies stand in `bodies/`. */
import type { ArchiveBodies } from './bodies/archive.ts'
import type { InspectionBodies } from './bodies/inspection.ts'
import type { MoneyBodies } from './bodies/money.ts'
import type { OriginalBodies } from './bodies/originals.ts'
import type { ReceptionBodies } from './bodies/reception.ts'
import type { ResultBodies } from './bodies/result.ts'
import type { SideRoadBodies } from './bodies/side-roads.ts'
import type { StepBodies } from './bodies/steps.ts'

export type { RegisterSeries } from './bodies/archive.ts'
export type {
  ComponentProof,
  DueDate,
  FileRef,
  Person,
  PreviewRef,
  ProvidedComponent,
} from './bodies/parts.ts'

/**
 * How a contested fact was settled. `keep-effective`: what counts stays, it is set aside · `void`: it should never have
 * been done, what it caused outside is taken back · `adopt`: it is restated as the next step on the present head.
 */
export type SettlingOutcome = 'keep-effective' | 'adopt' | 'void'

export interface EventBody
  extends
    ReceptionBodies,
    StepBodies,
    OriginalBodies,
    SideRoadBodies,
    MoneyBodies,
    ResultBodies,
    ArchiveBodies {
  'pattern-reviewed': InspectionBodies['pattern-reviewed']
  'conflict-resolved': {
    readonly event: string // the contested fact
    readonly outcome: SettlingOutcome
    readonly reason: string
  }
}

export type EventType = keyof EventBody

export interface DossierEvent<T extends EventType = EventType> {
  readonly v: 1
  readonly id: string // uuidv7
  readonly dossier: string // uuidv7
  readonly type: T
  readonly parent?: string // chained events: the chained event their author last saw
  readonly at: string // ISO 8601 with offset: a claim, never used for order
  readonly clk: { readonly off: number; readonly q: 'synced' | 'unsynced' | 'suspect' } // ms to server time
  readonly actor: string // officer id
  readonly body: EventBody[T]
}

/** Any event, with its body bound to its type. */
export type AnyEvent = { [T in EventType]: DossierEvent<T> }[EventType]
