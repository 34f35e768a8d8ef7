/** Keeps the boxes of statuses beside the ledger, for communes where a kiosk stands (rules Y9, Y10). */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Clock } from '../clock.ts'
import type { Job } from '../jobs/runner.ts'
import type { Store } from '../store/port.ts'
import { newSalt } from './box.ts'
import { makeBoxes } from './make-boxes.ts'

const EVERY_MS = 5_000
const LEASE_MS = 120_000
/** Over SQLite a transaction is one turn of the event loop: so few that nobody who pushes meanwhile feels it. */
const ROWS_AT_ONCE = 20
/** A first round over a year goes on in the next, so that other servers see the lease renewed and stop is soon. */
const ROUNDS = 100

export interface StatusJobParts {
  readonly store: Store
  readonly clock: Clock
}

export function statusJob(parts: StatusJobParts): Job {
  const { store } = parts
  return {
    name: 'statuses.make',
    everyMs: EVERY_MS,
    leaseMs: LEASE_MS,
    hasWork: async () => (await store.communesWithStatusNews()).length > 0,
    run: async (isMine) => {
      let made = 0
      for (const commune of await store.communesWithStatusNews())
        for (let round = 0; round < ROUNDS && (await isMine()); round++) {
          const done = await oneRound(parts, commune)
          if (done === null) break
          made += done
          await nextTurn()
        }
      return String(made)
    },
  }
}

/** How many boxes; null: nothing came to this commune's dossiers. */
export async function oneRound({ store, clock }: StatusJobParts, commune: string): Promise<number | null> {
  const now = clock()
  const work = await store.statusWork({ commune, salt: newSalt(), from: now, limit: ROWS_AT_ONCE })
  if (work === null) return null
  const officers = await store.listOfficers(commune)
  const leaders = new Set(officers.filter(({ roles }) => roles.includes('leader')).map(({ id }) => id))
  const boxes = await makeBoxes(work, leaders, now)
  await nextTurn()
  await store.keepStatuses({ commune, through: work.through, ...boxes })
  return boxes.made.length
}
