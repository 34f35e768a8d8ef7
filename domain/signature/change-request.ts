/** A request to the office that issues certificates: position or data changed, a new one, or take it back. And its answer. */
import { refuse, ok, type Result } from '../base/result.ts'
import { isRealDate } from '../form/real-date.ts'

export const requestKinds = ['position', 'details', 'renew', 'revoke'] as const
export type RequestKind = (typeof requestKinds)[number]

export interface NewChangeRequest {
  readonly certificate: string // entry of the register
  readonly kind: RequestKind
  readonly wanted: string // what it should say from now on; may be empty for renew and revoke
  readonly reason: string
}

export interface ChangeRequest extends NewChangeRequest {
  readonly id: string
  readonly askedBy: string // officer
  readonly askedAt: string
  readonly answer: RequestAnswer | null
}

export interface RequestAnswer {
  readonly outcome: 'done' | 'declined'
  readonly number: string // of the issuing office's letter
  readonly date: string // YYYY-MM-DD
  readonly recordedBy: string
  readonly recordedAt: string
}

/** `signature.request.wanted-missing` · `.reason-missing`. */
export function checkRequest(request: NewChangeRequest): Result<NewChangeRequest> {
  const needsWords = request.kind === 'position' || request.kind === 'details'
  if (needsWords && request.wanted.trim() === '') return refuse('signature.request.wanted-missing')
  if (request.reason.trim() === '') return refuse('signature.request.reason-missing')
  return ok(request)
}

/** `signature.request.letter-missing` · `.date`. */
export function checkAnswer<T extends Pick<RequestAnswer, 'number' | 'date'>>(answer: T): Result<T> {
  if (answer.number.trim() === '') return refuse('signature.request.letter-missing')
  return isRealDate(answer.date) ? ok(answer) : refuse('signature.request.date')
}
