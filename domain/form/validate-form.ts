/**
 * The one validator of e-forms, on the device and on the server. `validateForm` gives what stops a reception;
 * `formWarnings` gives what an officer should look at and may pass over (`details.severity: 'warning'`).
 */
import { holds } from './expression/evaluate.ts'
import type { FieldProblem, FieldUi, FieldValue, FormData, FormDefinition, SchemaCheck } from './form.ts'
import { answersOf, fieldsInOrder, requiredFields } from './visible-fields.ts'
import { widgetFault } from './widget-checks.ts'

export interface ValidateRequest {
  readonly definition: FormDefinition
  readonly data: FormData
  readonly today: string // YYYY-MM-DD, the day of reception
  readonly checkSchema: SchemaCheck
}

/** What stops: in the order of the paper, at most one finding per field and code. Empty = acceptable. */
export function validateForm(request: ValidateRequest): readonly FieldProblem[] {
  return findings(request).filter((p) => !isWarning(p))
}

/** What may be passed over: a number that disagrees with the sex on the paper, a death registered late. */
export function formWarnings(request: ValidateRequest): readonly FieldProblem[] {
  return findings(request).filter(isWarning)
}

function findings(request: ValidateRequest): FieldProblem[] {
  const { definition, data, today } = request
  const answers = answersOf(definition, data, today)
  const found = new Map<string, FieldProblem>()
  const add = (problem: FieldProblem): void => {
    const key = `${problem.field}|${problem.code}`
    if (!found.has(key)) found.set(key, problem)
  }
  for (const field of Object.keys(data))
    if (!Object.hasOwn(definition.ui.fields, field)) add({ field, code: 'form.field.unknown' })
  for (const field of requiredFields(definition, data, today))
    if (!Object.hasOwn(answers, field)) add({ field, code: 'form.field.required' })
  const fields = fieldsInOrder(definition)
  for (const [field, ui] of fields)
    for (const problem of fieldProblems(field, ui, answers, today)) add(problem)
  const faulty = new Set([...found.values()].filter((p) => !isWarning(p)).map((p) => p.field))
  for (const problem of schemaProblems(request, answers)) if (!faulty.has(problem.field)) add(problem)
  const place = new Map(fields.map(([id], i) => [id, i]))
  return [...found.values()].sort(
    (a, b) => (place.get(a.field) ?? fields.length) - (place.get(b.field) ?? fields.length),
  )
}

function isWarning(problem: FieldProblem): boolean {
  return problem.details?.['severity'] === 'warning'
}

function fieldProblems(field: string, ui: FieldUi, answers: FormData, today: string): FieldProblem[] {
  const value = Object.hasOwn(answers, field) ? answers[field] : undefined
  const problems: FieldProblem[] = []
  const fault = value === undefined ? null : widgetFault(ui, value)
  if (fault) problems.push({ field, ...fault })
  // A date that does not exist says nothing about age or order: one finding is enough.
  if (fault && fault.details?.['severity'] !== 'warning') return problems
  const scope = { data: answers, today, self: value }
  if (value !== undefined && ui.constraint && !holds(ui.constraint.when, scope))
    problems.push({
      field,
      code: 'form.field.constraint-broken',
      details: { message: ui.constraint.message },
    })
  for (const check of ui.checks ?? []) {
    if ((value === undefined && !check.always) || holds(check.when, scope)) continue
    const details = { ...check.details, ...(check.severity ? { severity: check.severity } : {}) }
    problems.push({ field, code: check.code, ...(Object.keys(details).length > 0 ? { details } : {}) })
  }
  return problems
}

const KEYWORD_CODES: Readonly<Record<string, string>> = {
  enum: 'form.field.choice-unknown',
  const: 'form.field.choice-unknown',
  minimum: 'form.field.out-of-range',
  maximum: 'form.field.out-of-range',
  exclusiveMinimum: 'form.field.out-of-range',
  exclusiveMaximum: 'form.field.out-of-range',
  multipleOf: 'form.field.out-of-range',
  minItems: 'form.field.out-of-range',
  maxItems: 'form.field.out-of-range',
  maxLength: 'form.field.too-long',
}

/** Presence is judged above, by what is visible: the schema speaks about values only. */
function schemaProblems({ definition, checkSchema }: ValidateRequest, answers: FormData): FieldProblem[] {
  return checkSchema(definition.schema, answers).flatMap(({ field, keyword }) => {
    const id = field.split(/[/.]/)[0] ?? ''
    const value: FieldValue | undefined = Object.hasOwn(answers, id) ? answers[id] : undefined
    if (value === undefined || keyword === 'required' || keyword === 'properties') return []
    return [{ field: id, code: KEYWORD_CODES[keyword] ?? 'form.field.malformed', details: { keyword } }]
  })
}
