/** Changing a plan of steps, one act at a time. Each answers a new plan; `checkPlan` says whether it may stand. */
import type { ProcedureStep } from '../procedure/procedure.ts'

type Steps = readonly ProcedureStep[]

/** Behind this step, with a name of its own that no step before it had. */
export function addStep(steps: Steps, behind: string, role: ProcedureStep['role'], title: string): Steps {
  const at = steps.findIndex((step) => step.id === behind) + 1
  return [...steps.slice(0, at), { id: freeId(steps, role), role, title, hours: null }, ...steps.slice(at)]
}

export function removeStep(steps: Steps, id: string): Steps {
  return steps.filter((step) => step.id !== id)
}

/** One place up or down; at the end it stays. */
export function moveStep(steps: Steps, id: string, by: -1 | 1): Steps {
  const from = steps.findIndex((step) => step.id === id)
  const to = from + by
  const [moved, other] = [steps[from], steps[to]]
  if (!moved || !other) return steps
  return steps.map((step, at) => (at === from ? other : at === to ? moved : step))
}

/** With the step behind it: one person does both, in the time both had. */
export function mergeStep(steps: Steps, id: string): Steps {
  const at = steps.findIndex((step) => step.id === id)
  const [own, next] = [steps[at], steps[at + 1]]
  if (!own || !next) return steps
  const hours = own.hours === null && next.hours === null ? null : (own.hours ?? 0) + (next.hours ?? 0)
  return [...steps.slice(0, at), { ...own, hours }, ...steps.slice(at + 2)]
}

export function changeStep(steps: Steps, id: string, change: Partial<Omit<ProcedureStep, 'id'>>): Steps {
  return steps.map((step) => (step.id === id ? { ...step, ...change } : step))
}

function freeId(steps: Steps, role: string): string {
  const taken = new Set(steps.map((step) => step.id))
  for (let n = 2; ; n++) if (!taken.has(`${role}-${n}`)) return `${role}-${n}`
}
