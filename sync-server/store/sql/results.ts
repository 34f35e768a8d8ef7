/** Our own look at the files of results, beside the ledger. */
import type { Transaction } from 'kysely'
import type { ResultFindings, ResultStore } from '../port/results.ts'
import type { Engine } from './engine.ts'
import type { Tables } from './tables.ts'

const PDF = 'application/pdf'

export function resultStore({ within }: Engine): ResultStore {
  return {
    unexaminedResults: ({ commune, dossiers, files }) =>
      within(commune, async (trx) => {
        const attached = await trx
          .selectFrom('dossier')
          .select('result_sha256')
          .where('commune', '=', commune)
          .where('id', 'in', dossiers)
          .where('result_sha256', 'is not', null)
          .execute()
        const named = [...new Set([...files, ...attached.map((row) => row.result_sha256 as string)])]
        return await trx
          .selectFrom('blob')
          .leftJoin('result_check', (on) =>
            on
              .onRef('result_check.commune', '=', 'blob.commune')
              .onRef('result_check.sha256', '=', 'blob.sha256'),
          )
          .select(['blob.sha256', 'blob.size', 'blob.mime'])
          .where('blob.commune', '=', commune)
          .where('blob.mime', '=', PDF)
          .where('blob.sha256', 'in', named)
          .where('result_check.sha256', 'is', null)
          .execute()
      }),
    keepResultFindings: ({ commune, sha256, findings, at }) =>
      within(commune, async (trx) => {
        const row = { commune, sha256, findings: JSON.stringify(findings), checked_at: at }
        await trx
          .insertInto('result_check')
          .values(row)
          .onConflict((c) => c.doNothing())
          .execute()
      }),
  }
}

export async function loadFindings(
  db: Transaction<Tables>,
  commune: string,
  files: readonly string[],
): Promise<ReadonlyMap<string, ResultFindings>> {
  const rows = await db
    .selectFrom('result_check')
    .select(['sha256', 'findings'])
    .where('commune', '=', commune)
    .where('sha256', 'in', files)
    .execute()
  return new Map(rows.map((row) => [row.sha256, JSON.parse(row.findings) as ResultFindings]))
}
