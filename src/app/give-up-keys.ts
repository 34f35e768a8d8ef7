/** What a device does that is revoked, and how it becomes one of the commune again. */
import { vault } from '../bridge/vault.ts'
import type { Device } from '../device/open-device.ts'
import { forgetWaitingRoom } from '../queue/forget-waiting-room.ts'
import { deviceDb } from './database.ts'

/**
 * Every officer's way in goes; what was not sent yet lies sealed to the home server and can still be carried there. What
 * two custodians open together stays: a device that was revoked by mistake loses no draft.
 */
export async function giveUpKeys({ slots, lock, revocation }: Device, at: string): Promise<void> {
  await revocation.keep(at)
  for (const kind of ['passphrase', 'prf'] as const) {
    const found = await slots.list(kind)
    if (found.ok) for (const slot of found.value) await slots.forget(slot)
  }
  await lock.lock('cold', 'revoked')
  await lock.refresh()
}

export interface LeftBehind {
  readonly facts: number
  readonly files: number
}

/** What the home server has not confirmed. */
export async function countLeftBehind(): Promise<LeftBehind> {
  const db = deviceDb()
  const [facts, files] = await Promise.all([
    db.outbox.where('state').equals('waiting').count(),
    db.files.where('state').notEqual('verified').count(),
  ])
  return { facts, files }
}

/** Erases everything: keys, rows, scans, who the device was. The page begins anew. */
export async function beginAnew({ slots, identity, revocation }: Device): Promise<void> {
  await vault.lock()
  await slots.forgetAll()
  await identity.forget()
  await deviceDb().delete()
  await forgetWaitingRoom()
  await revocation.forget()
  location.replace('/')
}
