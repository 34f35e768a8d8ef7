import type { ProblemCatalogue } from '../base/problem-catalogue.ts'

/** Refusals while work is given, passed on and asked about. */
export const workflowProblems = {
  'workflow.nothing-changed': { status: 422 },
  'workflow.person.missing': { status: 422 },
  'workflow.step.missing': { status: 422 },
  'workflow.text.missing': { status: 422 },
  'workflow.due.past': { status: 422 }, // {at}
  'workflow.person.not-here': { status: 422 }, // given to nobody who works here
  'workflow.person.wrong-role': { status: 422 }, // {step}
  'workflow.plan.malformed': { status: 422 }, // {at}: which step
  'workflow.plan.no-reception': { status: 422 },
  'workflow.plan.no-decision': { status: 422 },
  'workflow.plan.no-signing': { status: 422 },
  'workflow.plan.no-return': { status: 422 },
  'workflow.plan.too-long': { status: 422 }, // {hours, limit}
  'workflow.plan.unchanged': { status: 422 },
  'workflow.plan.past': { status: 422 }, // {from}
  'workflow.plan.no-procedure': { status: 422 }, // {code}
  'workflow.rules.moved': { status: 409 }, // something was laid down meanwhile
  'workflow.rules.untrue': { status: 422 }, // not the word of the own home server
} as const satisfies ProblemCatalogue
