/** What the commune tells of its centre, as its home server signed it (Z1). */
import { effect, signal } from '@preact/signals'
import { liveQuery } from 'dexie'
import { ok, type Result } from '../../domain/base/result.ts'
import { emptyCentre, type CentreList } from '../../domain/centre/centre-facts.ts'
import type { DataContext } from './context.ts'
import { currentContext } from './current.ts'
import { keepList, openList } from './kept-list.ts'

type Known = Pick<CentreList, 'version' | 'facts'>
const nothing: Known = { version: 0, facts: emptyCentre }

/** Kept current while somebody is unlocked. */
export const currentCentre = signal<Known>(nothing)

effect(() => {
  const ctx = currentContext.value
  currentCentre.value = nothing
  if (ctx === null) return
  const following = liveQuery(() => readCentre(ctx)).subscribe({
    next: (read) => (currentCentre.value = read.ok ? read.value : nothing),
    error: () => {}, // a vault that was locked meanwhile
  })
  return () => following.unsubscribe()
})

/** Sealed, though it hangs on the wall: whoever can write to this disk must not be able to change whom people call. */
export async function readCentre(ctx: DataContext): Promise<Result<Known>> {
  const kept = await openList<CentreList>(ctx, 'centre')
  return kept.ok ? ok(kept.value[0] ?? nothing) : kept
}

export function keepCentre(ctx: DataContext, hash: string, list: CentreList): Promise<Result<null>> {
  return keepList(ctx, 'centre', hash, [list])
}
