/** When an open device locks itself, as a pure rule over what was measured (security design §5). */

/** Warm: the PIN opens again. Cold: only the passphrase does, and the page is replaced. */
export type LockDepth = 'warm' | 'cold'

const lockReasons = [
  'by-hand',
  'idle',
  'hidden',
  'absolute', // open for too long, whatever happened
  'closing-hour',
  'no-pin', // a warm lock was due, and there is no PIN to open it with
  'pin-misses',
  'vault-lost',
  'other-officer', // somebody else unlocked in another tab: one session, one officer
  'refused-by-server',
  'revoked', // the device itself is no longer one of the commune
] as const

export type LockReason = (typeof lockReasons)[number]

export function findLockReason(text: string | null): LockReason | null {
  return lockReasons.find((reason) => reason === text) ?? null
}

export interface LockPolicy {
  readonly warmIdleMs: number
  readonly warmHiddenMs: number
  readonly coldIdleMs: number
  readonly coldAfterMs: number // since the passphrase, NIST SP 800-63B AAL2: 12 h
  /** A camera or file picker held longer than this was forgotten. */
  readonly holdLimitMs: number
  /** HH:MM at the commune, when the centre closes; null when it is not set. */
  readonly closingAt: string | null
}

const MINUTE_MS = 60_000

export const standardPolicy: LockPolicy = {
  warmIdleMs: 5 * MINUTE_MS,
  warmHiddenMs: MINUTE_MS,
  coldIdleMs: 30 * MINUTE_MS,
  coldAfterMs: 12 * 60 * MINUTE_MS,
  holdLimitMs: 10 * MINUTE_MS,
  closingAt: null,
}

export interface LockWatch {
  readonly isWarm: boolean
  readonly idleMs: number // nobody did anything in any tab
  readonly hiddenMs: number // no tab is in front of anybody; 0 while one is
  readonly openMs: number
  readonly isHeld: boolean
  readonly isPastClosing: boolean
}

export function findDueLock(
  watch: LockWatch,
  policy: LockPolicy,
): { readonly depth: LockDepth; readonly reason: LockReason } | null {
  if (watch.isPastClosing) return { depth: 'cold', reason: 'closing-hour' }
  if (watch.openMs >= policy.coldAfterMs) return { depth: 'cold', reason: 'absolute' }
  if (watch.idleMs >= policy.coldIdleMs) return { depth: 'cold', reason: 'idle' }
  if (watch.isWarm || watch.isHeld) return null
  if (watch.hiddenMs > policy.warmHiddenMs) return { depth: 'warm', reason: 'hidden' }
  if (watch.idleMs >= policy.warmIdleMs) return { depth: 'warm', reason: 'idle' }
  return null
}
