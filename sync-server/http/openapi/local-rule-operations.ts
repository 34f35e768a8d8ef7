/** What a commune lays down itself: rules W. */
import type { Operation } from './operations.ts'
import { jsonBody, proof, steppedUp } from './problem-lists.ts'

export const localRuleOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/local-rules',
    caller: 'device',
    status: 200,
    summary:
      'Steps and opening sessions the commune laid down itself, signed; no list when `known` is still true',
    query: { known: 'optional' },
    answer: 'LocalRules',
    problems: proof,
  },
  {
    method: 'post',
    path: '/api/local-rules',
    caller: 'officer',
    permission: 'local-rule.set',
    status: 200,
    summary:
      'A leader puts steps of a procedure in force, announces an extra opening session or calls one off',
    body: 'NewLocalRule',
    answer: 'LocalRuleLaid',
    problems: [
      ...jsonBody,
      ...steppedUp,
      'pack.none',
      'calendar.opening.malformed',
      'calendar.opening.begun',
      'calendar.opening.working-time',
      'calendar.opening.overlaps',
      'calendar.opening.unknown',
      'calendar.year-missing',
      'workflow.plan.no-procedure',
      'workflow.plan.past',
      'workflow.plan.unchanged',
      'workflow.plan.malformed',
      'workflow.plan.no-reception',
      'workflow.plan.no-decision',
      'workflow.plan.no-signing',
      'workflow.plan.no-return',
      'workflow.plan.too-long',
      'workflow.rules.moved',
    ],
  },
]
