/** The law pack of a counter: kept beside its dossiers. What was there before stays: dossiers are pinned to it. */
import { ok, type Result } from '../../domain/base/result.ts'
import type { PublicKeyJwk } from '../../domain/sync/wire.ts'
import type { DeviceDb } from '../data/db.ts'
import { getMeta, setMeta } from '../data/meta.ts'
import { storeFailure } from '../data/store-failure.ts'
import { updateShelf, type PackChange, type PackShelf } from './pack-update.ts'
import type { WirePort } from './wire-port.ts'

/** `pack.forged`, `pack.item-damaged`, `store.*`, `net.*`. */
export async function updatePack(
  db: DeviceDb,
  wire: WirePort,
  packKey: PublicKeyJwk,
  now: string,
): Promise<Result<PackChange>> {
  return await updateShelf(shelfOf(db, now), wire, packKey)
}

function shelfOf(db: DeviceDb, now: string): PackShelf {
  return {
    async held() {
      const hash = await getMeta(db, 'pack')
      return (hash === null ? undefined : await db.packs.get(hash)) ?? null
    },
    has: (hashes) =>
      db.packItems
        .where('hash')
        .anyOf([...hashes])
        .primaryKeys(),
    keep: (items) => stored(db.packItems.bulkPut([...items])),
    switchTo: (pack) =>
      stored(
        db.transaction('rw', [db.packs, db.meta], async () => {
          await db.packs.put({ ...pack, fetchedAt: now })
          await setMeta(db, 'pack', pack.hash)
        }),
      ),
  }
}

async function stored(work: PromiseLike<unknown>): Promise<Result<null>> {
  try {
    await work
    return ok(null)
  } catch (error) {
    return storeFailure(error)
  }
}
