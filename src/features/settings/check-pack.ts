/** The law pack proven from the ground: the province signed the manifest, and every item is what the manifest says. */
import { packText } from '../../../domain/sync/signing.ts'
import type { PackManifest, PublicKeyJwk } from '../../../domain/sync/wire.ts'
import type { DeviceDb } from '../../data/db.ts'
import { getMeta } from '../../data/meta.ts'
import { sha256Hex } from '../../data/sha256.ts'
import { verifyText } from '../../sync/signature.ts'
import { passed, refused, type Outcome } from './readiness-check.ts'

/** Fails with `pack.missing`, `pack.forged`, `pack.item-damaged` {hash}. */
export async function checkPack(db: DeviceDb, packKey: PublicKeyJwk): Promise<Outcome> {
  const hash = await getMeta(db, 'pack')
  const pack = hash === null ? undefined : await db.packs.get(hash)
  if (!pack) return refused({ code: 'pack.missing' })
  const isGenuine =
    (await sha256Hex(pack.bytes)) === pack.hash && (await verifyText(packKey, packText(pack.hash), pack.sig))
  if (!isGenuine) return refused({ code: 'pack.forged' })
  const manifest = JSON.parse(pack.bytes) as PackManifest
  for (const item of manifest.items) {
    const row = await db.packItems.get(item.hash)
    if (!row || (await sha256Hex(row.text)) !== item.hash)
      return refused({ code: 'pack.item-damaged', details: { hash: item.hash } })
  }
  return passed(manifest.name)
}
