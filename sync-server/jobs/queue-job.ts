/** A week after its day a waiting room is over for good: nothing of it is law. */
import { queueDayName } from '../../domain/queue/queue-day-name.ts'
import type { Clock } from '../clock.ts'
import type { Store } from '../store/port.ts'
import type { Job } from './runner.ts'

const KEPT_DAYS = 7
const CROWD_DAYS = 180
const HOUR = 3_600_000

export function queueJob({ store, clock }: { readonly store: Store; readonly clock: Clock }): Job {
  return {
    name: 'queue.forget',
    everyMs: 6 * HOUR,
    leaseMs: HOUR,
    run: async () => {
      const before = queueDayName(clock(), -KEPT_DAYS)
      await store.tallyCrowd(before, queueDayName(clock(), -CROWD_DAYS))
      await store.forgetQueueFacts(before)
      return before
    },
  }
}
