/** Which files a commune holds or has refused. */
import type { Transaction } from 'kysely'
import type { Problem } from '../../../domain/base/result.ts'
import type { FileStore } from '../port.ts'
import type { Engine } from './engine.ts'
import type { Tables } from './tables.ts'

export function fileStore({ within }: Engine): FileStore {
  return {
    findBlob: (commune, sha256) =>
      within(commune, (trx) =>
        trx
          .selectFrom('blob')
          .select(['sha256', 'size', 'mime'])
          .where('commune', '=', commune)
          .where('sha256', '=', sha256)
          .executeTakeFirst(),
      ),
    blobStates: (commune, hashes) => within(commune, (trx) => blobStates(trx, commune, hashes)),
    addVerifiedBlob: ({ commune, sha256, size, mime, device, at }) =>
      within(commune, async (trx) => {
        const row = { commune, sha256, size, mime, device, verified_at: at }
        await trx
          .insertInto('blob')
          .values(row)
          .onConflict((c) => c.doNothing())
          .execute()
        await trx
          .deleteFrom('blob_damaged')
          .where('commune', '=', commune)
          .where('sha256', '=', sha256)
          .execute()
      }),
    addRefusedBlob: ({ commune, sha256, problem, at }) =>
      within(commune, async (trx) => {
        const row = { commune, sha256, problem: JSON.stringify(problem), refused_at: at }
        await trx
          .insertInto('blob_refused')
          .values(row)
          .onConflict((c) => c.doNothing())
          .execute()
      }),
  }
}

async function blobStates(
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
