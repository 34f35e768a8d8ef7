/** Files at rest that are not what they were. */
import type { ScrubStore } from '../port.ts'
import { WHOLE_SERVER, type Engine } from './engine.ts'

export function scrubStore({ within }: Engine): ScrubStore {
  return {
    nextFiles: (after, limit) =>
      within(WHOLE_SERVER, (trx) =>
        trx
          .selectFrom('blob')
          .select((e) => ['sha256', e.fn.max('size').as('size')])
          .where('sha256', '>', after)
          .groupBy('sha256')
          .orderBy('sha256')
          .limit(limit)
          .execute(),
      ),
    markDamaged: (sha256, at) =>
      within(WHOLE_SERVER, async (trx) => {
        const rows = await trx.selectFrom('blob').selectAll().where('sha256', '=', sha256).execute()
        for (const row of rows)
          await trx
            .insertInto('blob_damaged')
            .values({ ...row, found_at: at })
            .onConflict((c) => c.doNothing())
            .execute()
        await trx.deleteFrom('file_shipped').where('sha256', '=', sha256).execute()
        await trx.deleteFrom('blob').where('sha256', '=', sha256).execute()
        return rows.map((row) => row.commune)
      }),
    unmarkDamaged: (sha256) =>
      within(WHOLE_SERVER, async (trx) => {
        const rows = await trx.selectFrom('blob_damaged').selectAll().where('sha256', '=', sha256).execute()
        for (const { found_at: _, ...row } of rows)
          await trx
            .insertInto('blob')
            .values(row)
            .onConflict((c) => c.doNothing())
            .execute()
        await trx.deleteFrom('blob_damaged').where('sha256', '=', sha256).execute()
      }),
    listDamaged: () =>
      within(WHOLE_SERVER, (trx) =>
        trx
          .selectFrom('blob_damaged')
          .select(['commune', 'sha256', 'found_at'])
          .orderBy('sha256')
          .orderBy('commune')
          .execute(),
      ),
  }
}
