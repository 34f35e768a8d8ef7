/** Opens an officer's slot; a suspended one opens once the home server has welcomed the officer. */
import { ok, type Result } from '../../domain/base/result.ts'
import type { SignInAnswer } from '../../domain/sync/wire.ts'
import type { UnlockedOfficer } from '../bridge/vault.ts'
import type { SlotStore } from '../device/slots.ts'

export interface Opened {
  readonly officer: UnlockedOfficer
  /** The sign-in, where it had to come first. */
  readonly signedIn: SignInAnswer | null
}

export async function openSlot(
  slots: Pick<SlotStore, 'resume'>,
  lookup: string,
  open: () => Promise<Result<UnlockedOfficer>>,
  signIn: () => Promise<Result<SignInAnswer>>,
): Promise<Result<Opened>> {
  const first = await open()
  if (first.ok) return ok({ officer: first.value, signedIn: null })
  if (first.problem.code !== 'device.slot.suspended') return first
  const welcomed = await signIn()
  if (!welcomed.ok) return welcomed
  const resumed = await slots.resume(lookup)
  if (!resumed.ok) return resumed
  const opened = await open()
  return opened.ok ? ok({ officer: opened.value, signedIn: welcomed.value }) : opened
}
