/** Checks what somebody typed to prove who they are. Every try is counted before it is checked, whatever was typed. */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { Clock } from '../clock.ts'
import type { ServerKeys } from '../keys/server-keys.ts'
import type { Device, SignInAttempt, SignInFacts, SignInMethod, Store } from '../store/port.ts'
import { instant } from '../clock.ts'
import type { Passphrases } from './passphrase.ts'
import { RateLimit } from './rate-limit.ts'
import { recoveryHash } from './recovery-codes.ts'
import { openBox } from './secret-box.ts'
import { findTotpStep } from './totp.ts'

const TRIES_PER_MINUTE = 30

export interface Typed {
  readonly officer: string // code
  readonly passphrase?: string
  readonly code?: string // of the authenticator, or a recovery code
}

export interface Verified {
  readonly facts: SignInFacts
  readonly attempt: SignInAttempt
  readonly method: SignInMethod
}

export interface Verifier {
  /** Passphrase, and the second factor where there is one. `sign-in.refused|locked|second-factor-needed`, `server.busy`. */
  both(device: Device, address: string, typed: Typed): Promise<Result<Verified>>
  /** Either of them: somebody who is signed in shows that they are still there. */
  either(device: Device, address: string, typed: Typed): Promise<Result<Verified>>
}

export const totpAbout = (officer: string) => `totp|${officer}`

export function makeVerifier(
  store: Store,
  keys: ServerKeys,
  passphrases: Passphrases,
  clock: Clock,
): Verifier {
  const tries = new RateLimit(TRIES_PER_MINUTE, 60_000)

  async function begin(device: Device, address: string, typed: Typed) {
    const at = clock()
    const waitMs = tries.waitMs(address, at)
    if (waitMs > 0) return refuse('sign-in.locked', { retryAfterSeconds: Math.ceil(waitMs / 1000) })
    if (passphrases.isBusy) return refuse('server.busy')
    const account = typed.officer.trim().toLowerCase()
    const attempt = { device: device.id, commune: device.commune, account, at }
    const begun = await store.beginSignIn(attempt)
    return begun.ok ? ok({ attempt, facts: begun.value }) : begun
  }

  async function isTotp({ officer, totpSecret }: SignInFacts, code: string, at: number): Promise<boolean> {
    if (totpSecret === null) return false
    const step = findTotpStep(openBox(keys.factor, totpAbout(officer.id), totpSecret), code, at)
    return step !== null && (await store.takeTotpStep(officer.commune, officer.id, step))
  }

  async function isRecovery({ officer }: SignInFacts, code: string, at: number): Promise<boolean> {
    const hash = recoveryHash(keys.pepper, officer.id, code)
    return hash !== null && (await store.useRecoveryCode(officer.commune, officer.id, hash, instant(at)))
  }

  return {
    async both(device, address, typed) {
      const begun = await begin(device, address, typed)
      if (!begun.ok) return begun
      const { attempt, facts } = begun.value
      const matches = await passphrases.matches(typed.passphrase ?? '', facts?.passphrase ?? null)
      if (!matches || facts === null) return refuse('sign-in.refused')
      if (facts.totpSecret === null) return ok({ facts, attempt, method: 'passphrase' })
      if (typed.code === undefined) return refuse('sign-in.second-factor-needed')
      const { code } = typed
      const isGood = (await isTotp(facts, code, attempt.at)) || (await isRecovery(facts, code, attempt.at))
      return isGood ? ok({ facts, attempt, method: 'passphrase+totp' }) : refuse('sign-in.refused')
    },

    async either(device, address, typed) {
      const begun = await begin(device, address, typed)
      if (!begun.ok) return begun
      const { attempt, facts } = begun.value
      if (facts === null) return refuse('sign-in.refused')
      const isGood =
        typed.passphrase === undefined
          ? await isTotp(facts, typed.code ?? '', attempt.at)
          : await passphrases.matches(typed.passphrase, facts.passphrase)
      return isGood ? ok({ facts, attempt, method: 'passphrase' }) : refuse('sign-in.refused')
    },
  }
}
