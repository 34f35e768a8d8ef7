/**
 * What a resident is told of a dossier, and by which ways: only those they agreed to, and only steps that ask something of
 * them. A notice names neither procedure nor reason: disability, poverty and the like are not for a lock screen
 * (Luật 91/2025/QH15).
 */
import type { NoticeWay } from '../dossier/bodies/reception.ts'
import { closingGate } from '../dossier/closing-gate.ts'
import type { AnyEvent } from '../dossier/events.ts'
import type { DossierState, Reception } from '../dossier/state.ts'

export type NoticeKind =
  | 'received'
  | 'supplement-asked'
  | 'delayed'
  | 'accepted-elsewhere'
  | 'result-ready'
  | 'refused'
  | 'stopped'

export interface Notice {
  readonly event: string // the fact it tells of
  readonly dossier: string
  readonly kind: NoticeKind
  readonly way: NoticeWay
  readonly to: string // e-mail address, or phone number
  readonly code: string
  readonly due: string | null // wall time, when the notice promises one
}

/** `state`: the dossier as it is now. An effective fact only; what lost a race is no news. */
export function noticesOf(event: AnyEvent, state: DossierState): Notice[] {
  const { reception } = state
  const kind = kindOf(event, state)
  if (reception === null || kind === null) return []
  const { code } = reception
  return reception.notify.flatMap((way) => {
    const to = addressFor(way, reception)
    return to === null
      ? []
      : [{ event: event.id, dossier: event.dossier, kind, way, to, code, due: dueIn(event) }]
  })
}

function kindOf(event: AnyEvent, state: DossierState): NoticeKind | null {
  switch (event.type) {
    case 'dossier-received':
      return 'received'
    case 'supplement-requested':
      return 'supplement-asked'
    case 'apology-issued':
      return 'delayed'
    case 'competent-accepted':
      return 'accepted-elsewhere'
    case 'result-attached':
    case 'result-vouched':
      return isReady(event.type, state) ? 'result-ready' : null
    case 'dossier-refused':
      return 'refused'
    case 'dossier-stopped':
      return 'stopped'
    default:
      return null
  }
}

/** Nobody is called in for a result that may not be handed over; when a second person must answer for it, after that. */
function isReady(type: 'result-attached' | 'result-vouched', state: DossierState): boolean {
  if (state.stage !== 'result-attached' || closingGate(state, 'result-returned', {})) return false
  return type === 'result-attached' ? state.vouch === null : true
}

function addressFor(way: NoticeWay, { applicant }: Reception): string | null {
  const address = way === 'email' ? applicant.email : applicant.phone
  const isUsable = way === 'email' ? /^[^\s@<>,;:"]+@[^\s@<>,;:"]+\.[^\s@<>,;:"]+$/ : /^(?:\+84|0)\d{8,10}$/
  const text = address?.trim() ?? ''
  return isUsable.test(text) ? text : null
}

function dueIn(event: AnyEvent): string | null {
  switch (event.type) {
    case 'dossier-received':
    case 'apology-issued':
    case 'competent-accepted':
      return event.body.due.at
    default:
      return null
  }
}
