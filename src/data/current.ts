/** The data context of whoever is unlocked now, and the law in force. Set by `src/app`, cleared at lock. */
import { computed, signal } from '@preact/signals'
import type { LocalRule } from '../../domain/workflow/local-rules.ts'
import type { DataContext } from './context.ts'
import { inForce, type Law } from './law.ts'

export const currentContext = signal<DataContext | null>(null)
export const currentLaw = signal<Law | null>(null)
/** What the commune laid down itself, as this device knows it; kept current by `local-rules.ts`. */
export const currentRules = signal<readonly LocalRule[]>([])

const lawInForce = computed(() => currentLaw.value && inForce(currentLaw.value, currentRules.value))

/** For screens that only exist while unlocked. */
export function getContext(): DataContext {
  const ctx = currentContext.value
  if (ctx === null) throw new Error('no one is unlocked')
  return ctx
}

/** The law pack with what the commune laid down itself; for screens that only exist once the pack is there. */
export function getLaw(): Law {
  const law = lawInForce.value
  if (law === null) throw new Error('no law pack')
  return law
}
