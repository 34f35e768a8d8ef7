/** Which files a commune holds or has refused, and the law packs. */
import type { Transaction } from 'kysely'
import type { Problem } from '../../../domain/base/result.ts'
import type { StoredPack } from '../port.ts'
import type { Tables } from './tables.ts'

export async function blobStates(
  db: Transaction<Tables>,
  commune: string,
  hashes: readonly string[],
): Promise<Map<string, 'verified' | { readonly refused: Problem }>> {
  const refused = await db
    .selectFrom('blob_refused')
    .select(['sha256', 'problem'])
    .where('commune', '=', commune)
    .where('sha256', 'in', hashes)
    .execute()
  const verified = await db
    .selectFrom('blob')
    .select('sha256')
    .where('commune', '=', commune)
    .where('sha256', 'in', hashes)
    .execute()
  const states = new Map<string, 'verified' | { readonly refused: Problem }>()
  for (const r of refused) states.set(r.sha256, { refused: JSON.parse(r.problem) as Problem })
  for (const v of verified) states.set(v.sha256, 'verified')
  return states
}

export async function addPack(
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

export async function findPack(db: Transaction<Tables>, hash: string): Promise<StoredPack | undefined> {
  const wanted =
    hash === 'current'
      ? (await db.selectFrom('meta').select('value').where('key', '=', 'current-pack').executeTakeFirst())
          ?.value
      : hash
  if (wanted === undefined) return undefined
  return db.selectFrom('pack').select(['hash', 'bytes', 'sig']).where('hash', '=', wanted).executeTakeFirst()
}
