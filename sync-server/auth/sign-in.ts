/** Signing officers in and out. Uniform answers: nobody learns which officers exist. */
import { createHash, randomBytes } from 'node:crypto'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { OfficerProfile, SignInAnswer, SignInRequest } from '../../domain/sync/wire.ts'
import { instant, type Clock } from '../clock.ts'
import type { Device, Officer, Store, StoredSession } from '../store/port.ts'
import { SESSION_MS } from './lockout.ts'
import type { Passphrases } from './passphrase.ts'
import { RateLimit } from './rate-limit.ts'

const TRIES_PER_MINUTE = 30

export interface SignIns {
  /** `sign-in.refused`, `sign-in.locked` {retryAfterSeconds}, `server.busy`. The token goes into the cookie only. */
  signIn(
    device: Device,
    address: string,
    request: SignInRequest,
  ): Promise<Result<{ answer: SignInAnswer; token: string }>>
  findSession(token: string | undefined): Promise<StoredSession | undefined>
  signOut(token: string | undefined): Promise<void>
}

export function makeSignIns(store: Store, passphrases: Passphrases, clock: Clock): SignIns {
  const tries = new RateLimit(TRIES_PER_MINUTE, 60_000)

  return {
    async signIn(device, address, request) {
      const at = clock()
      const waitMs = tries.waitMs(address, at)
      if (waitMs > 0) return refuse('sign-in.locked', { retryAfterSeconds: Math.ceil(waitMs / 1000) })
      if (passphrases.isBusy) return refuse('server.busy')
      const account = request.officer.trim().toLowerCase()
      const attempt = { device: device.id, commune: device.commune, account, at }
      const begun = await store.beginSignIn(attempt)
      if (!begun.ok) return begun
      const known = begun.value
      const matches = await passphrases.matches(request.passphrase, known?.passphrase ?? null)
      if (!matches || known === null) return refuse('sign-in.refused')
      const token = randomBytes(32).toString('base64url')
      await store.openSession({ tokenHash: hashToken(token), officer: known.officer.id, attempt })
      return ok({ answer: toAnswer(known.officer, at), token })
    },

    async findSession(token) {
      return token === undefined ? undefined : store.findSession(hashToken(token), clock())
    },

    async signOut(token) {
      if (token !== undefined) await store.closeSession(hashToken(token))
    },
  }
}

/** `expires`: the latest moment; thirty idle minutes end a session earlier. */
export function toAnswer(officer: Officer, createdAt: number): SignInAnswer {
  const { id, code, name, title, roles } = officer
  const profile: OfficerProfile = { id, code, name, title, roles }
  return { officer: profile, expires: instant(createdAt + SESSION_MS) }
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
