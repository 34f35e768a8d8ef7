/** The rows of the inboxes: which dossiers stand where, for whom, and what is to be known at a glance. Pure. */
import { standingAt, standingOf, type Standing } from '../../../domain/deadline/standing.ts'
import type { WorkClock } from '../../../domain/deadline/work-clock.ts'
import type { DossierState, Reception } from '../../../domain/dossier/state.ts'
import { bounceMeaning } from '../../../domain/workflow/bounces.ts'
import { openHelp } from '../../../domain/workflow/help.ts'
import { openOpinions } from '../../../domain/workflow/opinions.ts'
import { isStepDone } from '../../../domain/workflow/owner.ts'
import { planOf, stepOf, type PlannedStep } from '../../../domain/workflow/plan.ts'
import { concerns, queueOf, QUEUES, type Queue, type Viewer } from '../../../domain/workflow/queues.ts'
import type { Procedure } from '../../../domain/procedure/procedure.ts'

export type Flag =
  | { readonly kind: 'help' | 'silent' | 'step-done' | 'urged' | 'vouch' }
  | { readonly kind: 'bounced'; readonly count: number }

export interface InboxRow {
  readonly id: string
  readonly queue: Queue
  readonly code: string
  readonly applicant: string
  readonly procedure: string
  readonly step: PlannedStep | null
  readonly stage: DossierState['stage']
  readonly owner: string | null
  readonly stepDue: { readonly at: string; readonly standing: Standing } | null
  readonly due: { readonly at: string; readonly standing: Standing }
  readonly order: string // what is to be done first
  readonly flags: readonly Flag[]
}

export interface InboxFacts {
  readonly procedureOf: (reception: Reception) => Procedure | undefined
  readonly clock: WorkClock
  readonly now: string // wall time
  readonly viewer: Viewer | null // null: everybody's
}

/** The nearest deadline first, be it the step's or the dossier's. */
export function inboxRows(states: readonly DossierState[], facts: InboxFacts): InboxRow[] {
  const { now, clock } = facts
  return states
    .flatMap((state) => {
      const { reception } = state
      if (reception === null) return []
      const procedure = facts.procedureOf(reception)
      const plan = planOf(procedure)
      const queue = queueOf(state, plan, facts.now)
      if (queue === null || (facts.viewer && !concerns(state, queue, facts.viewer, plan))) return []
      const stepDue = state.stage === 'in-step' && !isStepDone(state) ? state.stepDue : null
      return [
        {
          id: state.id,
          queue,
          code: reception.code,
          applicant: reception.applicant.name,
          procedure: procedure?.shortName ?? reception.procedure,
          step: stepOf(plan, state.step) ?? null,
          stage: state.stage,
          owner: state.assignee,
          stepDue: stepDue === null ? null : { at: stepDue, standing: standingAt(stepDue, now, clock) },
          due: { at: state.due?.at ?? '', standing: standingOf(state, now, clock) },
          order: [stepDue ?? '9999', state.due?.at ?? '9999'].sort()[0] ?? '',
          flags: flagsOf(state, queue, facts.now),
        },
      ]
    })
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
}

function flagsOf(state: DossierState, queue: Queue, now: string): Flag[] {
  const flags: Flag[] = []
  if (openHelp(state) !== null) flags.push({ kind: 'help' })
  if (openOpinions(state, now).silent.length > 0) flags.push({ kind: 'silent' })
  if (isStepDone(state)) flags.push({ kind: 'step-done' })
  if (queue === 'sign' && state.stage === 'result-attached') flags.push({ kind: 'vouch' })
  const since = state.stepLog.at(-1)?.from ?? ''
  if (state.urgings.some((urging) => urging.at >= since)) flags.push({ kind: 'urged' })
  if (bounceMeaning(state.bounces) !== 'none') flags.push({ kind: 'bounced', count: state.bounces })
  return flags
}

export function countQueues(rows: readonly InboxRow[]): Readonly<Record<Queue, number>> {
  const counts = Object.fromEntries(QUEUES.map((queue) => [queue, 0])) as Record<Queue, number>
  for (const { queue } of rows) counts[queue] += 1
  return counts
}
