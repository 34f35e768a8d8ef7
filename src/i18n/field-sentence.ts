/** The sentence of a finding at a field: it names the field, and says choose where one chooses. */
import type { FieldProblem, FieldUi, FormDefinition } from '../../domain/form/form.ts'
import { problemSentence } from './problem-sentence.ts'

export function fieldSentence(definition: FormDefinition, problem: FieldProblem): string {
  const ui = definition.ui.fields[problem.field]
  const words =
    ui === undefined ? { label: problem.field } : { label: ui.label, how: isChosen(ui) ? 'choose' : 'type' }
  return problemSentence({ code: problem.code, details: { ...words, ...problem.details } })
}

/** Chosen rather than typed: the sentence for a blank one says so. */
function isChosen(ui: FieldUi): boolean {
  return ['choice', 'choices', 'yes-no', 'ethnicity', 'nationality', 'commune'].includes(ui.widget)
}

export function isWarning(problem: FieldProblem): boolean {
  return problem.details?.['severity'] === 'warning'
}
