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

export interface SubmitAnswer {
  readonly id: string
  readonly receivedAt: string // the server's time
}

export interface SubmissionListed {
  readonly id: string
  readonly code: string
  readonly procedure: string
  readonly isAssisted: boolean
  readonly isReadable: boolean // false: sealed to another key, damaged, or no submission
  readonly pages: number
  readonly receivedAt: string
  readonly takenAt: string | null // became a draft at a counter
  readonly takenBy: string | null // officer id
}

/** `GET /api/submissions`: nothing of what was answered. Newest first; taken ones of the last seven days. */
export interface SubmissionsAnswer {
  readonly submissions: readonly SubmissionListed[]
}

/** `POST /api/submissions/ID/taken`: once; who asks again is told the same, anybody else who has it. */
export interface TakenRequest {
  readonly dossier?: string
}

export interface TakenAnswer {
  readonly takenAt: string
  readonly takenBy: string
}

/** `GET /api/submissions/ID`; its pages as they were made: `…/pages/SHA256`. An officer who may receive, a team its own. */
export interface SubmissionAnswer {
  readonly submission: Submission
}
