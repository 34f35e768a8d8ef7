/** Who works in this commune, as this device heard last (A13): names for screens and slips, and whom work is given to. */
import { effect, signal } from '@preact/signals'
import { liveQuery } from 'dexie'
import type { DirectoryEntry } from '../../domain/access/directory.ts'
import { ok, type Result } from '../../domain/base/result.ts'
import { t } from '../i18n/locale.ts'
import { everywhere } from '../i18n/vi/everywhere.ts'
import { officersAddress } from './addresses.ts'
import type { DataContext } from './context.ts'
import { currentContext } from './current.ts'
import { getMeta, setMeta } from './meta.ts'
import { openValues, sealValue } from './sealing.ts'
import { storeFailure } from './store-failure.ts'

/** Empty until somebody is unlocked, and again at the lock: names are read by nobody else. */
const known = signal<ReadonlyMap<string, DirectoryEntry>>(new Map())

effect(() => {
  const ctx = currentContext.value
  known.value = new Map()
  if (ctx === null) return
  const following = liveQuery(() => listOfficers(ctx)).subscribe({
    next: (listed) => (known.value = new Map(listed.ok ? listed.value.map((one) => [one.id, one]) : [])),
    error: () => {}, // a vault that was locked meanwhile; ids stay ids
  })
  return () => following.unsubscribe()
})

/** Everybody heard of, also who left: their work stays theirs. By name. */
export async function listOfficers(ctx: DataContext): Promise<Result<DirectoryEntry[]>> {
  try {
    const kept = await getMeta(ctx.db, 'officers')
    if (kept === null) return ok([])
    const opened = await openValues<DirectoryEntry[]>(ctx.vault, [
      { address: officersAddress, row: kept.sealed },
    ])
    if (!opened.ok) return opened
    return ok([...(opened.value[0] ?? [])].sort((a, b) => a.name.localeCompare(b.name, 'vi')))
  } catch (error) {
    return storeFailure(error)
  }
}

/** For screens: follows the list. Whoever is unlocked is known without it. */
export function officerName(ctx: DataContext, id: string): string {
  if (id === ctx.officer.id) return ctx.officer.name
  return known.value.get(id)?.name ?? t(everywhere).unknownOfficer
}

/** For screens: who is here now, as a live list; oneself also before the first list came. */
export function activeOfficers(ctx: DataContext): DirectoryEntry[] {
  const active = [...known.value.values()].filter((one) => one.standing === 'active')
  if (active.some((one) => one.id === ctx.officer.id)) return active
  const { id, name, roles } = ctx.officer
  return [{ id, name, title: '', roles, standing: 'active' }, ...active]
}

export async function keepOfficers(
  ctx: DataContext,
  hash: string,
  officers: readonly DirectoryEntry[],
): Promise<Result<null>> {
  const sealed = await sealValue(ctx.vault, officersAddress, officers)
  if (!sealed.ok) return sealed
  try {
    await setMeta(ctx.db, 'officers', { hash, sealed: sealed.value })
  } catch (error) {
    return storeFailure(error)
  }
  return ok(null)
}
