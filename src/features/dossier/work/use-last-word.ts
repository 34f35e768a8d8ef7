/** What whoever had the dossier before said when it left them: why it came back, or what was done. */
import type { AnyEvent } from '../../../../domain/dossier/events.ts'
import type { DossierState } from '../../../../domain/dossier/state.ts'
import { getContext } from '../../../data/current.ts'
import { useLive } from '../../../data/live.ts'
import { openLedger } from '../../../sync/open-ledger.ts'

export interface LastWord {
  readonly kind: 'returned' | 'completed' | 'reopened'
  readonly text: string
  readonly actor: string
  readonly at: string
}

const KINDS = {
  'step-returned': 'returned',
  'step-completed': 'completed',
  'dossier-reopened': 'reopened',
} as const

/** Null when nothing was said the last time. The words stand in the facts alone, so those are opened. */
export function useLastWord(state: DossierState): LastWord | null {
  const ctx = getContext()
  const last = state.timeline.filter(({ type }) => Object.hasOwn(KINDS, type)).at(-1)?.event
  const ledger = useLive(
    async () => (last === undefined ? null : await openLedger(ctx, state.id)),
    [ctx, state.id, last],
  )
  const opened = ledger.value
  if (last === undefined || !opened?.ok) return null
  const event = opened.value.find((row) => row.event.id === last)?.event
  return event ? wordOf(event) : null
}

function wordOf(event: AnyEvent): LastWord | null {
  const { actor, at } = event
  switch (event.type) {
    case 'step-returned':
    case 'dossier-reopened':
      return { kind: KINDS[event.type], text: event.body.reason, actor, at }
    case 'step-completed':
      return event.body.note ? { kind: 'completed', text: event.body.note, actor, at } : null
    default:
      return null
  }
}
