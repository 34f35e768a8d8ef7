/** The record of deletions the keeper may be asked for: when, why, how long, what was left. Nobody stands in it. */
import type { Kept } from '../../device/kept.ts'
import type { Found, WipeReason, WipeReport } from './wipe-report.ts'

export interface WipeEntry {
  readonly at: string
  readonly reason: WipeReason
  readonly ms: number
  readonly remains: readonly Found[]
  readonly unseen: number // places
}

const KEY = 'wipes'
/** A busy month. */
export const LONGEST_LOG = 2000

export async function addToWipeLog(
  kept: Kept,
  { at, reason, ms, remains, unseen }: WipeReport,
): Promise<void> {
  const entry: WipeEntry = { at, reason, ms: Math.round(ms), remains, unseen: unseen.length }
  await kept.update<readonly WipeEntry[]>(KEY, (old = []) => [...old, entry].slice(-LONGEST_LOG))
}

/** Newest first. */
export async function readWipeLog(kept: Kept): Promise<readonly WipeEntry[]> {
  const found = await kept.find<readonly WipeEntry[]>(KEY)
  return found.ok ? [...(found.value ?? [])].reverse() : []
}
