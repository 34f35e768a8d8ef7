/** English sentences: giving work, passing it on, asking others. */
import type { workflowProblems } from '../../../../domain/workflow/problems.ts'
import { around, type Sentence } from '../../sentence.ts'

export const workflow = {
  'workflow.nothing-changed': 'Nothing was changed. Change something and save, or close this box.',
  'workflow.person.missing': 'No officer is chosen. Choose who gets the work.',
  'workflow.step.missing': 'No step is chosen. Choose what comes next.',
  'workflow.text.missing': 'Nothing is written. Write it down and save again.',
  'workflow.due.past': 'The answer must be due later than now. Choose another day.',
  'workflow.person.not-here':
    'Whoever it was given to does not work in this commune. Give the step to another officer.',
  'workflow.person.wrong-role':
    'Whoever it was given to does not have the role of this step. Choose another officer.',
  'workflow.plan.malformed': (d) =>
    `Step${around(' ', d, 'at')} is not right: each needs a name of its own and more than 0 hours, and there are 12 at most. Mend it and try again.`,
  'workflow.plan.no-reception': 'The first step must be the reception. Move it to the top.',
  'workflow.plan.no-decision': 'The plan needs at least one step of work on the dossier. Add it.',
  'workflow.plan.no-signing': 'Behind the work a leader must sign. Add a signing step.',
  'workflow.plan.no-return': 'The last step must hand out the result. Add it at the end.',
  'workflow.plan.too-long': (d) =>
    `The steps take${around(' ', d, 'hours')} hours together, more than the${around(' ', d, 'limit')} hours of the procedure. Take hours off.`,
  'workflow.plan.unchanged': 'This plan is in force already. Change at least one step, or close it.',
  'workflow.plan.past': 'It can be in force from today at the earliest. Choose another day.',
  'workflow.plan.no-procedure':
    'The catalogue in use has no such procedure. Update the catalogue and try again.',
  'workflow.rules.moved': 'Somebody else put a change in force just now. Look again, then send once more.',
  'workflow.rules.untrue':
    'The commune’s own rules came without the server’s true signature. Tell the administrator; the old ones stay.',
} as const satisfies Record<keyof typeof workflowProblems, Sentence>
