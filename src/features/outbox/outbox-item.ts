/** What the outbox knows and may say of a dossier. */
import type { PaperKind } from '../../../domain/document/paper.ts'
import type { Problem } from '../../../domain/base/result.ts'
import type { AnyEvent } from '../../../domain/dossier/events.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import type { SyncReceipt } from '../../../domain/sync/wire.ts'
import type { Aside } from '../../data/asides.ts'
import type { OutboxRow } from '../../data/db.ts'
import type { UnsentFile } from './unsent-files.ts'

export type FactRow = Pick<
  OutboxRow,
  'id' | 'dseq' | 'dossier' | 'type' | 'bytes' | 'state' | 'problem' | 'storedAt'
>

export interface OutboxInput {
  /** All facts this device has written for the dossiers in question, by `dseq`. */
  readonly facts: readonly FactRow[]
  readonly files: readonly UnsentFile[]
  readonly dossiers: ReadonlyMap<string, DossierState>
  readonly receipt: SyncReceipt | null
  /** Refused facts as they were written, by id. */
  readonly refused: ReadonlyMap<string, AnyEvent>
  readonly asides: ReadonlyMap<string, Aside>
  /** Who looks: only own facts can be repaired. */
  readonly officer: string
  /** Day of the commune, YYYY-MM-DD: what was received on it is still shown. */
  readonly today: string
  /** The sender is at work and reaches the home server. */
  readonly isSending: boolean
}

export interface Trouble {
  readonly id: string // of the fact, or the page's hash
  readonly about: 'fact' | 'file' | 'contested'
  readonly problem: Problem | null // null: refused without a reason
  readonly file: { readonly sha256: string; readonly kind: PaperKind | null } | null // the refused page
  readonly canRepair: boolean
}

export type ItemStatus =
  | { readonly kind: 'attention'; readonly troubles: readonly Trouble[] }
  | { readonly kind: 'aside' } // refused, and somebody has put it aside
  | { readonly kind: 'waiting'; readonly place: number; readonly share: number } // share: already at the server
  | { readonly kind: 'sending'; readonly share: number }
  | { readonly kind: 'sent' } // every byte has gone, the server has not said "verified" yet
  | {
      readonly kind: 'received'
      readonly bookedAt: string // when the server took the last fact; pages may have come later
      readonly hasFiles: boolean
      readonly isSafe: boolean // also in the server's backup, by its signed receipt
    }

export interface OutboxItem {
  readonly dossier: string
  readonly code: string | null // null: the row does not open on this device
  readonly applicant: string | null
  readonly isNew: boolean // its reception is among what is shown
  readonly papers: number
  readonly facts: readonly FactRow[] // unsent, or received today
  readonly files: { readonly done: number; readonly all: number }
  readonly due: string // legal deadline, wall time; '' when none
  readonly asides: readonly (Aside & { readonly id: string })[]
  readonly bytes: number | null // null: not known any more
  readonly status: ItemStatus
}

export interface OutboxView {
  readonly items: readonly OutboxItem[]
  readonly held: number // dossiers of which something is not received yet
  readonly attention: number
  readonly aside: number
  readonly bytesToSend: number
}
