/**
 * Keeps a law pack current, wherever it is kept: it tells which it has and hears what is different; only items it lacks
 * are fetched, a few at a time. A list that is not signed and an item that is not what its hash says are not believed.
 */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { applyPackDelta } from '../../domain/procedure/pack-delta.ts'
import { packText } from '../../domain/sync/signing.ts'
import type { PackDelta, PackManifest, PublicKeyJwk, SignedPack } from '../../domain/sync/wire.ts'
import { sha256Hex } from '../data/sha256.ts'
import { pageSize } from './line-speed.ts'
import { verifyText } from './signature.ts'
import type { WirePort } from './wire-port.ts'

/** Where the pack lies. Refusals end the update; what was kept before stays. */
export interface PackShelf {
  /** The pack in force; null before the first. */
  held(): Promise<SignedPack | null>
  /** Those of these items it has. */
  has(hashes: readonly string[]): Promise<readonly string[]>
  keep(items: readonly PackItemText[]): Promise<Result<null>>
  /** In one transaction: every item is there. */
  switchTo(pack: SignedPack): Promise<Result<null>>
}

export interface PackItemText {
  readonly hash: string
  readonly text: string
}

export interface PackChange {
  readonly hash: string
  readonly fetched: number // items
}

type PackWire = Pick<WirePort, 'get' | 'post'>

const ITEMS_AT_ONCE = 100
/** Law texts pack to about a sixth. */
const PACKED = 6

/** `pack.forged` when the manifest is not the province's, `pack.item-damaged` when an item is not what it says. */
export async function updateShelf(
  shelf: PackShelf,
  wire: PackWire,
  packKey: PublicKeyJwk,
): Promise<Result<PackChange>> {
  const base = await shelf.held()
  const told = await askPack(base, wire)
  if (!told.ok) return told
  const pack = told.value
  if (pack === null) return ok({ hash: base?.hash ?? '', fetched: 0 })
  if (!(await isGenuine(pack, packKey))) return refuse('pack.forged')
  const fetched = await fetchMissing(shelf, wire, JSON.parse(pack.bytes) as PackManifest)
  if (!fetched.ok) return fetched
  const done = await shelf.switchTo(pack)
  return done.ok ? ok({ hash: pack.hash, fetched: fetched.value }) : done
}

export async function isGenuine(pack: SignedPack, packKey: PublicKeyJwk): Promise<boolean> {
  return (
    (await sha256Hex(pack.bytes)) === pack.hash && (await verifyText(packKey, packText(pack.hash), pack.sig))
  )
}

/** Hash of an item of this list that is not there or is not what its hash says; null when all are sound. */
export async function findDamaged(
  { items }: PackManifest,
  texts: ReadonlyMap<string, string>,
): Promise<string | null> {
  const hashes = await Promise.all(items.map(async ({ hash }) => await sha256Hex(texts.get(hash) ?? '')))
  return items.find(({ hash }, at) => hashes[at] !== hash)?.hash ?? null
}

/** The pack in force, or null when it is the one this device has. By its difference where that leads to its hash. */
async function askPack(base: SignedPack | null, wire: PackWire): Promise<Result<SignedPack | null>> {
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
async function fetchMissing(
  shelf: PackShelf,
  wire: PackWire,
  manifest: PackManifest,
): Promise<Result<number>> {
  const sizes = new Map(manifest.items.map((item) => [item.hash, item.size]))
  const held = new Set(await shelf.has([...sizes.keys()]))
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
    const kept = await shelf.keep(fetched.value)
    if (!kept.ok) return kept
  }
  return ok(total)
}

async function fetchItems(wire: PackWire, hashes: readonly string[]): Promise<Result<PackItemText[]>> {
  const answer = await wire.post<{ items: Record<string, string> }>('/api/packs/items', { hashes })
  if (!answer.ok) return answer
  const rows: PackItemText[] = []
  for (const hash of hashes) {
    const text = answer.value.items[hash]
    if (text === undefined || (await sha256Hex(text)) !== hash) return refuse('pack.item-damaged', { hash })
    rows.push({ hash, text })
  }
  return ok(rows)
}
