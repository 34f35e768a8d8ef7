import { refuse, type Refused } from '../../domain/base/result.ts'

/** What a failed IndexedDB request means: the disk is full, or it does not answer. */
export function storageFailure(error: unknown): Refused {
  const reason = error instanceof Error || error instanceof DOMException ? error.name : 'unknown'
  return reason === 'QuotaExceededError'
    ? refuse('device.storage.full', {})
    : refuse('device.storage.failed', { reason })
}
