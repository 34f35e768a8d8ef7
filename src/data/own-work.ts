/** Work of one officer that is no fact yet: kept whole as it is made, sealed so that it opens for nobody else. */
import type { Table } from 'dexie'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { RowAddress, SealedRow } from '../bridge/vault.ts'
import type { DataContext } from './context.ts'
import type { DeviceDb } from './db.ts'
import { releaseFiles } from './files.ts'
import { openValues, sealValue } from './sealing.ts'
import { storeFailure } from './store-failure.ts'

/** Where one kind of work lies. */
export interface OwnShelf<Row extends OwnRow> {
  readonly table: (db: DeviceDb) => Table<Row, string>
  readonly addressOf: (id: string, version: number) => RowAddress
}

export interface OwnRow extends SealedRow {
  readonly id: string
  readonly version: number
  readonly officer: string
}

interface DatedRow extends OwnRow {
  readonly updatedAt: string
}

interface OwnWork {
  readonly id: string
  readonly officer: string
  readonly savedAt: string
}

/** Answers the new version. Writes of one piece must not overlap: callers keep one writer for each. */
export async function saveOwn(
  ctx: DataContext,
  { table, addressOf }: OwnShelf<DatedRow>,
  work: OwnWork,
  version: number,
): Promise<Result<number>> {
  const { id, officer, savedAt: updatedAt } = work
  const next = version + 1
  const sealed = await sealValue(ctx.vault, addressOf(id, next), work)
  if (!sealed.ok) return sealed
  try {
    await table(ctx.db).put({ ...sealed.value, id, version: next, officer, updatedAt })
    return ok(next)
  } catch (error) {
    return storeFailure(error)
  }
}

/** `store.not-found`, `store.damaged`. */
export async function openOwn<Work>(
  ctx: DataContext,
  { table, addressOf }: OwnShelf<OwnRow>,
  id: string,
): Promise<Result<{ readonly work: Work; readonly version: number }>> {
  const row = await table(ctx.db).get(id)
  if (!row) return refuse('store.not-found')
  const opened = await openValues<Work>(ctx.vault, [{ address: addressOf(id, row.version), row }])
  if (!opened.ok) return opened
  const work = opened.value[0]
  return work ? ok({ work, version: row.version }) : refuse('store.damaged', { rows: [id] })
}

/** Of the officer who is at work now, in no order. What is damaged is left out. */
export async function listOwn<Work>(
  ctx: DataContext,
  { table, addressOf }: OwnShelf<OwnRow>,
): Promise<Result<Work[]>> {
  const rows = await table(ctx.db).where({ officer: ctx.officer.id }).toArray()
  const opened = await openValues<Work>(
    ctx.vault,
    rows.map((row) => ({ address: addressOf(row.id, row.version), row })),
  )
  return opened.ok ? ok(opened.value.filter((work) => work !== null)) : opened
}

export function latestFirst<Work extends OwnWork>(all: readonly Work[]): Work[] {
  return [...all].sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
}

/** Thrown away with its pages. */
export async function dropOwn(
  ctx: DataContext,
  { table }: OwnShelf<OwnRow>,
  id: string,
): Promise<Result<null>> {
  const { files, readings } = ctx.db
  const own = table(ctx.db)
  try {
    await ctx.db.transaction('rw', [own, files, readings], async () => {
      await own.delete(id)
      await releaseFiles(ctx, id, await files.where('dossiers').equals(id).primaryKeys())
    })
    ctx.changed()
    return ok(null)
  } catch (error) {
    return storeFailure(error)
  }
}
