/**
 * A form as questions, one after the other. What the commune itself knows (its name, the day) and what was read from a
 * card is not asked again: it stands on the check page.
 */
import { isEmpty } from '../../domain/form/expression/values.ts'
import type { FieldProblem, FieldUi, FormData, FormDefinition } from '../../domain/form/form.ts'
import { formWarnings, validateForm } from '../../domain/form/validate-form.ts'
import { requiredFields, visibleFields } from '../../domain/form/visible-fields.ts'

/** Where somebody stands who has answered everything. Field ids have no `#`. */
export const CHECK = '#check'

export interface Question {
  readonly field: string
  readonly ui: FieldUi
  readonly mayBeBlank: boolean
}

export interface Asked {
  readonly form: FormDefinition
  readonly data: FormData
  readonly today: string // YYYY-MM-DD
  /** Fields already known for sure, from a card that was read: not asked while they hold a value. */
  readonly known?: ReadonlySet<string>
}

/** The questions these answers lead to, in the order of the paper. */
export function questionsOf(asked: Asked): readonly Question[] {
  return shownOf(asked).filter(({ field, ui }) => !isKnown(field, ui, asked))
}

/** All that stands on the check page: questions, and what nobody had to be asked. */
export function shownOf({ form, data, today }: Asked): readonly Question[] {
  const required = new Set(requiredFields(form, data, today))
  return visibleFields(form, data, today).flatMap((field) => {
    const ui = form.ui.fields[field]
    return ui === undefined ? [] : [{ field, ui, mayBeBlank: !required.has(field) }]
  })
}

function isKnown(field: string, ui: FieldUi, { data, known }: Asked): boolean {
  if (isEmpty(data[field])) return false
  if (known?.has(field) === true) return true
  return (
    ui.derive !== undefined || (ui.from ?? []).some((from) => from === 'today' || from === 'commune.name')
  )
}

/** The question after this one; CHECK after the last. */
export function nextOf(asked: Asked, field: string): string {
  const order = shownOf(asked).map((question) => question.field)
  const asking = new Set(questionsOf(asked).map((question) => question.field))
  return order.slice(order.indexOf(field) + 1).find((one) => asking.has(one)) ?? CHECK
}

/** The questions before this one, which may itself no longer be asked. */
export function before(asked: Asked, field: string): readonly string[] {
  const order = shownOf(asked).map((question) => question.field)
  const earlier = new Set(field === CHECK ? order : order.slice(0, order.indexOf(field)))
  return questionsOf(asked)
    .map((question) => question.field)
    .filter((one) => earlier.has(one))
}

/** Wrong or missing, in the order of the paper. */
export function faultsOf({ form, data, today }: Asked): readonly FieldProblem[] {
  return validateForm({ definition: form, data, today, checkSchema: () => [] })
}

/** Worth a second look; stops nobody. */
export function doubtsOf({ form, data, today }: Asked): readonly FieldProblem[] {
  return formWarnings({ definition: form, data, today, checkSchema: () => [] })
}
