/** Into an empty database: rows as they were judged, nothing is judged anew. */
import type { Transaction } from 'kysely'
import type { ImportStore, TableRow } from '../port.ts'
import { countOf } from './backup-export.ts'
import { listTables, OWN_META } from './backup-tables.ts'
import { WHOLE_SERVER, type Engine } from './engine.ts'
import type { Tables } from './tables.ts'

const ROWS_PER_INSERT = 200

export function importStore(engine: Engine): ImportStore {
  const { within } = engine
  const whole = <T>(work: (trx: Transaction<Tables>) => Promise<T>) => within(WHOLE_SERVER, work)
  return {
    isEmpty: () =>
      whole(async (trx) => {
        for (const table of ['commune', 'event', 'audit', 'pack'])
          if ((await countOf(trx, table)) > 0) return false
        return true
      }),
    async importTables(tables) {
      let waiting = [...tables.keys()]
      for (;;) {
        const failed: string[] = []
        for (const name of waiting) {
          const rows = (tables.get(name) ?? []).filter(
            (row) => name !== 'meta' || !OWN_META.has(String(row['key'])),
          )
          await whole((trx) => insert(trx, name, rows)).catch(() => failed.push(name))
        }
        // A round that put nothing in will never: what is left refers to what is not here.
        if (failed.length === 0 || failed.length === waiting.length) return failed
        waiting = failed
      }
    },
    importEvents: (commune, rows) =>
      within(commune, async (trx) => {
        await insert(
          trx,
          'event',
          rows.map(({ files: _, ...row }) => ({ commune, ...row })),
        )
        await insert(
          trx,
          'event_file',
          rows.flatMap(({ files, device, epoch, dseq }) =>
            files.map((sha256) => ({ commune, sha256, device, epoch, dseq })),
          ),
        )
      }),
    importAudit: (rows) =>
      whole(async (trx) => {
        await insert(
          trx,
          'audit',
          rows.map(({ salt: _, detail: __, ...row }) => row),
        )
        await insert(
          trx,
          'audit_detail',
          rows.flatMap(({ commune, seq, salt, detail }) =>
            salt === null || detail === null ? [] : [{ commune, seq, salt, detail } as TableRow],
          ),
        )
        const last = rows.at(-1)
        if (!last) return
        const head = {
          commune: String(last['commune']),
          seq: Number(last['seq']),
          hash: String(last['hash']),
        }
        await trx
          .insertInto('audit_head')
          .values(head)
          .onConflict((c) => c.column('commune').doUpdateSet(head))
          .execute()
      }),
    importFile: (file) =>
      within(file.commune, async (trx) => {
        await trx
          .insertInto('blob')
          .values(file)
          .onConflict((c) => c.doNothing())
          .execute()
      }),
    finishLedger: (end, logs, dossiers) =>
      within(end.commune, async (trx) => {
        await trx.insertInto('ledger').values(end).execute()
        for (const { id, epoch, stored, head } of logs)
          await trx
            .updateTable('device')
            .set({ stored, head })
            .where('id', '=', id)
            .where('epoch', '=', epoch)
            .execute()
        await insert(
          trx,
          'dossier',
          dossiers.map((row) => ({ commune: end.commune, ...row })),
        )
      }),
    countRows: () =>
      whole(async (trx) => {
        const counts = new Map<string, number>()
        for (const { name } of await listTables(trx)) counts.set(name, await countOf(trx, name))
        return counts
      }),
  }
}

async function insert(trx: Transaction<Tables>, table: string, rows: readonly TableRow[]): Promise<void> {
  for (let i = 0; i < rows.length; i += ROWS_PER_INSERT)
    await trx
      .insertInto(table as 'pack_item')
      .values(rows.slice(i, i + ROWS_PER_INSERT) as never)
      .execute()
}
