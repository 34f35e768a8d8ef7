/**
 * Reads the folded dossiers of this device. Opened ones are remembered by version: a list reads the keys of all and the rows
 * of those alone that changed, because a year of dossiers lies here and every fact asks for the list again.
 */
import { ok, type Refused, type Result } from '../../domain/base/result.ts'
import { completeState, type DossierState } from '../../domain/dossier/state.ts'
import { dossierAddress } from './addresses.ts'
import type { DataContext } from './context.ts'
import type { DeviceDb, DossierRow } from './db.ts'
import { openValues } from './sealing.ts'
import { storeFailure } from './store-failure.ts'

export interface DossierView {
  readonly state: DossierState
  readonly version: number
  readonly updatedAt: string
}

const openedByVault = new WeakMap<object, Map<string, DossierView>>()
/** Between two lots the screen may answer a key. */
const OPENED_AT_ONCE = 400

export async function findDossier(ctx: DataContext, id: string): Promise<Result<DossierView | null>> {
  const row = await ctx.db.dossiers.get(id)
  if (!row) return ok(null)
  const views = await open(ctx, [row])
  if (!views.ok) return views
  const view = views.value[0]
  return view ? ok(view) : { ok: false, problem: { code: 'store.damaged', details: { rows: [id] } } }
}

/** All dossiers of this device, nearest due date first. Damaged rows are left out (the log can rebuild them). */
export async function listDossiers(ctx: DataContext): Promise<Result<DossierView[]>> {
  try {
    const listed = await versionsByDue(ctx.db)
    const refused = await openChanged(ctx, listed)
    if (refused !== null) return refused
    const opened = openedBy(ctx)
    return ok(listed.map(({ id }) => opened.get(id) ?? null).filter(isDossier))
  } catch (error) {
    return storeFailure(error)
  }
}

interface Listed {
  readonly id: string
  readonly version: number
}

async function versionsByDue(db: DeviceDb): Promise<Listed[]> {
  return await db.transaction('r', db.dossiers, async () => {
    const index = db.dossiers.orderBy('[dueAt+version]')
    const [ids, keys] = await Promise.all([index.primaryKeys(), index.keys()])
    return ids.map((id, at) => ({ id, version: (keys[at] as unknown as [string, number])[1] }))
  })
}

const openingByVault = new WeakMap<object, Promise<unknown>>()

/** A screen asks for the list in several places at once: one opens, the others find it done. */
async function openChanged(ctx: DataContext, listed: readonly Listed[]): Promise<Refused | null> {
  const before = openingByVault.get(ctx.vault) ?? Promise.resolve()
  const own = before.then(async () => {
    const opened = openedBy(ctx)
    const stale = listed.filter(({ id, version }) => opened.get(id)?.version !== version).map(({ id }) => id)
    for (let from = 0; from < stale.length; from += OPENED_AT_ONCE) {
      const rows = await ctx.db.dossiers.bulkGet(stale.slice(from, from + OPENED_AT_ONCE))
      const views = await open(
        ctx,
        rows.filter((row) => row !== undefined),
      )
      if (!views.ok) return views
    }
    return null
  })
  openingByVault.set(
    ctx.vault,
    own.catch(() => null),
  )
  return await own
}

/** Registers of the archive lie among the dossiers' rows: they are streams of facts like them. */
export async function listRegisters(ctx: DataContext): Promise<Result<DossierView[]>> {
  try {
    const rows = await ctx.db.dossiers.where({ stage: 'unborn' }).toArray()
    const views = await open(ctx, rows)
    return views.ok ? ok(views.value.filter(isRegister)) : views
  } catch (error) {
    return storeFailure(error)
  }
}

// Rows folded by an older version do not know the word.
const isRegister = (view: DossierView | null): view is DossierView => Boolean(view?.state.register)
const isDossier = (view: DossierView | null): view is DossierView => view !== null && !isRegister(view)

async function open(ctx: DataContext, rows: readonly DossierRow[]): Promise<Result<(DossierView | null)[]>> {
  const opened = openedBy(ctx)
  const stale = rows.filter((row) => opened.get(row.id)?.version !== row.version)
  const states = await openValues<DossierState>(
    ctx.vault,
    stale.map((row) => ({ address: dossierAddress(row.id, row.version), row })),
  )
  if (!states.ok) return states
  stale.forEach((row, i) => {
    const state = states.value[i]
    if (state)
      opened.set(row.id, { state: completeState(state), version: row.version, updatedAt: row.updatedAt })
    else opened.delete(row.id)
  })
  return ok(rows.map((row) => opened.get(row.id) ?? null))
}

function openedBy({ vault }: DataContext): Map<string, DossierView> {
  const opened = openedByVault.get(vault) ?? new Map<string, DossierView>()
  openedByVault.set(vault, opened)
  return opened
}

/** Locking forgets every opened row; the vault has dropped its keys. */
export function forgetOpened(vault: object): void {
  openedByVault.delete(vault)
}
