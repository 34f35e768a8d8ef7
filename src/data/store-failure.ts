/** Turns what IndexedDB throws into a problem an officer can act on. */
import { refuse, type Refused } from '../../domain/base/result.ts'

/** `store.full` when the disk or quota is exhausted, `store.busy` for a lost race, else `store.failed` {reason}. */
export function storeFailure(error: unknown): Refused {
  const name = nameOf(error)
  if (name === 'QuotaExceededError') return refuse('store.full')
  if (name === 'LostRaceError') return refuse('store.busy')
  if (name === 'DatabaseClosedError' || name === 'InvalidStateError') return refuse('store.closed')
  return refuse('store.failed', { reason: name })
}

export class LostRaceError extends Error {
  override readonly name = 'LostRaceError'
}

function nameOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown'
  const inner = (error as { inner?: { name?: unknown } }).inner?.name
  const own = (error as { name?: unknown }).name
  return inner === 'QuotaExceededError' ? inner : typeof own === 'string' ? own : 'unknown'
}
