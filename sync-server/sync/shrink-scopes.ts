/** Which dossiers the devices of every commune still carry, looked at anew (L5). Run at the start and once an hour. */
import { instant, type Clock } from '../clock.ts'
import type { Store } from '../store/port.ts'

export const CARRIED_AFTER_END_MS = 90 * 86_400_000

/** Answers how many dossiers left or came back. */
export async function shrinkScopes(store: Store, clock: Clock): Promise<number> {
  const now = clock()
  const [before, at] = [instant(now - CARRIED_AFTER_END_MS), instant(now)]
  let changed = 0
  for (const { code } of await store.listCommunes())
    changed += await store.shrinkScope({ commune: code, before, at })
  return changed
}
