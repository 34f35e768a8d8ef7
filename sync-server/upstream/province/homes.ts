/** Which communes have their home at a box. Asked at every push, so the answer is kept for a moment. */
import type { Clock } from '../../clock.ts'
import type { Store } from '../../store/port.ts'

const KEPT_MS = 5_000

export type IsHomeHere = (commune: string) => Promise<boolean>

/** A commune that got a box never comes back by itself; one without is asked about again. */
export function makeHomes(store: Pick<Store, 'hasBox'>, clock: Clock): IsHomeHere {
  const elsewhere = new Set<string>()
  const askedAt = new Map<string, number>()
  return async (commune) => {
    if (elsewhere.has(commune)) return false
    const now = clock()
    const last = askedAt.get(commune)
    if (last !== undefined && now - last < KEPT_MS && now >= last) return true
    if (await store.hasBox(commune)) {
      elsewhere.add(commune)
      return false
    }
    askedAt.set(commune, now)
    return true
  }
}
