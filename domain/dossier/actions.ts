/**
 * The table of legal actions: what may follow what, and who may do it. One row per event type, exhaustive by type.
 * `commuting` facts always count, in any order; `chained` ones name the fact their author last saw and compete;
 * `settling` ones end a competition.
 */
import type { EventType } from './events.ts'

/** Where a dossier stands. `unborn`: nothing but early facts are known yet. */
export const STAGES = [
  'unborn',
  'received',
  'in-step',
  'awaiting-supplement',
  'forwarded',
  'result-attached',
  'returned',
  'closed',
  'refused',
  'stopped',
  'withdrawn',
  'transferred',
] as const

export type Stage = (typeof STAGES)[number]

export type Role = 'receiver' | 'handler' | 'leader' | 'clerk' | 'team' | 'admin' | 'accountant'

export type Action =
  | {
      readonly order: 'commuting'
      readonly roles: readonly Role[]
      readonly only?: 'register' // facts of the archive: never of a dossier that was received
    }
  | {
      readonly order: 'chained'
      readonly from: readonly Stage[]
      readonly to: Stage | 'same' | 'back' // `back`: to the step, or to `received` when there was none
      readonly roles: readonly Role[]
    }
  | { readonly order: 'settling'; readonly roles: readonly Role[] } // at any stage; see `settling.ts`

const OPEN = ['received', 'in-step'] as const
const UNDECIDED = ['received', 'in-step', 'awaiting-supplement', 'forwarded'] as const
const RUNNING = [...UNDECIDED, 'result-attached'] as const
const COUNTER = ['receiver', 'handler', 'leader', 'clerk'] as const

export const actions = {
  'dossier-received': { order: 'chained', from: ['unborn'], to: 'received', roles: ['receiver'] },
  'reception-corrected': { order: 'chained', from: RUNNING, to: 'same', roles: ['receiver', 'leader'] },
  'note-added': { order: 'commuting', roles: [...COUNTER, 'team'] },
  'file-attached': { order: 'commuting', roles: ['receiver', 'handler', 'team'] },
  'file-set-aside': { order: 'commuting', roles: ['receiver', 'handler', 'leader'] },
  'slip-printed': { order: 'commuting', roles: COUNTER },
  'fee-asked': { order: 'commuting', roles: ['receiver', 'accountant'] },
  'fee-recorded': { order: 'commuting', roles: ['receiver', 'accountant'] },
  'fee-reconciled': { order: 'commuting', roles: ['accountant'] },
  'fee-refunded': { order: 'commuting', roles: ['accountant'] },
  'step-assigned': { order: 'chained', from: OPEN, to: 'in-step', roles: ['receiver', 'handler', 'leader'] },
  'step-completed': {
    order: 'chained',
    from: ['in-step'],
    to: 'in-step',
    roles: ['handler', 'leader', 'clerk'],
  },
  'step-returned': {
    order: 'chained',
    from: ['in-step', 'result-attached'],
    to: 'in-step',
    roles: ['handler', 'leader', 'clerk'],
  },
  'custody-handed': { order: 'chained', from: RUNNING, to: 'same', roles: COUNTER },
  // Only while somebody works on it, and before it ended; given back at any time, also to who fetches it years later.
  'originals-taken': { order: 'chained', from: RUNNING, to: 'same', roles: COUNTER },
  'originals-handed': { order: 'chained', from: [...RUNNING, 'returned'], to: 'same', roles: COUNTER },
  'originals-returned': {
    order: 'chained',
    from: [...RUNNING, 'returned', 'closed', 'refused', 'stopped', 'withdrawn', 'transferred'],
    to: 'same',
    roles: COUNTER,
  },
  'originals-retained': { order: 'chained', from: [...RUNNING, 'returned'], to: 'same', roles: COUNTER },
  'opinion-asked': { order: 'commuting', roles: ['handler', 'leader'] },
  'opinion-given': { order: 'commuting', roles: ['receiver', 'handler', 'leader'] },
  urged: { order: 'commuting', roles: ['leader'] },
  explained: { order: 'commuting', roles: ['leader'] },
  'pattern-reviewed': { order: 'commuting', roles: ['leader'] },
  'supplement-requested': {
    order: 'chained',
    from: OPEN,
    to: 'awaiting-supplement',
    roles: ['receiver', 'handler', 'leader'],
  },
  'supplement-received': { order: 'chained', from: ['awaiting-supplement'], to: 'back', roles: ['receiver'] },
  // A late result is apologised for even when the resident holds it already.
  'apology-issued': { order: 'chained', from: [...RUNNING, 'returned'], to: 'same', roles: ['leader'] },
  // NĐ 118/2025 art. 17(3): the commune receives, another agency decides, the resident is answered here.
  'dossier-forwarded': { order: 'chained', from: OPEN, to: 'forwarded', roles: ['receiver', 'leader'] },
  'competent-accepted': { order: 'chained', from: ['forwarded'], to: 'same', roles: ['receiver', 'handler'] },
  'result-attached': {
    order: 'chained',
    from: ['received', 'in-step', 'forwarded', 'result-attached'],
    to: 'result-attached',
    roles: ['handler', 'leader', 'clerk'],
  },
  'result-vouched': { order: 'chained', from: ['result-attached'], to: 'same', roles: ['leader'] },
  'result-withdrawn': {
    order: 'chained',
    from: ['result-attached'],
    to: 'back',
    roles: ['handler', 'leader', 'clerk'],
  },
  'copies-certified': { order: 'chained', from: OPEN, to: 'result-attached', roles: ['receiver', 'clerk'] },
  'result-returned': { order: 'chained', from: ['result-attached'], to: 'returned', roles: ['receiver'] },
  'dossier-closed': { order: 'chained', from: ['returned'], to: 'closed', roles: ['receiver', 'leader'] },
  'dossier-reopened': {
    order: 'chained',
    from: ['returned', 'closed', 'refused', 'stopped'],
    to: 'in-step',
    roles: ['leader'],
  },
  'dossier-refused': { order: 'chained', from: UNDECIDED, to: 'refused', roles: ['leader'] },
  'dossier-stopped': { order: 'chained', from: UNDECIDED, to: 'stopped', roles: ['leader'] },
  // NĐ 118/2025 art. 21: only before a decision has been made.
  'dossier-withdrawn': { order: 'chained', from: UNDECIDED, to: 'withdrawn', roles: ['receiver'] },
  'dossier-transferred': { order: 'chained', from: OPEN, to: 'transferred', roles: ['receiver', 'leader'] },
  'register-listed': { order: 'commuting', only: 'register', roles: ['receiver', 'clerk'] },
  'record-kept': { order: 'commuting', only: 'register', roles: ['receiver', 'handler', 'clerk'] },
  'record-checked': { order: 'commuting', only: 'register', roles: COUNTER },
  'conflict-resolved': { order: 'settling', roles: ['leader'] },
} as const satisfies Record<EventType, Action>

export const FINAL_STAGES: readonly Stage[] = ['closed', 'refused', 'stopped', 'withdrawn', 'transferred']

export function isFinal(stage: Stage): boolean {
  return FINAL_STAGES.includes(stage)
}

/** Actions the table allows from a stage to somebody holding these roles (guards may still refuse the case). */
export function actionsAt(stage: Stage, roles: readonly Role[]): EventType[] {
  return (Object.keys(actions) as EventType[]).filter((type) => {
    const action: Action = actions[type]
    if (!action.roles.some((role) => roles.includes(role))) return false
    if (action.order === 'chained') return action.from.includes(stage)
    if (action.order === 'settling') return true
    return action.only === undefined && stage !== 'unborn'
  })
}
