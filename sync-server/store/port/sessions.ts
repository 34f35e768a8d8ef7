/** Sign-in and sessions. */
import type { Result } from '../../../domain/base/result.ts'
import type { Officer } from './people.ts'

export interface SignInAttempt {
  readonly device: string
  readonly commune: string
  readonly account: string // the officer code as typed, folded
  readonly at: number
}

/** How somebody proved who they are. */
export type SignInMethod = 'passphrase' | 'passphrase+totp' | 'passkey' | 'oidc'

/** What an attempt is checked against; secrets as they are kept. */
export interface SignInFacts {
  readonly officer: Officer
  readonly passphrase: string
  readonly mustChange: boolean
  readonly totpSecret: string | null // sealed; null: no second factor
}

export interface StoredSession {
  readonly id: string // names it in lists; the token is known to its holder only
  readonly officer: Officer
  readonly device: string
  readonly createdAt: number
  readonly seenAt: number
  readonly freshAt: number // last time the officer proved to be there
  readonly method: SignInMethod
}

export interface NewSession {
  readonly id: string
  readonly tokenHash: string
  readonly officer: string
  readonly method: SignInMethod
  readonly attempt: SignInAttempt
}

export interface SessionStore {
  /** Counts the attempt before anything is checked, so that parallel guesses are counted too. `sign-in.locked`. */
  beginSignIn(attempt: SignInAttempt): Promise<Result<SignInFacts | null>>
  /** The officer was right, though nothing is opened: the try was no miss. */
  forgiveSignIn(attempt: SignInAttempt): Promise<void>
  /** Forgets the misses and opens the session. */
  openSession(input: NewSession): Promise<void>
  /** Proven again: the session goes on under a new token, the misses are forgotten. False when it has ended. */
  renewSession(input: { tokenHash: string; newTokenHash: string; attempt: SignInAttempt }): Promise<boolean>
  /** Ended, idle or foreign sessions are not found. Marks the session as seen, at most once a minute. */
  findSession(tokenHash: string, now: number): Promise<StoredSession | undefined>
  closeSession(tokenHash: string): Promise<void>
  /** Those that still go on; of one officer when named. */
  listSessions(commune: string, now: number, officer?: string): Promise<readonly StoredSession[]>
  /** By its name; only one of that officer when named. False when there is none. */
  endSession(commune: string, id: string, officer?: string): Promise<boolean>
}
