/**
 * Keeps the law pack of this device current: it tells which it has and hears what is different; only items it lacks are
 * fetched, a few at a time, and the switch is one transaction. What was there before stays: dossiers are pinned to it.
 */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { applyPackDelta } from '../../domain/procedure/pack-delta.ts'
import { packText } from '../../domain/sync/signing.ts'
import type { PackDelta, PackManifest, PublicKeyJwk, SignedPack } from '../../domain/sync/wire.ts'
import type { DeviceDb, PackItemRow } from '../data/db.ts'
import { getMeta, setMeta } from '../data/meta.ts'
import { sha256Hex } from '../data/sha256.ts'
import { storeFailure } from '../data/store-failure.ts'
import { pageSize } from './line-speed.ts'
import { verifyText } from './signature.ts'
import type { WirePort } from './wire-port.ts'

export interface PackChange {
  readonly hash: string
  readonly fetched: number // items
}

const ITEMS_AT_ONCE = 100

/** `pack.forged` when the manifest is not the province's, `pack.item-damaged` when an item is not what it says. */
export async function updatePack(
  db: DeviceDb,
  wire: WirePort,
  packKey: PublicKeyJwk,
  now: string,
): Promise<Result<PackChange>> {
  const held = await getMeta(db, 'pack')
  const told = await askPack(db, wire, held)
  if (!told.ok) return told
  const pack = told.value
  if (pack === null) return ok({ hash: held ?? '', fetched: 0 })
  const genuine =
    (await sha256Hex(pack.bytes)) === pack.hash && (await verifyText(packKey, packText(pack.hash), pack.sig))
  if (!genuine) return refuse('pack.forged')
  const fetched = await fetchMissing(db, wire, JSON.parse(pack.bytes) as PackManifest)
  if (!fetched.ok) return fetched
  try {
    await db.transaction('rw', [db.packs, db.meta], async () => {
      await db.packs.put({ ...pack, fetchedAt: now })
      await setMeta(db, 'pack', pack.hash)
    })
  } catch (error) {
    return storeFailure(error)
  }
  return ok({ hash: pack.hash, fetched: fetched.value })
}

/** The pack in force, or null when it is the one this device has. By its difference where that leads to its hash. */
async function askPack(
  db: DeviceDb,
  wire: WirePort,
  held: string | null,
): Promise<Result<SignedPack | null>> {
  const base = held === null ? undefined : await db.packs.get(held)
  if (base) {
    const answer = await wire.get<PackDelta>(`/api/packs/delta?from=${base.hash}`)
    if (answer.ok) {
      const { hash, sig } = answer.value
      if (hash === base.hash) return ok(null)
      const bytes = applyPackDelta(JSON.parse(base.bytes) as PackManifest, answer.value)
      if ((await sha256Hex(bytes)) === hash) return ok({ hash, bytes, sig })
    } else if (answer.problem.code.startsWith('net.')) return answer
  }
  const whole = await wire.get<SignedPack>('/api/packs/current')
  return whole.ok && whole.value.hash === base?.hash ? ok(null) : whole
}

/** Each batch is kept as it comes: after a cut only the rest is asked for. Items are what their hashes say, or nothing. */
async function fetchMissing(db: DeviceDb, wire: WirePort, manifest: PackManifest): Promise<Result<number>> {
  const sizes = new Map(manifest.items.map((item) => [item.hash, item.size]))
  const held = new Set(
    await db.packItems
      .where('hash')
      .anyOf([...sizes.keys()])
      .primaryKeys(),
  )
  const wanted = [...sizes].filter(([hash]) => !held.has(hash))
  const total = wanted.length
  while (wanted.length > 0) {
    const hashes: string[] = []
    for (let bytes = 0; wanted.length > 0 && hashes.length < ITEMS_AT_ONCE;) {
      bytes += wanted[0]?.[1] ?? 0
      if (hashes.length > 0 && bytes > pageSize.bytes * PACKED) break
      hashes.push((wanted.shift() as [string, number])[0])
    }
    const fetched = await fetchItems(wire, hashes)
    if (!fetched.ok) return fetched
    try {
      await db.packItems.bulkPut(fetched.value)
    } catch (error) {
      return storeFailure(error)
    }
  }
  return ok(total)
}

/** Law texts pack to about a sixth. */
const PACKED = 6

async function fetchItems(wire: WirePort, hashes: readonly string[]): Promise<Result<PackItemRow[]>> {
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
