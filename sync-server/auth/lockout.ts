/** How long a wrong passphrase makes the next try wait (security design §7): five free, then doubling up to an hour. */
const FREE = 5
const FIRST_MS = 30_000
const MAX_MS = 3_600_000

/** NIST SP 800-63B: after a hundred misses in a row an account stays shut until somebody who may looks at it. */
export const MAX_ACCOUNT_MISSES = 100

export function lockMs(misses: number): number {
  return misses < FREE ? 0 : Math.min(FIRST_MS * 2 ** (misses - FREE), MAX_MS)
}

export const IDLE_MS = 30 * 60_000
export const SESSION_MS = 12 * 3_600_000
/** A session is marked as seen at most this often: reading must not cost a write. */
export const SEEN_STEP_MS = 60_000
