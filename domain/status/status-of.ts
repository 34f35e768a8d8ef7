/** What of a dossier may be told to whoever holds its receipt. Total: every stage. */
import { closingGate } from '../dossier/closing-gate.ts'
import type { EventType } from '../dossier/events.ts'
import type { DossierState } from '../dossier/state.ts'
import { isStepDone } from '../workflow/owner.ts'
import type { PublicStage, PublicStatus } from './public-status.ts'

/** Told on for so long after it ended: who comes late still hears that it is over. */
export const TOLD_AFTER_DAYS = 30

/** Null: never received, or a register of the archive. `leaders`: who signs here. */
export function publicStatusOf(state: DossierState, leaders: ReadonlySet<string>): PublicStatus | null {
  const stage = publicStage(state, leaders)
  if (stage === null || state.reception === null) return null
  return { stage, due: isRunning(stage) ? (state.due?.at ?? null) : null }
}

function publicStage(state: DossierState, leaders: ReadonlySet<string>): PublicStage | null {
  switch (state.stage) {
    case 'unborn':
      return null
    case 'received':
      return 'received'
    case 'in-step':
      return state.assignee !== null && leaders.has(state.assignee) && !isStepDone(state)
        ? 'signing'
        : 'received'
    case 'awaiting-supplement':
      return 'supplement'
    case 'forwarded':
    case 'transferred':
      return 'elsewhere'
    case 'result-attached':
      // Nobody is called in for a result that may not be handed over yet.
      return closingGate(state, 'result-returned', {}) === null ? 'ready' : 'signing'
    case 'returned':
    case 'closed':
      return 'done'
    case 'refused':
    case 'stopped':
    case 'withdrawn':
      return 'ended'
  }
}

/** While papers are asked for the clock stands still; what can be fetched, or is over, is due no more. */
function isRunning(stage: PublicStage): boolean {
  return stage === 'received' || stage === 'signing' || stage === 'elsewhere'
}

const ENDINGS: readonly EventType[] = [
  'result-returned',
  'dossier-closed',
  'dossier-refused',
  'dossier-stopped',
  'dossier-withdrawn',
  'dossier-transferred',
]

/** The instant at which it ended, as its device claims; null while it is open. */
export function endedAt({ stage, timeline }: DossierState): string | null {
  const isOver = ['returned', 'closed', 'refused', 'stopped', 'withdrawn', 'transferred'].includes(stage)
  return isOver ? ([...timeline].reverse().find(({ type }) => ENDINGS.includes(type))?.at ?? null) : null
}
