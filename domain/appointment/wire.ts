/** What travels of appointments: to officers who receive, never to a kiosk. Numbered rules: docs/protocol.md. */
import type { VisitFact } from './facts.ts'

/** `POST /api/appointments`: any of them may be there already. */
export interface VisitFactsRequest {
  readonly facts: readonly VisitFact[] // ≤ 200
}

export interface VisitFactsStored {
  readonly stored: readonly string[] // ids the server holds now
}

/** `GET /api/appointments?after=seq`: facts in the order the server got them. */
export interface VisitPage {
  readonly facts: readonly VisitFact[]
  readonly seq: number // to be named next time
  readonly more: boolean
}

/** Days after an appointment on which it is forgotten, here and at the server: nobody needs to know who came. */
export const KEPT_DAYS = 30
