/** Deletes what residents sent and nobody fetched, what was fetched long ago (Y7), and boxes of what ended long ago (Y10). */
import { instant, type Clock } from '../clock.ts'
import type { Job } from '../jobs/runner.ts'
import type { StatusStore, SubmissionStore } from '../store/port.ts'
import { sweepBefore } from './limits.ts'

const HOUR_MS = 3_600_000

export function sweepJob({ store, clock }: { store: SubmissionStore & StatusStore; clock: Clock }): Job {
  return {
    name: 'residents.sweep',
    everyMs: HOUR_MS,
    leaseMs: HOUR_MS / 6,
    run: async () => {
      const { emptied, pages } = await store.sweepSubmissions(sweepBefore(clock()))
      const boxes = await store.dropStatuses(instant(clock()))
      return `${emptied} ${pages} ${boxes}`
    },
  }
}
