/** A little room held back on the device's disk, so that when scans have filled it a fact can still be written: scans are
 *  refused first, what an officer decides never (fault 18). */
import type { DeviceDb } from './db.ts'

const KEY = 'reserve'
const RESERVE_BYTES = 1024 * 1024

/** Writes the reserve unless it lies there. False when the disk has no room for it. */
export async function putReserveBack(db: DeviceDb): Promise<boolean> {
  try {
    if ((await db.meta.where('key').equals(KEY).count()) === 0)
      await db.meta.put({ key: KEY, value: randomBytes() })
    return true
  } catch {
    return false
  }
}

/** Gives the room up. False when it was given up before. */
export async function spendReserve(db: DeviceDb): Promise<boolean> {
  try {
    if ((await db.meta.where('key').equals(KEY).count()) === 0) return false
    await db.meta.delete(KEY)
    return true
  } catch {
    return false
  }
}

/** A disk that compresses must really hold it. */
function randomBytes(): Uint8Array {
  const bytes = new Uint8Array(RESERVE_BYTES)
  for (let at = 0; at < bytes.length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536))
  return bytes
}
