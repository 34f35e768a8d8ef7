/** What the screen asks of the home server; all of it needs a line and, for changes, a fresh proof. */
import type { Result } from '../../../domain/base/result.ts'
import type { NewChangeRequest, RequestAnswer } from '../../../domain/signature/change-request.ts'

export interface EntryOwner {
  readonly officer: string | null
  readonly position: string
}

export interface SignaturePorts {
  /** Brings the kept list up to date. */
  readonly refresh: () => Promise<Result<unknown>>
  readonly addAuthorities: (file: Uint8Array) => Promise<Result<unknown>>
  readonly removeAuthority: (sha256: string) => Promise<Result<unknown>>
  readonly record: (file: Uint8Array, owner: EntryOwner) => Promise<Result<unknown>>
  readonly confirm: (id: string, owner: EntryOwner) => Promise<Result<unknown>>
  readonly end: (id: string) => Promise<Result<unknown>>
  readonly ask: (request: NewChangeRequest) => Promise<Result<unknown>>
  readonly answer: (
    id: string,
    answer: Pick<RequestAnswer, 'outcome' | 'number' | 'date'>,
  ) => Promise<Result<unknown>>
  readonly mayChange: { readonly register: boolean; readonly authorities: boolean }
}
