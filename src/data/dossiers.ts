/**
 * Reads the folded dossiers of this device. Opened ones are remembered in their order: a list reads those alone that changed,
 * because a year of dossiers lies here and every fact asks for the list again.
 */
import { ok, type Refused, type Result } from '../../domain/base/result.ts'
import { completeState, type DossierState } from '../../domain/dossier/state.ts'
import { dossierAddress } from './addresses.ts'
import type { DataContext } from './context.ts'
import type { DossierRow } from './db.ts'
import { readChanged, type ListedRows } from './dossier-rows.ts'
import { OpenedDossiers, type DossierView } from './opened-dossiers.ts'
import { openValues } from './sealing.ts'
import { storeFailure } from './store-failure.ts'

const openedByVault = new WeakMap<object, OpenedDossiers>()
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
    const rows = await readChanged(ctx.db, openedBy(ctx))
    const refused = await openChanged(ctx, rows)
    return refused ?? ok(openedBy(ctx).inOrder())
  } catch (error) {
    return storeFailure(error)
  }
}

const openingByVault = new WeakMap<object, Promise<unknown>>()

/** A screen asks for the list in several places at once: one opens, the others find it done. */
async function openChanged(ctx: DataContext, rows: ListedRows): Promise<Refused | null> {
  const before = openingByVault.get(ctx.vault) ?? Promise.resolve()
  const own = before.then(async () => {
    const opened = openedBy(ctx)
    if (opened.stamp > rows.stamp || (opened.stamp === rows.stamp && rows.held === null)) return null
    for (let from = 0; from < rows.changed.length; from += OPENED_AT_ONCE) {
      const read = await ctx.db.dossiers.bulkGet(rows.changed.slice(from, from + OPENED_AT_ONCE))
      const views = await open(
        ctx,
        read.filter((row) => row !== undefined),
      )
      if (!views.ok) return views
    }
    opened.takeIn(rows)
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
    const { id, version, updatedAt } = row
    opened.remember(id, state ? { state: completeState(state), version, updatedAt } : null)
  })
  return ok(rows.map((row) => opened.get(row.id) ?? null))
}

function openedBy({ vault }: DataContext): OpenedDossiers {
  const opened = openedByVault.get(vault) ?? new OpenedDossiers()
  openedByVault.set(vault, opened)
  return opened
}

/** Locking forgets every opened row; the vault has dropped its keys. */
export function forgetOpened(vault: object): void {
  openedByVault.delete(vault)
}
