/** Asks the payment gateway for what is due, by the clock. */
import { instant, type Clock } from '../clock.ts'
import type { Job } from '../jobs/runner.ts'
import type { OrderStore } from '../store/port.ts'
import type { GatewayDesk } from './gateway-desk.ts'

const EVERY_MS = 3_000
const LEASE_MS = 60_000

export function gatewayJob(parts: {
  readonly store: OrderStore
  readonly clock: Clock
  readonly desk: GatewayDesk
}): Job {
  const { store, clock, desk } = parts
  return {
    name: 'payments.ask',
    everyMs: EVERY_MS,
    leaseMs: LEASE_MS,
    hasWork: async () => {
      const now = instant(clock())
      return (await store.dueOrders(now, 1)).length > 0 || (await store.dueRefunds(now, 1)).length > 0
    },
    run: async (isMine) => String(await desk.round(isMine)),
  }
}
