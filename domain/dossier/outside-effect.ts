/** What a contested fact has already done outside the ledger, which settling it can't take back: a person must. */
import type { EventType } from './events.ts'
import type { Contested, DossierState } from './state.ts'

/** `paper` was handed out, taken in or given back · `file` changed hands · `money` was taken. */
export type OutsideEffect = 'paper' | 'file' | 'money'

const ofType: Partial<Record<EventType, OutsideEffect>> = {
  'dossier-received': 'paper',
  'supplement-requested': 'paper',
  'supplement-received': 'paper',
  'apology-issued': 'paper',
  'result-returned': 'paper',
  'dossier-refused': 'paper',
  'dossier-stopped': 'paper',
  'dossier-withdrawn': 'paper',
  'custody-handed': 'file',
  'originals-taken': 'paper',
  'originals-handed': 'file',
  'originals-returned': 'paper',
  'dossier-transferred': 'file',
  'dossier-forwarded': 'file',
  'copies-certified': 'paper',
}

/** By its kind, and by what its author printed and took in afterwards. A claim by clocks: it warns, and decides nothing. */
export function outsideEffects(state: DossierState, { event }: Contested): OutsideEffect[] {
  const effects = new Set<OutsideEffect>()
  const own = ofType[event.type]
  if (own) effects.add(own)
  const since = Date.parse(event.at)
  for (const { type, actor, at } of state.timeline) {
    if (actor !== event.actor || Date.parse(at) < since) continue
    if (type === 'slip-printed') effects.add('paper')
    if (type === 'fee-recorded') effects.add('money')
  }
  return [...effects]
}
