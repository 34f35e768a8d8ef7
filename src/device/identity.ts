/** Who this device is: its key pair and what the home server answered at enrolment. Holds nothing about a person. */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { EnrolAnswer } from '../../domain/sync/wire.ts'
import { createDeviceKeys } from './device-key.ts'
import type { Kept } from './kept.ts'

export interface DeviceIdentity {
  readonly keys: CryptoKeyPair
  readonly enrolment: EnrolAnswer
}

export interface IdentityStore {
  /** What was found or kept last, for callers that cannot wait. */
  readonly current: DeviceIdentity | undefined
  find(): Promise<Result<DeviceIdentity | undefined>>
  /**
   * The keys to enrol with: kept first, and the same until enrolment is done, so that an answer lost on the way can be
   * asked for again. `device.identity.already-enrolled`.
   */
  prepareKeys(): Promise<Result<CryptoKeyPair>>
  keep(enrolment: EnrolAnswer): Promise<Result<DeviceIdentity>>
  /** The device must enrol again, under a new key. */
  forget(): Promise<Result<null>>
}

const KEY = 'identity'

interface KeptIdentity {
  readonly keys: CryptoKeyPair
  readonly enrolment: EnrolAnswer | null
}

export function createIdentityStore(kept: Kept): IdentityStore {
  let current: DeviceIdentity | undefined
  return {
    get current() {
      return current
    },
    async find() {
      const found = await kept.find<KeptIdentity>(KEY)
      if (!found.ok) return found
      current = found.value && asEnrolled(found.value)
      return ok(current)
    },
    async prepareKeys() {
      const fresh = await createDeviceKeys()
      const prepared = await kept.update<KeptIdentity>(KEY, (old) => old ?? { keys: fresh, enrolment: null })
      if (!prepared.ok) return prepared
      const { keys, enrolment } = prepared.value ?? { keys: fresh, enrolment: null }
      return enrolment === null ? ok(keys) : refuse('device.identity.already-enrolled')
    },
    async keep(enrolment) {
      const done = await kept.update<KeptIdentity>(KEY, (old) => old && { keys: old.keys, enrolment })
      if (!done.ok) return done
      current = done.value && asEnrolled(done.value)
      return current === undefined ? refuse('device.identity.missing') : ok(current)
    },
    async forget() {
      const done = await kept.update<KeptIdentity>(KEY, () => undefined)
      if (!done.ok) return done
      current = undefined
      return ok(null)
    },
  }
}

function asEnrolled({ keys, enrolment }: KeptIdentity): DeviceIdentity | undefined {
  return enrolment === null ? undefined : { keys, enrolment }
}
