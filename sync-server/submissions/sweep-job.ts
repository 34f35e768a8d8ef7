/** Deletes what residents sent and nobody fetched, and what was fetched long ago (rule Y7). */
import type { Clock } from '../clock.ts'
import type { Job } from '../jobs/runner.ts'
import type { SubmissionStore } from '../store/port.ts'
import { sweepBefore } from './limits.ts'

const HOUR_MS = 3_600_000

export function sweepJob({ store, clock }: { store: SubmissionStore; clock: Clock }): Job {
  return {
    name: 'submissions.sweep',
    everyMs: HOUR_MS,
    leaseMs: HOUR_MS / 6,
    run: async () => {
      const { emptied, pages } = await store.sweepSubmissions(sweepBefore(clock()))
      return `${emptied} ${pages}`
    },
  }
}
