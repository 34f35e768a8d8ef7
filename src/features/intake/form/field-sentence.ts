/** The sentence of a finding at a field: it names the field, and says choose where one chooses. */
import type { FieldProblem, FormDefinition } from '../../../../domain/form/form.ts'
import { problemSentence } from '../../../i18n/problem-sentence.ts'
import { isChosen } from './widget-look.ts'

export function fieldSentence(definition: FormDefinition, problem: FieldProblem): string {
  const ui = definition.ui.fields[problem.field]
  const words =
    ui === undefined ? { label: problem.field } : { label: ui.label, how: isChosen(ui) ? 'choose' : 'type' }
  return problemSentence({ code: problem.code, details: { ...words, ...problem.details } })
}

export function isWarning(problem: FieldProblem): boolean {
  return problem.details?.['severity'] === 'warning'
}

/** Id of the control a field's label and the error summary point to. */
export function controlId(field: string): string {
  return `field-${field}`
}
