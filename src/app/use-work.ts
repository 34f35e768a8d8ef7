/** Work that one tab at a time has open: a draft, the stack, the batch of a register. Two would overwrite each other. */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { useParts } from './parts.ts'

export interface OpenedWork<T> {
  readonly value: T
  /** Resolves when everything changed so far is on the disk. */
  readonly settled: () => Promise<unknown>
  readonly close: () => void
}

/** Null while it is opened; `store.draft.open-elsewhere` when another tab has it. Nothing is opened before `isReady`. */
export function useWork<T>(
  name: string,
  open: () => Promise<Result<OpenedWork<T>>>,
  isReady = true,
): Result<T> | null {
  const { device } = useParts()
  const work = useSignal<Result<T> | null>(null)
  useEffect(() => {
    if (!isReady) return
    const closed = new AbortController()
    let settled: OpenedWork<T>['settled'] = async () => {}
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    void navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
      if (closed.signal.aborted) return
      if (lock === null) {
        work.value = refuse('store.draft.open-elsewhere')
        return
      }
      const opened = await open()
      work.value = opened.ok ? ok(opened.value.value) : opened
      if (!opened.ok) return
      settled = opened.value.settled
      await held
      opened.value.close()
      await settled()
    })
    // The lock takes the keys away: what was changed last must be on the disk before.
    const stopLastWords = device.lock.beforeLock(async () => void (await settled()))
    return () => {
      closed.abort()
      release()
      stopLastWords()
    }
  }, [name, isReady])
  return work.value
}
