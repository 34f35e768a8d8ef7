/** Carries what one commune sent on to the inbox of another (rules W), shortly after it was stored. */
import { instant, type Clock } from '../clock.ts'
import type { TransferStore } from '../store/port.ts'
import type { Job } from './runner.ts'

const EVERY_MS = 3_000
const LEASE_MS = 60_000
const ROWS_AT_ONCE = 500

export function transferJob({ store, clock }: { store: TransferStore; clock: Clock }): Job {
  return {
    name: 'transfers.carry',
    everyMs: EVERY_MS,
    leaseMs: LEASE_MS,
    hasWork: async () => (await store.communesWithTransfers()).length > 0,
    run: async (isMine) => {
      let made = 0
      for (const commune of await store.communesWithTransfers()) {
        if (!(await isMine())) break
        made += await store.carryTransfers({ commune, limit: ROWS_AT_ONCE, at: instant(clock()) })
      }
      return String(made)
    },
  }
}
