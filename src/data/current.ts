/** The data context of whoever is unlocked now. Set by `src/app` at unlock, cleared at lock. */
import { signal } from '@preact/signals'
import type { DataContext } from './context.ts'

export const currentContext = signal<DataContext | null>(null)

/** For screens that only exist while unlocked. */
export function getContext(): DataContext {
  const ctx = currentContext.value
  if (ctx === null) throw new Error('no one is unlocked')
  return ctx
}
