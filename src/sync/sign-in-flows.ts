/**
 * How officers come to a device: the first and every further one with the home server's word, once; after that each
 * opens their own slot here, with or without a line.
 */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { OfficerProfile, SignInAnswer } from '../../domain/sync/wire.ts'
import type { UnlockedOfficer, VaultBridge } from '../bridge/vault.ts'
import type { DeviceIdentity, IdentityStore } from '../device/identity.ts'
import type { Lock } from '../device/lock.ts'
import type { SlotStore } from '../device/slots.ts'
import type { Http } from './http.ts'
import { openSlot } from './open-slot.ts'
import { noteSession } from './server-session.ts'
import { signIn, signOut } from './sign-in.ts'

export interface SignInDeps {
  readonly http: Pick<Http, 'post'>
  readonly identity: Pick<IdentityStore, 'find'>
  readonly slots: SlotStore
  readonly vault: Pick<VaultBridge, 'create' | 'addOfficer' | 'unlock' | 'lookup' | 'lock'>
  readonly lock: Pick<Lock, 'state' | 'opened' | 'lock'>
}

export interface Credentials {
  readonly officer: string // code, typed each time
  readonly passphrase: string
  readonly code?: string // of the authenticator, where the account has one
}

export interface Unlocked {
  readonly officer: UnlockedOfficer
  /** The sign-in at the home server, under way: the counter does not wait for it. */
  readonly session: Promise<Result<SignInAnswer>>
}

/** Needs a line. `lock.officer-exists` when this device already has officers: one of them lets the next one in. */
export async function firstOfficer(deps: SignInDeps, typed: Credentials): Promise<Result<OfficerProfile>> {
  const identity = await enrolledIdentity(deps)
  if (!identity.ok) return identity
  const hasAny = await deps.slots.hasAny()
  if (!hasAny.ok) return hasAny
  if (hasAny.value) return refuse('lock.officer-exists')
  const signed = await noteSession(signIn(deps.http, typed))
  if (!signed.ok) return signed
  const { officer } = signed.value
  const profile = JSON.stringify(officer)
  const made = await deps.vault.create({
    ...placeOf(identity.value),
    officer: officer.id,
    code: officer.code,
    passphrase: typed.passphrase,
    profile,
  })
  const kept = made.ok ? await deps.slots.keep(made.value) : made
  if (!kept.ok) {
    await Promise.all([deps.vault.lock(), signOut(deps.http)])
    return kept
  }
  deps.lock.opened({ officer: officer.id, profile })
  return ok(officer)
}

/** Needs a line and an open device; the officer who vouches stays signed in. `lock.not-open`. */
export async function addOfficer(deps: SignInDeps, typed: Credentials): Promise<Result<OfficerProfile>> {
  if (deps.lock.state.value !== 'open') return refuse('lock.not-open')
  const signed = await signIn(deps.http, typed, { credentials: 'omit' })
  if (!signed.ok) return signed
  const { officer } = signed.value
  const made = await deps.vault.addOfficer({
    officer: officer.id,
    code: officer.code,
    passphrase: typed.passphrase,
    profile: JSON.stringify(officer),
  })
  if (!made.ok) return made
  const kept = await deps.slots.keep(made.value)
  if (!kept.ok) return kept
  await forgetEarlierWays(deps.slots, made.value.lookup)
  return ok(officer)
}

/** Passkeys and recovery of an officer who was here before hold the key of that earlier time. */
async function forgetEarlierWays(slots: SlotStore, lookup: string): Promise<void> {
  for (const kind of ['prf', 'recovery'] as const) {
    const found = await slots.list(kind, lookup)
    if (found.ok) for (const slot of found.value) await slots.forget(slot)
  }
}

/** Needs no line. `device.slot.*`, `vault.*`; when the home server then refuses the officer, the device locks again. */
export async function unlock(deps: SignInDeps, typed: Credentials): Promise<Result<Unlocked>> {
  const identity = await enrolledIdentity(deps)
  if (!identity.ok) return identity
  const place = placeOf(identity.value)
  const lookup = await deps.vault.lookup({ device: place.device, code: typed.officer })
  if (!lookup.ok) return lookup
  const open = () =>
    deps.slots.attempt(lookup.value, (slot) =>
      deps.vault.unlock({ ...place, slot, passphrase: typed.passphrase }),
    )

  const here = await deps.slots.list('passphrase', lookup.value)
  const isRecovered = here.ok && here.value[0]?.isRecovered === true
  const opened = await openSlot(deps.slots, lookup.value, open, () => signIn(deps.http, typed))
  if (!opened.ok) return opened
  const { officer, signedIn } = opened.value
  deps.lock.opened(officer)
  const signing = signedIn
    ? Promise.resolve(ok(signedIn))
    : signInBehind(deps, typed, lookup.value, isRecovered)
  return ok({ officer, session: noteSession(signing) })
}

/**
 * Whoever left, moved or got a new passphrase is refused there, and must not go on here (threat T10). Words chosen in a
 * recovery are not known there yet; then the standing list alone says who may go on (rule A7).
 */
async function signInBehind(
  deps: SignInDeps,
  typed: Credentials,
  lookup: string,
  isRecovered: boolean,
): Promise<Result<SignInAnswer>> {
  const signed = await signIn(deps.http, typed)
  if (!signed.ok && signed.problem.code === 'sign-in.refused' && !isRecovered) {
    await deps.slots.suspend(lookup)
    await deps.lock.lock('cold', 'refused-by-server')
  }
  return signed
}

export async function enrolledIdentity(deps: Pick<SignInDeps, 'identity'>): Promise<Result<DeviceIdentity>> {
  const found = await deps.identity.find()
  if (!found.ok) return found
  return found.value === undefined ? refuse('device.identity.missing') : ok(found.value)
}

export function placeOf({ enrolment }: DeviceIdentity) {
  const { kty, crv, x, y } = enrolment.sealKey
  return { device: enrolment.device, commune: enrolment.commune.code, sealKey: { kty, crv, x, y } }
}
