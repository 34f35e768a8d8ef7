/** Judged rows into their tables: the ledger and its end, the files they name, the dossiers they changed, the device's head. */
import { CompiledQuery, type Transaction } from 'kysely'
import type { LedgerRows } from './judge-rows.ts'
import type { Tables } from './tables.ts'

const ROWS_PER_INSERT = 500

export async function writeRows(
  db: Transaction<Tables>,
  device: Pick<Tables['device'], 'id' | 'commune' | 'epoch'>,
  made: LedgerRows,
  log: { readonly stored: number; readonly head: string },
): Promise<void> {
  await insertEvents(db, made.rows)
  for (let i = 0; i < made.files.length; i += ROWS_PER_INSERT)
    await db
      .insertInto('event_file')
      .values(made.files.slice(i, i + ROWS_PER_INSERT))
      .execute()
  if (made.touched.size > 0) await writeDossiers(db, device.commune, made)
  await db
    .insertInto('ledger')
    .values({ commune: device.commune, ...made.end })
    .onConflict((c) => c.column('commune').doUpdateSet(made.end))
    .execute()
  // Enrolled anew since it was read: these facts stand in the log of the epoch before.
  await db
    .updateTable('device')
    .set(log)
    .where('id', '=', device.id)
    .where('epoch', '=', device.epoch)
    .execute()
}

async function writeDossiers(
  db: Transaction<Tables>,
  commune: string,
  { touched, agency }: LedgerRows,
): Promise<void> {
  const rows = [...touched].map(([id, { state, seq }]) => ({
    commune,
    id,
    state: JSON.stringify(state),
    head: state.head,
    agency: state.reception ? agency : null,
    code: state.reception?.code ?? null,
    result_sha256: state.result?.file.sha256 ?? null,
    origin: state.reception?.origin?.dossier ?? null,
    seq,
  }))
  await db
    .insertInto('dossier')
    .values(rows)
    .onConflict((c) =>
      c.columns(['commune', 'id']).doUpdateSet((e) => ({
        state: e.ref('excluded.state'),
        head: e.ref('excluded.head'),
        agency: e.ref('excluded.agency'),
        code: e.ref('excluded.code'),
        result_sha256: e.ref('excluded.result_sha256'),
        origin: e.ref('excluded.origin'),
        seq: e.ref('excluded.seq'),
      })),
    )
    .execute()
}

const COLUMNS = [
  'commune',
  'seq',
  'id',
  'device',
  'epoch',
  'dseq',
  'recv_at',
  'hash',
  'chain',
  'verdict',
  'problem',
  'dossier',
  'raw',
] as const

/** By database (each has its own placeholders) and number of rows: building the text costs more than running it. */
const texts = new WeakMap<object, Map<number, string>>()

async function insertEvents(db: Transaction<Tables>, rows: readonly Tables['event'][]): Promise<void> {
  const { adapter } = db.getExecutor()
  const known = texts.get(adapter) ?? new Map<number, string>()
  texts.set(adapter, known)
  const text = known.get(rows.length) ?? db.insertInto('event').columns(COLUMNS).values(rows).compile().sql
  known.set(rows.length, text)
  const values = rows.flatMap((row) => COLUMNS.map((column) => row[column]))
  await db.executeQuery(CompiledQuery.raw(text, values))
}
