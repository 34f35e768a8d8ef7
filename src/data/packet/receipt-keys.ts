/** The keys that open the receipts of this device's packets. They hide from a bearer what stands in clear here anyway. */
import { toBase64Url } from '../../../domain/base/bytes-text.ts'
import type { DeviceDb } from '../db.ts'
import { getMeta, setMeta } from '../meta.ts'

const KEPT = 100

/** Before the packet is written: a packet without its key could never be receipted. */
export async function keepReceiptKey(db: DeviceDb, packet: string, at: string): Promise<string> {
  const key = toBase64Url(crypto.getRandomValues(new Uint8Array(32)))
  await db.transaction('rw', [db.meta], async () => {
    const known = await getMeta(db, 'packets')
    await setMeta(db, 'packets', [...known, { packet, key, at }].slice(-KEPT))
  })
  return key
}

export async function findReceiptKey(db: DeviceDb, packet: string): Promise<string | null> {
  return (await getMeta(db, 'packets')).find((known) => known.packet === packet)?.key ?? null
}
