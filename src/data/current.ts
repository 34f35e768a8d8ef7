/** The data context of whoever is unlocked now, and the law in force. Set by `src/app`, cleared at lock. */
import { signal } from '@preact/signals'
import type { DataContext } from './context.ts'
import type { Law } from './law.ts'

export const currentContext = signal<DataContext | null>(null)
export const currentLaw = signal<Law | null>(null)

/** For screens that only exist while unlocked. */
export function getContext(): DataContext {
  const ctx = currentContext.value
  if (ctx === null) throw new Error('no one is unlocked')
  return ctx
}

/** For screens that only exist once the law pack is there. */
export function getLaw(): Law {
  const law = currentLaw.value
  if (law === null) throw new Error('no law pack')
  return law
}
