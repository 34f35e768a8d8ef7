/**
 * How long a device may show what it keeps without hearing from its home server (security design §5). A device that was
 * stolen, or an officer who left, is out of reach of a revocation only so long; receiving goes on for ever.
 */

export interface LeasePolicy {
  readonly closesAfterDays: number
  readonly remindsFromDays: number
}

export type Lease =
  | { readonly state: 'fresh' }
  | { readonly state: 'reminding'; readonly daysLeft: number }
  | { readonly state: 'over'; readonly since: string }

export const MOST_LEASE_DAYS = 14
export const standardLease: LeasePolicy = { closesAfterDays: 7, remindsFromDays: 3 }

const DAY_MS = 86_400_000

/**
 * `heardAt`: the newest moment the home server signed. `nowMs`: the latest this device has ever seen, so that a clock set
 * back wins nothing. A moment in the future was signed by a clock that was wrong; it counts from now.
 */
export function leaseOf(heardAt: string, nowMs: number, policy: LeasePolicy = standardLease): Lease {
  const days = Math.min(Math.max(1, policy.closesAfterDays), MOST_LEASE_DAYS)
  const heardMs = Math.min(Date.parse(heardAt), nowMs)
  const awayMs = Number.isNaN(heardMs) ? Number.POSITIVE_INFINITY : nowMs - heardMs
  if (awayMs >= days * DAY_MS) return { state: 'over', since: heardAt }
  if (awayMs < policy.remindsFromDays * DAY_MS) return { state: 'fresh' }
  return { state: 'reminding', daysLeft: Math.ceil((days * DAY_MS - awayMs) / DAY_MS) }
}
