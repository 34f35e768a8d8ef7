/** Which files of the ledger go to the province, in which order. */
import type { Transaction } from 'kysely'
import type { Problem } from '../../../domain/base/result.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import type { WaitingFile } from '../port.ts'
import type { Tables } from './tables.ts'

/** What has no due date goes after everything that has one. */
const NO_DUE = '9999'

export async function listFiles(db: Transaction<Tables>, commune: string, limit: number): Promise<number> {
  const state = await db
    .selectFrom('upstream')
    .select('files_through')
    .where('commune', '=', commune)
    .executeTakeFirst()
  if (!state) return 0
  const rows = await db
    .selectFrom('event')
    .select(['seq', 'dossier'])
    .where('commune', '=', commune)
    .where('seq', '>', state.files_through)
    .orderBy('seq')
    .limit(limit)
    .execute()
  const through = rows.at(-1)?.seq
  if (through === undefined) return 0
  const files = await db
    .selectFrom('event')
    .innerJoin('event_file', (on) =>
      on
        .onRef('event_file.device', '=', 'event.device')
        .onRef('event_file.epoch', '=', 'event.epoch')
        .onRef('event_file.dseq', '=', 'event.dseq'),
    )
    .select(['event.seq', 'event.dossier', 'event_file.sha256'])
    .where('event.commune', '=', commune)
    .where('event.seq', '>', state.files_through)
    .where('event.seq', '<=', through)
    .orderBy('event.seq')
    .execute()
  const dueByDossier = await dues(db, commune, new Set(files.flatMap((file) => file.dossier ?? [])))
  for (const { seq, dossier, sha256 } of files)
    await db
      .insertInto('upstream_file')
      .values({
        commune,
        sha256,
        first_seq: seq,
        due: dueByDossier.get(dossier ?? '') ?? NO_DUE,
        state: 'waiting',
        place: null,
        iv: null,
        key: null,
        problem: null,
        verified_at: null,
      })
      .onConflict((c) => c.doNothing())
      .execute()
  await db.updateTable('upstream').set({ files_through: through }).where('commune', '=', commune).execute()
  return rows.length
}

async function dues(
  db: Transaction<Tables>,
  commune: string,
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  if (ids.size === 0) return new Map()
  const rows = await db
    .selectFrom('dossier')
    .select(['id', 'state'])
    .where('commune', '=', commune)
    .where('id', 'in', [...ids])
    .execute()
  return new Map(
    rows.map(({ id, state }) => [id, (JSON.parse(state) as DossierState).due?.at ?? NO_DUE] as const),
  )
}

export function nextFiles(db: Transaction<Tables>, commune: string, limit: number): Promise<WaitingFile[]> {
  return db
    .selectFrom('upstream_file')
    .innerJoin('blob', (on) =>
      on
        .onRef('blob.commune', '=', 'upstream_file.commune')
        .onRef('blob.sha256', '=', 'upstream_file.sha256'),
    )
    .select([
      'blob.sha256',
      'blob.size',
      'blob.mime',
      'upstream_file.place',
      'upstream_file.iv',
      'upstream_file.key',
    ])
    .where('upstream_file.commune', '=', commune)
    .where('upstream_file.state', '=', 'waiting')
    .orderBy('upstream_file.due')
    .orderBy('blob.size')
    .limit(limit)
    .execute()
}

export async function settleFiles(
  db: Transaction<Tables>,
  commune: string,
  files: readonly { readonly sha256: string; readonly problem: Problem | null }[],
  at: string,
): Promise<void> {
  for (const { sha256, problem } of files)
    await db
      .updateTable('upstream_file')
      .set({
        state: problem ? 'refused' : 'verified',
        problem: problem && JSON.stringify(problem),
        verified_at: problem ? null : at,
        place: null,
        iv: null,
        key: null,
      })
      .where('commune', '=', commune)
      .where('sha256', '=', sha256)
      .execute()
}

export async function filesNotHere(
  db: Transaction<Tables>,
  commune: string,
  after: string,
  limit: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('event_file')
    .leftJoin('blob', (on) =>
      on.onRef('blob.commune', '=', 'event_file.commune').onRef('blob.sha256', '=', 'event_file.sha256'),
    )
    .select('event_file.sha256')
    .distinct()
    .where('event_file.commune', '=', commune)
    .where('blob.sha256', 'is', null)
    .where('event_file.sha256', '>', after)
    .orderBy('event_file.sha256')
    .limit(limit)
    .execute()
  const sent = await db
    .selectFrom('transfer_file')
    .select('sha256')
    .where('commune', '=', commune)
    .where('sha256', '>', after)
    .orderBy('sha256')
    .limit(limit)
    .execute()
  return [...new Set([...rows, ...sent].map((row) => row.sha256))].sort().slice(0, limit)
}
