/** Our own look at the files of results, beside the ledger. */
import type { Transaction } from 'kysely'
import type { ResultFindings, ResultStore } from '../port/results.ts'
import type { Engine } from './engine.ts'
import type { Tables } from './tables.ts'

const PDF = 'application/pdf'

export function resultStore({ within }: Engine): ResultStore {
  return {
    unexaminedResults: ({ commune, dossiers, files, trust }) =>
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
              .onRef('result_check.sha256', '=', 'blob.sha256')
              .on('result_check.trust', '=', trust),
          )
          .select(['blob.sha256', 'blob.size', 'blob.mime'])
          .where('blob.commune', '=', commune)
          .where('blob.mime', '=', PDF)
          .where('blob.sha256', 'in', named)
          .where('result_check.sha256', 'is', null)
          .execute()
      }),
    keepResultFindings: ({ commune, sha256, findings, at, trust }) =>
      within(commune, async (trx) => {
        const found = { findings: JSON.stringify(findings), checked_at: at, trust }
        await trx
          .insertInto('result_check')
          .values({ commune, sha256, ...found })
          .onConflict((c) => c.columns(['commune', 'sha256']).doUpdateSet(found))
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
