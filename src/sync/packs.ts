/** Keeps the law pack of this device current: only items it lacks are fetched, and the switch is one transaction. */
import { toHex } from '../../domain/base/bytes-text.ts'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { packText } from '../../domain/sync/signing.ts'
import type { PackManifest, PublicKeyJwk, SignedPack } from '../../domain/sync/wire.ts'
import type { DeviceDb, PackItemRow } from '../data/db.ts'
import { getMeta, setMeta } from '../data/meta.ts'
import { storeFailure } from '../data/store-failure.ts'
import { verifyText } from './signature.ts'
import type { WirePort } from './wire-port.ts'

export interface PackChange {
  readonly hash: string
  readonly fetched: number // items
}

/** `pack.forged` when the manifest is not the province's, `pack.item-damaged` when an item is not what it says. */
export async function updatePack(
  db: DeviceDb,
  wire: WirePort,
  packKey: PublicKeyJwk,
  now: string,
): Promise<Result<PackChange>> {
  const current = await wire.get<SignedPack>('/api/packs/current')
  if (!current.ok) return current
  const pack = current.value
  if ((await getMeta(db, 'pack')) === pack.hash) return ok({ hash: pack.hash, fetched: 0 })
  const genuine =
    (await sha256Hex(pack.bytes)) === pack.hash && (await verifyText(packKey, packText(pack.hash), pack.sig))
  if (!genuine) return refuse('pack.forged')
  const manifest = JSON.parse(pack.bytes) as PackManifest
  const items = await fetchMissing(db, wire, manifest)
  if (!items.ok) return items
  try {
    await db.transaction('rw', [db.packs, db.packItems, db.meta], async () => {
      await db.packItems.bulkPut(items.value)
      await db.packs.put({ ...pack, fetchedAt: now })
      await setMeta(db, 'pack', pack.hash)
    })
  } catch (error) {
    return storeFailure(error)
  }
  return ok({ hash: pack.hash, fetched: items.value.length })
}

async function fetchMissing(
  db: DeviceDb,
  wire: WirePort,
  manifest: PackManifest,
): Promise<Result<PackItemRow[]>> {
  const wanted = [...new Set(manifest.items.map((item) => item.hash))]
  const held = new Set(await db.packItems.where('hash').anyOf(wanted).primaryKeys())
  const hashes = wanted.filter((hash) => !held.has(hash))
  if (hashes.length === 0) return ok([])
  const answer = await wire.post<{ items: Record<string, string> }>('/api/packs/items', { hashes })
  if (!answer.ok) return answer
  const rows: PackItemRow[] = []
  for (const hash of hashes) {
    const text = answer.value.items[hash]
    if (text === undefined || (await sha256Hex(text)) !== hash) return refuse('pack.item-damaged', { hash })
    rows.push({ hash, text })
  }
  return ok(rows)
}

async function sha256Hex(text: string): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))))
}
