/** English sentences: giving work, passing it on, asking others. */
import type { workflowProblems } from '../../../../domain/workflow/problems.ts'
import type { Sentence } from '../../sentence.ts'

export const workflow = {
  'workflow.nothing-changed': 'Nothing was changed. Change something and save, or close this box.',
  'workflow.person.missing': 'No officer is chosen. Choose who gets the work.',
  'workflow.step.missing': 'No step is chosen. Choose what comes next.',
  'workflow.text.missing': 'Nothing is written. Write it down and save again.',
  'workflow.due.past': 'The answer must be due later than now. Choose another day.',
} as const satisfies Record<keyof typeof workflowProblems, Sentence>
