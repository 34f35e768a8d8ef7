/**
 * Rows of folded dossiers are written here only: each gets the next stamp of this device, and a list reads the rows behind
 * the stamp it knew. Walking the keys of a year for every fact took longer than all that is done with the fact.
 */
import type { DeviceDb, FoldedRow } from './db.ts'
import { getMeta, setMeta } from './meta.ts'

/** In a transaction over `dossiers` and `meta`. */
export async function putDossiers(db: DeviceDb, rows: readonly FoldedRow[]): Promise<void> {
  if (rows.length === 0) return
  const last = await getMeta(db, 'dossierStamp')
  await db.dossiers.bulkPut(rows.map((row, i) => ({ ...row, stamp: last + i + 1 })))
  await setMeta(db, 'dossierStamp', last + rows.length)
}

export interface ListedRows {
  readonly stamp: number
  readonly changed: readonly string[] // ids of rows written after the stamp that was known
  readonly held: ReadonlySet<string> | null // all ids, when some that were known are gone
}

/** What changed since `known`: one small read, whatever the number of dossiers. */
export async function readChanged(
  db: DeviceDb,
  known: { readonly stamp: number; readonly ids: { has(id: string): boolean; readonly size: number } },
): Promise<ListedRows> {
  return await db.transaction('r', [db.dossiers, db.meta], async () => {
    const stamp = await getMeta(db, 'dossierStamp')
    const changed = (await db.dossiers.where('stamp').above(known.stamp).primaryKeys()) as string[]
    const isNew = changed.filter((id) => !known.ids.has(id)).length
    const isWhole = (await db.dossiers.count()) === known.ids.size + isNew
    return { stamp, changed, held: isWhole ? null : new Set(await db.dossiers.toCollection().primaryKeys()) }
  })
}
