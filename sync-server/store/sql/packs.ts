/** The law packs: the same for every commune of a server. */
import type { Transaction } from 'kysely'
import type { PackStore, StoredPack } from '../port.ts'
import { WHOLE_SERVER, type Engine } from './engine.ts'
import type { Tables } from './tables.ts'

export function packStore({ within }: Engine): PackStore {
  return {
    addPack: (pack, items) => within(WHOLE_SERVER, (trx) => addPack(trx, pack, items)),
    findPack: (hash) => within(WHOLE_SERVER, (trx) => findPack(trx, hash)),
    packItems: (hashes) =>
      within(WHOLE_SERVER, async (trx) => {
        const rows = await trx.selectFrom('pack_item').selectAll().where('hash', 'in', hashes).execute()
        return new Map(rows.map((row) => [row.hash, row.text]))
      }),
  }
}

async function addPack(
  db: Transaction<Tables>,
  pack: StoredPack & { readonly at: string },
  items: readonly { readonly hash: string; readonly text: string }[],
): Promise<void> {
  for (const item of items)
    await db
      .insertInto('pack_item')
      .values(item)
      .onConflict((c) => c.doNothing())
      .execute()
  await db
    .insertInto('pack')
    .values({ hash: pack.hash, bytes: pack.bytes, sig: pack.sig, imported_at: pack.at })
    .onConflict((c) => c.doNothing())
    .execute()
  const current = { key: 'current-pack', value: pack.hash }
  await db
    .insertInto('meta')
    .values(current)
    .onConflict((c) => c.column('key').doUpdateSet(current))
    .execute()
}

async function findPack(db: Transaction<Tables>, hash: string): Promise<StoredPack | undefined> {
  const wanted =
    hash === 'current'
      ? (await db.selectFrom('meta').select('value').where('key', '=', 'current-pack').executeTakeFirst())
          ?.value
      : hash
  if (wanted === undefined) return undefined
  return db.selectFrom('pack').select(['hash', 'bytes', 'sig']).where('hash', '=', wanted).executeTakeFirst()
}
