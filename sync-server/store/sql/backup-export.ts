/** Out of a database: engine-neutral rows, in pages, in a fixed order. */
import { sql, type Transaction } from 'kysely'
import type { ExportedEvent, ExportStore, TableRow } from '../port.ts'
import {
  BULKY,
  compareText,
  FACT_TABLES,
  listTables,
  NOT_IN_STATE,
  OWN_META,
  settled,
} from './backup-tables.ts'
import { WHOLE_SERVER, type Engine } from './engine.ts'
import { migrationNames } from './migrate.ts'
import type { Tables } from './tables.ts'

const PLACE = 'backup-place'

export function exportStore({ within }: Engine): ExportStore {
  const whole = <T>(work: (trx: Transaction<Tables>) => Promise<T>) => within(WHOLE_SERVER, work)
  return {
    safeThrough: (commune) => within(commune, (trx) => safeThrough(trx, commune)),
    setSafe: (commune, seq, at) =>
      within(commune, async (trx) => setShipped(trx, { commune, stream: 'ledger', seq, at })),
    setShipped: (input) => within(input.commune, (trx) => setShipped(trx, input)),
    shippedThrough: (stream) =>
      whole(async (trx) => {
        const rows = await trx
          .selectFrom('shipped')
          .select(['commune', 'seq'])
          .where('stream', '=', stream)
          .execute()
        return new Map(rows.map((row) => [row.commune, row.seq]))
      }),
    oldestUnshipped: () => whole(oldestUnshipped),
    backupPlace: () =>
      whole(async (trx) => {
        const row = await trx.selectFrom('meta').select('value').where('key', '=', PLACE).executeTakeFirst()
        return row?.value ?? null
      }),
    useBackupPlace: (id) =>
      whole(async (trx) => {
        await trx.deleteFrom('shipped').execute()
        await trx.deleteFrom('file_shipped').execute()
        await trx
          .insertInto('meta')
          .values({ key: PLACE, value: id })
          .onConflict((c) => c.column('key').doUpdateSet({ value: id }))
          .execute()
      }),
    listLedgers: () =>
      whole((trx) =>
        trx.selectFrom('ledger').select(['commune', 'seq', 'chain']).orderBy('commune').execute(),
      ),
    exportEvents: (input) => within(input.commune, (trx) => exportEvents(trx, input)),
    exportTables: (unchanged = new Map(), isWhole = true) =>
      whole((trx) => exportTables(trx, unchanged, isWhole)),
    unshippedFiles: (limit) =>
      whole((trx) =>
        trx
          .selectFrom('blob')
          .leftJoin('file_shipped', (on) =>
            on
              .onRef('file_shipped.commune', '=', 'blob.commune')
              .onRef('file_shipped.sha256', '=', 'blob.sha256'),
          )
          .selectAll('blob')
          .where('file_shipped.at', 'is', null)
          .orderBy('blob.verified_at')
          .orderBy('blob.sha256')
          .limit(limit)
          .execute(),
      ),
    setFilesShipped: (files, at) =>
      whole(async (trx) => {
        for (const { commune, sha256 } of files)
          await trx
            .insertInto('file_shipped')
            .values({ commune, sha256, at })
            .onConflict((c) => c.doNothing())
            .execute()
      }),
    countFiles: () =>
      whole(async (trx) => {
        const row = await trx
          .selectFrom('file_shipped')
          .select((e) => e.fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow()
        return Number(row.n)
      }),
    migrations: async () => migrationNames,
  }
}

async function oldestUnshipped(trx: Transaction<Tables>): Promise<string | null> {
  const { rows } = await sql<{ at: string | null }>`
    select min(at) as at from (
      select min(e.recv_at) as at from ledger l
        left join shipped s on s.commune = l.commune and s.stream = 'ledger'
        join event e on e.commune = l.commune and e.seq = coalesce(s.seq, 0) + 1
      union all
      select min(a.at) as at from audit_head h
        left join shipped s on s.commune = h.commune and s.stream = 'audit'
        join audit a on a.commune = h.commune and a.seq = coalesce(s.seq, 0) + 1
      union all
      select min(b.verified_at) as at from blob b
        left join file_shipped f on f.commune = b.commune and f.sha256 = b.sha256 where f.at is null
    ) as waiting`.execute(trx)
  return rows[0]?.at ?? null
}

export async function safeThrough(trx: Transaction<Tables>, commune: string): Promise<number> {
  const row = await trx
    .selectFrom('shipped')
    .select('seq')
    .where('commune', '=', commune)
    .where('stream', '=', 'ledger')
    .executeTakeFirst()
  return row?.seq ?? 0
}

async function setShipped(
  trx: Transaction<Tables>,
  input: Parameters<ExportStore['setShipped']>[0],
): Promise<void> {
  await trx
    .insertInto('shipped')
    .values(input)
    .onConflict((c) =>
      c
        .columns(['commune', 'stream'])
        .doUpdateSet({ seq: input.seq, at: input.at })
        .where('shipped.seq', '<', input.seq),
    )
    .execute()
}

async function exportEvents(
  trx: Transaction<Tables>,
  input: Parameters<ExportStore['exportEvents']>[0],
): Promise<readonly ExportedEvent[]> {
  const rows = await trx
    .selectFrom('event')
    .selectAll()
    .where('commune', '=', input.commune)
    .where('seq', '>', input.after)
    .orderBy('seq')
    .limit(input.limit)
    .execute()
  let bytes = 0
  const taken = rows.filter((row, i) => (bytes += row.raw.length) <= input.maxBytes || i === 0)
  const last = taken.at(-1)?.seq ?? 0
  const files = await trx
    .selectFrom('event')
    .innerJoin('event_file', (on) =>
      on
        .onRef('event_file.device', '=', 'event.device')
        .onRef('event_file.epoch', '=', 'event.epoch')
        .onRef('event_file.dseq', '=', 'event.dseq'),
    )
    .select(['event.seq', 'event_file.sha256'])
    .where('event.commune', '=', input.commune)
    .where('event.seq', '>', input.after)
    .where('event.seq', '<=', last)
    .orderBy('event_file.sha256')
    .execute()
  const filesBySeq = new Map<number, string[]>()
  for (const { seq, sha256 } of files) filesBySeq.set(seq, [...(filesBySeq.get(seq) ?? []), sha256])
  return taken.map(({ commune: _, ...row }) => ({
    ...row,
    files: filesBySeq.get(row.seq) ?? [],
  }))
}

async function exportTables(
  trx: Transaction<Tables>,
  unchanged: ReadonlyMap<string, number>,
  isWhole: boolean,
): Promise<ReadonlyMap<string, readonly TableRow[]>> {
  const tables = new Map<string, readonly TableRow[]>()
  for (const { name, counter } of await listTables(trx)) {
    if (NOT_IN_STATE.has(name) || (BULKY.has(name) && !isWhole)) continue
    if (FACT_TABLES.has(name) && unchanged.get(name) === (await countOf(trx, name))) continue
    const query = trx.selectFrom(name as 'pack_item').selectAll()
    const rows = (await (
      counter === null ? query : query.orderBy(counter as never)
    ).execute()) as unknown as Record<string, string | number | null>[]
    const plain = rows
      .filter((row) => name !== 'meta' || !OWN_META.has(String(row['key'])))
      .map((row) => inKeyOrder(settled(name, row)))
    if (counter === null) tables.set(name, sorted(plain))
    else
      tables.set(
        name,
        plain.map(({ [counter]: _, ...row }) => row),
      )
  }
  return tables
}

function inKeyOrder(row: TableRow): TableRow {
  return Object.fromEntries(Object.entries(row).sort(([a], [b]) => compareText(a, b)))
}

/** The same rows give the same export, whatever order a database has them in. */
function sorted(rows: readonly TableRow[]): readonly TableRow[] {
  return rows
    .map((row) => ({ row, key: JSON.stringify(row) }))
    .sort((a, b) => compareText(a.key, b.key))
    .map(({ row }) => row)
}

export async function countOf(trx: Transaction<Tables>, table: string): Promise<number> {
  const row = await trx
    .selectFrom(table as 'pack_item')
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(row.n)
}
