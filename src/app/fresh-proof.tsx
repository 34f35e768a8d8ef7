/** Asks the officer for a proof of presence wherever the home server wants one, and does the work again after it. */
import { signal } from '@preact/signals'
import type { Result } from '../../domain/base/result.ts'
import { vault } from '../bridge/vault.ts'
import { browserPasskeys } from '../device/passkey.ts'
import { ProofDialog } from '../features/unlock/ProofDialog.tsx'
import { adoptPassphrase } from '../sync/recovery-flows.ts'
import { needsProof, proveByPasskey, proveByTyping } from '../sync/fresh-proof.ts'
import type { AppParts } from './parts.ts'

const asked = signal<((proven: boolean) => void) | null>(null)

/** True when the officer proved themselves, or signed in anew; false when they closed the dialog. */
export async function askForProof(): Promise<boolean> {
  asked.peek()?.(false)
  const proven = await new Promise<boolean>((answer) => (asked.value = answer))
  asked.value = null
  return proven
}

/** `work`, and once more after a proof when that is what it lacked. */
export async function proven<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  const first = await work()
  if (first.ok || !needsProof(first.problem)) return first
  return (await askForProof()) ? await work() : first
}

/** Stands once behind the lock; the dialog is there only while it is asked. */
export function ProofHost({ parts: { device, http } }: { parts: AppParts }) {
  const answer = asked.value
  const officer = device.lock.officer.value
  const enrolment = device.identity.current?.enrolment
  if (answer === null || officer === null || enrolment === undefined) return null
  const { slots } = device
  const lookupHere = async () => {
    const found = await vault.lookup({ device: enrolment.device, code: officer.code })
    return found.ok ? found.value : ''
  }
  const closing = async <T,>(proving: Promise<Result<T>>) => {
    const done = await proving
    if (done.ok) answer(true)
    return done
  }
  return (
    <ProofDialog
      officer={officer.name}
      hasPasskey={async () => {
        const found = await slots.list('prf', await lookupHere())
        return found.ok && found.value.length > 0
      }}
      onTyped={async (typed) => {
        const done = await proveByTyping({ http }, officer.code, typed)
        if (!done.ok) return done
        if (typed.passphrase !== '')
          await adoptPassphrase({ ...device, http, vault }, officer.code, typed.passphrase)
        answer(true)
        return done
      }}
      onPasskey={async () =>
        closing(proveByPasskey({ http, slots, passkeys: browserPasskeys }, await lookupHere()))
      }
      onClose={() => answer(false)}
    />
  )
}
