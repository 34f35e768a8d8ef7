import type { ProblemCatalogue } from '../base/problem-catalogue.ts'

/** Refusals while work is given, passed on and asked about. */
export const workflowProblems = {
  'workflow.nothing-changed': { status: 422 },
  'workflow.person.missing': { status: 422 },
  'workflow.step.missing': { status: 422 },
  'workflow.text.missing': { status: 422 },
  'workflow.due.past': { status: 422 }, // {at}
} as const satisfies ProblemCatalogue
