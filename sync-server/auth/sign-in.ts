/** Opening, finding, renewing and ending the sessions of officers. Uniform answers: nobody learns which officers exist. */
import { randomBytes, randomUUID } from 'node:crypto'
import { checkPassphrase } from '../../domain/access/passphrase-rules.ts'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { OfficerProfile, SignInAnswer } from '../../domain/sync/wire.ts'
import { instant, type Clock } from '../clock.ts'
import { sha256Hex } from '../sha256.ts'
import type { Device, Officer, SignInAttempt, SignInMethod, Store, StoredSession } from '../store/port.ts'
import { sessionEnd, type ClosingHour } from './closing-hour.ts'
import { SESSION_MS } from './lockout.ts'
import type { Passphrases } from './passphrase.ts'
import { newPassphrase } from './system-passphrase.ts'
import type { Typed, Verifier } from './verify-officer.ts'

/** Opened for an officer; the token goes into the cookie only. */
export interface Opened {
  readonly answer: SignInAnswer
  readonly token: string
}

export interface SignIns {
  /** What the verifier refuses, and `sign-in.passphrase-change-needed`. */
  signIn(device: Device, address: string, typed: Typed): Promise<Result<Opened>>
  /** For somebody who proved themselves in another way. */
  open(device: Device, officer: Officer, method: SignInMethod): Promise<Opened>
  /** `session.missing`, `session.day-ended` {closing}. */
  findSession(token: string | undefined): Promise<Result<StoredSession>>
  signOut(token: string | undefined): Promise<void>
  /** Proves the officer of a session again; it goes on under a new token. */
  stepUp(input: {
    device: Device
    address: string
    session: StoredSession
    token: string
    typed: Omit<Typed, 'officer'>
  }): Promise<Result<Opened>>
  /** The same after another kind of proof. `session.missing` when it ended meanwhile. */
  renew(device: Device, session: StoredSession, token: string): Promise<Result<Opened>>
  /** Ends every session and opens a new one. `next` null: the machine chooses, and says the words once. */
  changePassphrase(
    device: Device,
    address: string,
    typed: Typed & { next: string | null },
  ): Promise<Result<Opened & { words: string | null }>>
  answerOf(session: StoredSession): SignInAnswer
}

export interface SignInParts {
  readonly store: Store
  readonly passphrases: Passphrases
  readonly verifier: Verifier
  readonly clock: Clock
  readonly closing: ClosingHour
}

export function makeSignIns({ store, passphrases, verifier, clock, closing }: SignInParts): SignIns {
  const toAnswer = (officer: Officer, createdAt: number): SignInAnswer => {
    const { id, code, name, title, roles } = officer
    const profile: OfficerProfile = { id, code, name, title, roles }
    return { officer: profile, expires: instant(sessionEnd(closing, createdAt, SESSION_MS)) }
  }

  async function open(attempt: SignInAttempt, officer: Officer, method: SignInMethod): Promise<Opened> {
    const token = newToken()
    const session = { id: randomUUID(), tokenHash: sha256Hex(token), officer: officer.id, method, attempt }
    await store.openSession(session)
    return { answer: toAnswer(officer, attempt.at), token }
  }

  async function renew(
    attempt: SignInAttempt,
    session: StoredSession,
    token: string,
  ): Promise<Result<Opened>> {
    const next = newToken()
    const tokens = { tokenHash: sha256Hex(token), newTokenHash: sha256Hex(next) }
    const isOpen = await store.renewSession({ ...tokens, attempt })
    const answer = toAnswer(session.officer, session.createdAt)
    return isOpen ? ok({ answer, token: next }) : refuse('session.missing')
  }

  const attemptOf = (device: Device, account: string): SignInAttempt => ({
    device: device.id,
    commune: device.commune,
    account,
    at: clock(),
  })

  return {
    async signIn(device, address, typed) {
      const verified = await verifier.both(device, address, typed)
      if (!verified.ok) return verified
      const { facts, attempt, method } = verified.value
      if (facts.mustChange) {
        await store.forgiveSignIn(attempt)
        return refuse('sign-in.passphrase-change-needed')
      }
      return ok(await open(attempt, facts.officer, method))
    },

    open: (device, officer, method) => open(attemptOf(device, officer.code), officer, method),

    async findSession(token) {
      if (token === undefined) return refuse('session.missing')
      const now = clock()
      const session = await store.findSession(sha256Hex(token), now)
      if (!session) return refuse('session.missing')
      const end = sessionEnd(closing, session.createdAt, SESSION_MS)
      return now < end ? ok(session) : refuse('session.day-ended', { closing: instant(end) })
    },

    async signOut(token) {
      if (token !== undefined) await store.closeSession(sha256Hex(token))
    },

    async stepUp({ device, address, session, token, typed }) {
      const verified = await verifier.either(device, address, { ...typed, officer: session.officer.code })
      return verified.ok ? renew(verified.value.attempt, session, token) : verified
    },

    renew: (device, session, token) => renew(attemptOf(device, session.officer.code), session, token),

    async changePassphrase(device, address, typed) {
      const verified = await verifier.both(device, address, typed)
      if (!verified.ok) return verified
      const { facts, attempt, method } = verified.value
      const { officer } = facts
      const commune = await store.getCommune(officer.commune)
      const words = typed.next === null ? newPassphrase() : null
      const next = typed.next ?? words ?? ''
      if (typed.next !== null) {
        const context = [
          officer.name,
          officer.code,
          officer.title,
          commune.name,
          commune.centre,
          commune.province,
        ]
        const checked = checkPassphrase(next, { current: typed.passphrase ?? '', context })
        if (!checked.ok) {
          await store.forgiveSignIn(attempt)
          return checked
        }
      }
      const passphrase = await passphrases.hash(next)
      const change = {
        commune: officer.commune,
        officer: officer.id,
        actor: officer.id,
        at: instant(attempt.at),
      }
      await store.setPassphrase({ ...change, passphrase, mustChange: false })
      return ok({ ...(await open(attempt, officer, method)), words })
    },

    answerOf: (session) => toAnswer(session.officer, session.createdAt),
  }
}

function newToken(): string {
  return randomBytes(32).toString('base64url')
}
