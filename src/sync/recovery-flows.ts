/**
 * Recovery by two custodians (rule A11). While an officer works here, a code of recovery lies sealed to each pair of
 * custodians; when their words are gone, two custodians bring the code back and the officer chooses new words.
 */
import { custodiansText, type CustodiansAnswer } from '../../domain/access/custodians.ts'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { RecoveryEnvelope, Slot, UnlockedOfficer, VaultBridge } from '../bridge/vault.ts'
import type { IdentityStore } from '../device/identity.ts'
import type { Lock } from '../device/lock.ts'
import type { SlotStore } from '../device/slots.ts'
import type { Http } from './http.ts'
import { enrolledIdentity, placeOf } from './sign-in-flows.ts'
import { verifyText } from './signature.ts'

export interface RecoveryDeps {
  readonly http: Pick<Http, 'get'>
  readonly identity: Pick<IdentityStore, 'find'>
  readonly slots: SlotStore
  readonly vault: Pick<VaultBridge, 'lookup' | 'makeRecovery' | 'recover' | 'renewPassphrase'>
  readonly lock: Pick<Lock, 'state' | 'opened'>
}

/** What the home server says of the custodians, and whether this officer's code lies sealed to them. */
export interface KeptRecovery {
  readonly told: CustodiansAnswer
  readonly isReady: boolean
}

/**
 * Seals anew when the custodians are others than this officer's code is sealed to. `sync.answer.forged` when the list is
 * not the home server's, or older than one known here.
 */
export async function keepRecovery(deps: RecoveryDeps, code: string): Promise<Result<KeptRecovery>> {
  const identity = await enrolledIdentity(deps)
  if (!identity.ok) return identity
  const { enrolment } = identity.value
  const lookup = await deps.vault.lookup({ device: enrolment.device, code })
  if (!lookup.ok) return lookup
  const found = await deps.slots.list('recovery', lookup.value)
  if (!found.ok) return found
  const sealedAt = found.value[0]?.custodiansAt ?? ''
  const told = await deps.http.get<CustodiansAnswer>('/api/custodians')
  if (!told.ok) return told
  const { current } = told.value
  if (current === null) return ok({ told: told.value, isReady: found.value.length > 0 })
  const ready = ok({ told: told.value, isReady: true })
  if (current.at === sealedAt) return ready
  const { sig, ...list } = current
  const isGenuine =
    list.commune === enrolment.commune.code &&
    list.at > sealedAt &&
    (await verifyText(enrolment.signKey, custodiansText(list), sig))
  if (!isGenuine) return refuse('sync.answer.forged')
  const made = await deps.vault.makeRecovery({ lookup: lookup.value, custodians: list.custodians })
  if (!made.ok) return made
  const kept = await deps.slots.keep({ ...made.value, custodiansAt: list.at })
  return kept.ok ? ready : kept
}

/** The envelopes of an officer, one for each pair of custodians; they are no secret. `device.recovery.none`. */
export async function findEnvelopes(
  deps: Pick<RecoveryDeps, 'identity' | 'vault' | 'slots'>,
  code: string,
): Promise<Result<readonly RecoveryEnvelope[]>> {
  const slot = await findRecovery(deps, code)
  return slot.ok ? ok(slot.value.envelopes ?? []) : slot
}

/** Needs no line. What was typed counts as a try (rules of slots); the code is used up. */
export async function recover(
  deps: RecoveryDeps,
  typed: { readonly officer: string; readonly code: string; readonly passphrase: string },
): Promise<Result<UnlockedOfficer>> {
  const identity = await enrolledIdentity(deps)
  if (!identity.ok) return identity
  const slot = await findRecovery(deps, typed.officer)
  if (!slot.ok) return slot
  const { code, passphrase } = typed
  const opened = await deps.slots.attempt(slot.value, (kept) =>
    deps.vault.recover({ ...placeOf(identity.value), slot: kept, code, passphrase }),
  )
  if (!opened.ok) return opened
  const kept = await deps.slots.keep({ ...opened.value.slot, isRecovered: true })
  if (!kept.ok) return kept
  await deps.slots.forget(slot.value) // the custodians have seen its code; the next list or unlock makes another
  deps.lock.opened(opened.value.who)
  return ok(opened.value.who)
}

/** The home server has taken `passphrase`: words chosen in a recovery give way to it, and there is one again. */
export async function adoptPassphrase(deps: RecoveryDeps, code: string, passphrase: string): Promise<void> {
  const identity = await enrolledIdentity(deps)
  if (!identity.ok) return
  const lookup = await deps.vault.lookup({ device: identity.value.enrolment.device, code })
  const found = lookup.ok ? await deps.slots.list('passphrase', lookup.value) : lookup
  if (!lookup.ok || !found.ok || found.value[0]?.isRecovered !== true) return
  const renewed = await deps.vault.renewPassphrase({ lookup: lookup.value, passphrase })
  if (renewed.ok) await deps.slots.keep(renewed.value)
}

async function findRecovery(
  deps: Pick<RecoveryDeps, 'identity' | 'vault' | 'slots'>,
  code: string,
): Promise<Result<Slot>> {
  const identity = await enrolledIdentity(deps)
  if (!identity.ok) return identity
  const lookup = await deps.vault.lookup({ device: identity.value.enrolment.device, code })
  if (!lookup.ok) return lookup
  const found = await deps.slots.list('recovery', lookup.value)
  if (!found.ok) return found
  const [slot] = found.value
  return slot === undefined ? refuse('device.recovery.none') : ok(slot)
}
