/** Reads the folded dossiers of this device. Opened rows are remembered by version, so a list opens only what changed. */
import { ok, type Result } from '../../domain/base/result.ts'
import { completeState, type DossierState } from '../../domain/dossier/state.ts'
import { dossierAddress } from './addresses.ts'
import type { DataContext } from './context.ts'
import type { DossierRow } from './db.ts'
import { openValues } from './sealing.ts'
import { storeFailure } from './store-failure.ts'

export interface DossierView {
  readonly state: DossierState
  readonly version: number
  readonly updatedAt: string
}

const openedByVault = new WeakMap<object, Map<string, DossierView>>()

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
    const rows = await ctx.db.dossiers.orderBy('dueAt').toArray()
    const views = await open(ctx, rows)
    return views.ok ? ok(views.value.filter(isDossier)) : views
  } catch (error) {
    return storeFailure(error)
  }
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
  const opened = openedByVault.get(ctx.vault) ?? new Map<string, DossierView>()
  openedByVault.set(ctx.vault, opened)
  const stale = rows.filter((row) => opened.get(row.id)?.version !== row.version)
  const states = await openValues<DossierState>(
    ctx.vault,
    stale.map((row) => ({ address: dossierAddress(row.id, row.version), row })),
  )
  if (!states.ok) return states
  stale.forEach((row, i) => {
    const state = states.value[i]
    if (state) opened.set(row.id, { state: completeState(state), version: row.version, updatedAt: row.updatedAt })
    else opened.delete(row.id)
  })
  return ok(rows.map((row) => opened.get(row.id) ?? null))
}

/** Locking forgets every opened row; the vault has dropped its keys. */
export function forgetOpened(vault: object): void {
  openedByVault.delete(vault)
}
