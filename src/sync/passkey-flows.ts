/**
 * Officers and the passkeys of this device. One gesture does both: it opens the slot here, which needs no line, and signs
 * in at the home server when that gave a challenge in time.
 */
import { toBase64Url } from '../../domain/base/bytes-text.ts'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { SignInAnswer } from '../../domain/sync/wire.ts'
import type { PrfQuestion, Slot, VaultBridge } from '../bridge/vault.ts'
import {
  randomChallenge,
  type PasskeyAnswer,
  type PasskeyCreation,
  type Passkeys,
} from '../device/passkey.ts'
import { signInAnswer } from './answer-shapes.ts'
import { openSlot } from './open-slot.ts'
import { noteSession } from './server-session.ts'
import { enrolledIdentity, placeOf, type SignInDeps, type Unlocked } from './sign-in-flows.ts'

export interface PasskeyDeps extends Omit<SignInDeps, 'vault'> {
  readonly passkeys: Passkeys
  readonly vault: Pick<VaultBridge, 'addPasskey' | 'unlockByPasskey' | 'lookup'>
}

export interface Begun<Options> {
  readonly challenge: string // the server's name for it
  readonly options: Options
}

/** Whoever waits with a finger on the reader shall not wait for a dead line. */
const CHALLENGE_WITHIN_MS = 1500
const SALT_BYTES = 32

/**
 * Adds a passkey of this device for the officer who is unlocked. Needs a line and a fresh proof. `lock.not-open`,
 * `device.passkey.*`, `session.*`, `net.*`; what could not be finished leaves nothing behind.
 */
export async function addPasskey(deps: PasskeyDeps, code: string, name: string): Promise<Result<Slot>> {
  if (deps.lock.state.value !== 'open') return refuse('lock.not-open')
  const identity = await enrolledIdentity(deps)
  if (!identity.ok) return identity
  const begun = await deps.http.post<Begun<PasskeyCreation>>('/api/passkeys/options', {})
  if (!begun.ok) return begun
  const salt = toBase64Url(crypto.getRandomValues(new Uint8Array(SALT_BYTES)))
  const made = await deps.passkeys.create(begun.value.options, salt)
  if (!made.ok) return made
  const { answer, prf } = made.value
  if (prf === null) return refuse('device.passkey.unsupported')
  const lookup = await deps.vault.lookup({ device: identity.value.enrolment.device, code })
  if (!lookup.ok) return lookup
  const question: PrfQuestion = { credential: answer.id, salt }
  const slot = await deps.vault.addPasskey({ lookup: lookup.value, question, prf })
  if (!slot.ok) return slot
  const { challenge } = begun.value
  const added = await deps.http.post<{ id: string }>('/api/passkeys', { challenge, name, response: answer })
  if (!added.ok) return added
  const kept = await deps.slots.keep(slot.value)
  return kept.ok ? ok(slot.value) : kept
}

/** The way in is gone here at once; the server's half needs a line and a fresh proof. */
export async function removePasskey(
  deps: Pick<PasskeyDeps, 'http' | 'slots'>,
  slot: Slot,
): Promise<Result<null>> {
  const id = slot.prf?.credential ?? ''
  const removed = await deps.http.post<null>(`/api/passkeys/${id}/remove`, {}, { accepts: null })
  if (!removed.ok && removed.problem.code !== 'passkey.not-found') return removed
  return await deps.slots.forget(slot)
}

/** `code`: only this officer's passkeys may answer; '': any of this device, and nobody is named. Needs no line. */
export async function unlockByPasskey(deps: PasskeyDeps, code: string): Promise<Result<Unlocked>> {
  const identity = await enrolledIdentity(deps)
  if (!identity.ok) return identity
  const place = placeOf(identity.value)
  const lookup = code.trim() === '' ? ok(undefined) : await deps.vault.lookup({ device: place.device, code })
  if (!lookup.ok) return lookup
  const found = await deps.slots.list('prf', lookup.value)
  if (!found.ok) return found
  if (found.value.length === 0) return refuse('device.passkey.none')
  const begun = await deps.http.post<Begun<{ challenge: string }>>(
    '/api/passkeys/sign-in/options',
    {},
    { timeoutMs: CHALLENGE_WITHIN_MS },
  )
  const challenge = begun.ok ? begun.value.options.challenge : toBase64Url(randomChallenge())
  const asked = await deps.passkeys.ask(
    challenge,
    found.value.flatMap(({ prf }) => prf ?? []),
  )
  if (!asked.ok) return asked
  const { answer, prf } = asked.value
  const slot = found.value.find((one) => one.prf?.credential === answer.id)
  if (slot === undefined || prf === null) return refuse('device.passkey.none')
  const signIn = begun.ok
    ? () => signInWith(deps, begun.value.challenge, answer)
    : () => Promise.resolve<Result<SignInAnswer>>(begun)

  const open = () =>
    deps.slots.attempt(slot, (kept) => deps.vault.unlockByPasskey({ ...place, slot: kept, prf }))
  const opened = await openSlot(deps.slots, slot.lookup, open, signIn)
  if (!opened.ok) return opened
  const { officer, signedIn } = opened.value
  deps.lock.opened(officer)
  const signing = signedIn ? Promise.resolve(ok(signedIn)) : behind(deps, slot, signIn)
  return ok({ officer, session: noteSession(signing) })
}

/** A passkey that the home server no longer takes opens nothing here either; the passphrase stays. */
async function behind(
  deps: PasskeyDeps,
  slot: Slot,
  signIn: () => Promise<Result<SignInAnswer>>,
): Promise<Result<SignInAnswer>> {
  const signed = await signIn()
  if (!signed.ok && signed.problem.code === 'passkey.refused') {
    await deps.slots.forget(slot)
    await deps.lock.lock('cold', 'refused-by-server')
  }
  return signed
}

async function signInWith(
  deps: Pick<PasskeyDeps, 'http'>,
  challenge: string,
  response: PasskeyAnswer,
): Promise<Result<SignInAnswer>> {
  return await deps.http.post<SignInAnswer>(
    '/api/passkeys/sign-in',
    { challenge, response },
    { accepts: signInAnswer },
  )
}
