/** The way of a dossier through the office: the steps of its procedure, or a plain one where the pack says nothing. */
import type { Procedure, ProcedureStep } from '../procedure/procedure.ts'

/** `title` empty: the screen names it after its role. */
export type PlannedStep = ProcedureStep

/** Receive, work on, sign, hand out: what every office does, whatever the procedure. */
const DEFAULT_PLAN: readonly PlannedStep[] = [
  { id: 'receive', role: 'receiver', title: '', hours: null },
  { id: 'handle', role: 'handler', title: '', hours: null },
  { id: 'approve', role: 'leader', title: '', hours: null },
  { id: 'return', role: 'clerk', title: '', hours: null },
]

export function planOf(procedure: Pick<Procedure, 'steps'> | null | undefined): readonly PlannedStep[] {
  return procedure && procedure.steps.length > 0 ? procedure.steps : DEFAULT_PLAN
}

export function stepOf(plan: readonly PlannedStep[], id: string | null): PlannedStep | undefined {
  return plan.find((step) => step.id === id)
}

/** What comes after this step. A dossier that was only received has its reception behind it; null: the last step is
 *  done, or the step is of another plan and the officer must choose. */
export function nextStep(plan: readonly PlannedStep[], id: string | null): PlannedStep | null {
  if (id === null) return plan.find((step) => step.role !== 'receiver') ?? null
  const at = plan.findIndex((step) => step.id === id)
  return at < 0 ? null : (plan[at + 1] ?? null)
}

/** Where it can be sent back to, the nearest first. */
export function earlierSteps(plan: readonly PlannedStep[], id: string | null): readonly PlannedStep[] {
  const at = plan.findIndex((step) => step.id === id)
  return at <= 0 ? [] : plan.slice(0, at).reverse()
}
