/** Sign-in and sessions. */
import type { Result } from '../../../domain/base/result.ts'
import type { Officer } from './people.ts'

export interface SignInAttempt {
  readonly device: string
  readonly commune: string
  readonly account: string // the officer code as typed, folded
  readonly at: number
}

export interface StoredSession {
  readonly officer: Officer
  readonly device: string
  readonly createdAt: number
  readonly seenAt: number
}

export interface SessionStore {
  /** Counts the attempt before anything is checked, so that parallel guesses are counted too. `sign-in.locked`. */
  beginSignIn(attempt: SignInAttempt): Promise<Result<{ officer: Officer; passphrase: string } | null>>
  /** Forgets the misses and opens the session. */
  openSession(input: { tokenHash: string; officer: string; attempt: SignInAttempt }): Promise<void>
  /** Ended, idle or foreign sessions are not found. Marks the session as seen, at most once a minute. */
  findSession(tokenHash: string, now: number): Promise<StoredSession | undefined>
  closeSession(tokenHash: string): Promise<void>
}
