/**
 * The table of legal actions: what may follow what, and who may do it. One row per event type, exhaustive by type.
 * `commuting` facts always count, in any order; `chained` ones name the fact their author last saw and compete;
 * `settling` ones end a competition.
 */
import type { EventType } from './events.ts'

/** Where a dossier stands. `unborn`: nothing but early facts are known yet. */
export type Stage =
  | 'unborn'
  | 'received'
  | 'in-step'
  | 'awaiting-supplement'
  | 'result-attached'
  | 'returned'
  | 'closed'
  | 'refused'
  | 'stopped'
  | 'withdrawn'
  | 'transferred'

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
const RUNNING = ['received', 'in-step', 'awaiting-supplement', 'result-attached'] as const

export const actions = {
  'dossier-received': { order: 'chained', from: ['unborn'], to: 'received', roles: ['receiver'] },
  'note-added': { order: 'commuting', roles: ['receiver', 'handler', 'leader', 'clerk', 'team'] },
  'file-attached': { order: 'commuting', roles: ['receiver', 'handler', 'team'] },
  'fee-recorded': { order: 'commuting', roles: ['receiver', 'accountant'] },
  'slip-printed': { order: 'commuting', roles: ['receiver', 'handler', 'leader', 'clerk'] },
  'step-assigned': { order: 'chained', from: OPEN, to: 'in-step', roles: ['receiver', 'handler', 'leader'] },
  'step-completed': {
    order: 'chained',
    from: ['in-step'],
    to: 'in-step',
    roles: ['handler', 'leader', 'clerk'],
  },
  'custody-handed': {
    order: 'chained',
    from: RUNNING,
    to: 'same',
    roles: ['receiver', 'handler', 'leader', 'clerk'],
  },
  'supplement-requested': {
    order: 'chained',
    from: OPEN,
    to: 'awaiting-supplement',
    roles: ['receiver', 'handler', 'leader'],
  },
  'supplement-received': { order: 'chained', from: ['awaiting-supplement'], to: 'back', roles: ['receiver'] },
  'apology-issued': { order: 'chained', from: RUNNING, to: 'same', roles: ['leader'] },
  'result-attached': {
    order: 'chained',
    from: ['received', 'in-step', 'result-attached'],
    to: 'result-attached',
    roles: ['handler', 'leader', 'clerk'],
  },
  'result-returned': { order: 'chained', from: ['result-attached'], to: 'returned', roles: ['receiver'] },
  'dossier-closed': { order: 'chained', from: ['returned'], to: 'closed', roles: ['receiver', 'leader'] },
  'dossier-refused': {
    order: 'chained',
    from: ['received', 'in-step', 'awaiting-supplement'],
    to: 'refused',
    roles: ['leader'],
  },
  'dossier-stopped': {
    order: 'chained',
    from: ['received', 'in-step', 'awaiting-supplement'],
    to: 'stopped',
    roles: ['leader'],
  },
  // NĐ 118/2025 art. 21: only before a decision has been made.
  'dossier-withdrawn': {
    order: 'chained',
    from: ['received', 'in-step', 'awaiting-supplement'],
    to: 'withdrawn',
    roles: ['receiver'],
  },
  'dossier-transferred': { order: 'chained', from: OPEN, to: 'transferred', roles: ['receiver', 'leader'] },
  'register-listed': { order: 'commuting', only: 'register', roles: ['receiver', 'clerk'] },
  'record-kept': { order: 'commuting', only: 'register', roles: ['receiver', 'handler', 'clerk'] },
  'record-checked': {
    order: 'commuting',
    only: 'register',
    roles: ['receiver', 'handler', 'leader', 'clerk'],
  },
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
