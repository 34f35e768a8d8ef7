/** What an inspector opened since they unlocked: coming back from a slip asks nothing again. Others are never asked. */
import { signal } from '@preact/signals'
import { currentContext } from '../../data/current.ts'

const opened = signal<{ readonly by: object | null; readonly dossiers: ReadonlySet<string> }>({
  by: null,
  dossiers: new Set(),
})

export function mayLook(dossier: string): boolean {
  const ctx = currentContext.value
  const roles: readonly string[] = ctx?.officer.roles ?? []
  if (!roles.includes('inspector')) return true
  return opened.value.by === ctx && opened.value.dossiers.has(dossier)
}

export function rememberOpened(by: object, dossier: string): void {
  const before = opened.peek()
  opened.value = { by, dossiers: new Set([...(before.by === by ? before.dossiers : []), dossier]) }
}
