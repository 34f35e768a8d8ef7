/** Puts the parts of a device together as a browser has them. Called once, by the entry of a page. */
import { imaging } from '../bridge/imaging.ts'
import { ocr } from '../bridge/ocr.ts'
import { pdf } from '../bridge/pdf.ts'
import { search } from '../bridge/search.ts'
import { vault } from '../bridge/vault.ts'
import { openClock, type Clock } from './clock.ts'
import { createIdentityStore, type IdentityStore } from './identity.ts'
import { openKept } from './kept.ts'
import { createLockPage } from './lock-page.ts'
import { standardPolicy, type LockPolicy } from './lock-rules.ts'
import { createLock, type Lock } from './lock.ts'
import { createIdMaker } from './random.ts'
import { createRevocationStore, type RevocationStore } from './revocation.ts'
import { createSlotStore, type SlotStore } from './slots.ts'
import { createDeviceStorage, type DeviceStorage } from './storage.ts'
import { createTabs, type Tabs } from './tabs.ts'

export interface Device {
  readonly clock: Clock
  readonly identity: IdentityStore
  readonly slots: SlotStore
  readonly revocation: RevocationStore
  readonly storage: DeviceStorage
  readonly tabs: Tabs
  readonly lock: Lock
  readonly newId: () => string
}

const CLOCK_EVERY_MS = 60_000

export async function openDevice(policy: LockPolicy = standardPolicy): Promise<Device> {
  const kept = openKept()
  const clock = await openClock(kept)
  const identity = createIdentityStore(kept)
  const slots = createSlotStore(kept, clock)
  const revocation = createRevocationStore(kept)
  const tabs = createTabs()
  const page = createLockPage()
  const lock = createLock({ vault, identity, slots, revocation, clock, tabs, page, policy })
  // Whatever worked on personal data is ended with its memory; the next call starts it anew.
  lock.onCold(() => [imaging, ocr, pdf, search].forEach((worker) => worker.stop()))
  page.every(CLOCK_EVERY_MS, () => clock.check())
  page.onShownOrHidden(() => clock.check())
  const firstTouch = page.onActivity(() => {
    firstTouch()
    if (lock.state.value !== 'not-enrolled') vault.prepare()
  })
  await lock.refresh()
  const storage = createDeviceStorage(kept)
  return {
    clock,
    identity,
    slots,
    revocation,
    storage,
    tabs,
    lock,
    newId: createIdMaker(() => clock.nowMs()),
  }
}
