/** Who works in this commune, as this device heard last (A13): names for screens and slips, and whom work is given to. */
import { effect, signal } from '@preact/signals'
import { liveQuery } from 'dexie'
import type { DirectoryEntry } from '../../domain/access/directory.ts'
import { ok, type Result } from '../../domain/base/result.ts'
import { t } from '../i18n/locale.ts'
import { everywhere } from '../i18n/vi/everywhere.ts'
import type { DataContext } from './context.ts'
import { currentContext } from './current.ts'
import { keepList, openList } from './kept-list.ts'

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
  const opened = await openList<DirectoryEntry>(ctx, 'officers')
  if (!opened.ok) return opened
  return ok([...opened.value].sort((a, b) => a.name.localeCompare(b.name, 'vi')))
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

export function keepOfficers(
  ctx: DataContext,
  hash: string,
  officers: readonly DirectoryEntry[],
): Promise<Result<null>> {
  return keepList(ctx, 'officers', hash, officers)
}
