/** What the keeper's page works with. Nothing of a resident is within its reach. */
import { signal, type ReadonlySignal } from '@preact/signals'
import type { Result } from '../../../domain/base/result.ts'
import { createIdentityStore, type DeviceIdentity } from '../../device/identity.ts'
import type { Kept } from '../../device/kept.ts'
import type { Queue } from '../../queue/open-queue.ts'
import type { Station } from '../../sync/station.ts'
import type { SlipPrinter } from '../print/slip-printer.ts'
import { createPinLock, type PinLock } from './pin.ts'

export interface Keeper {
  readonly hasPin: ReadonlySignal<boolean>
  readonly pin: PinLock
  readonly kept: Kept
  readonly printer: SlipPrinter
  readonly station: Station
  readonly identity: DeviceIdentity
  readonly queue: ReadonlySignal<Queue | null>
  readonly keepsPapers: boolean
  readonly speak: (text: string) => void
  /** Who this kiosk is, and its PIN. The server goes on knowing it until it is revoked there. */
  forgetDevice(): Promise<Result<null>>
}

export async function openKeeper(parts: Omit<Keeper, 'hasPin' | 'pin' | 'forgetDevice'>): Promise<Keeper> {
  const { kept, station } = parts
  const lock = createPinLock(kept, () => station.clock.nowMs())
  const hasPin = signal(await lock.isSet())
  return {
    ...parts,
    hasPin,
    pin: {
      ...lock,
      async set(pin) {
        const done = await lock.set(pin)
        if (done.ok) hasPin.value = true
        return done
      },
    },
    async forgetDevice() {
      const pin = await kept.update('keeper-pin', () => undefined)
      return pin.ok ? await createIdentityStore(kept).forget() : pin
    },
  }
}
