/** What travels of a submission. From a kiosk or a counter device, by its proof; nobody has to be signed in. */
import type { Submission } from './submission.ts'

/** `POST /api/submissions`. Asked again with the same id it answers the same. Pages go before: `POST /api/submissions/ID/pages/SHA256`. */
export interface SubmitRequest {
  readonly id: string
  readonly code: string
  readonly procedure: string
  readonly sealed: string // base64url of the Submission's JSON, sealed to the server's key
  readonly pages: readonly string[] // sha256 of the plain pages, each sealed too
}

export interface SubmissionListed {
  readonly id: string
  readonly code: string
  readonly procedure: string
  readonly isAssisted: boolean
  readonly receivedAt: string
  readonly takenAt: string | null // became a draft at a counter
}

/** `GET /api/submissions`, `GET /api/submissions/ID` and `…/pages/SHA256`: an officer who may receive. */
export interface SubmissionAnswer {
  readonly submission: Submission
}
