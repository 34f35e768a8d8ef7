/** A live query as a signal: the screen follows the database, never a copy of it. */
import { useSignal, type ReadonlySignal } from '@preact/signals'
import { liveQuery } from 'dexie'
import { useEffect } from 'preact/hooks'

/** Re-runs `query` whenever what it read changes. `undefined` until the first answer. */
export function useLive<T>(
  query: () => Promise<T>,
  inputs: readonly unknown[],
): ReadonlySignal<T | undefined> {
  const value = useSignal<T | undefined>(undefined)
  useEffect(() => {
    const subscription = liveQuery(query).subscribe({ next: (result) => (value.value = result) })
    return () => subscription.unsubscribe()
  }, [...inputs])
  return value
}
