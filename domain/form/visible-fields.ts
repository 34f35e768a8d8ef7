/** Which fields of a form are asked for these answers, and which of them must be answered. */
import { holds } from './expression/evaluate.ts'
import { isEmpty } from './expression/values.ts'
import type { FieldUi, FormData, FormDefinition } from './form.ts'

const ROUNDS = 5

/** Every field that stands on a page, in the order of the paper. */
export function fieldsInOrder(definition: FormDefinition): readonly (readonly [string, FieldUi])[] {
  return definition.ui.pages.flatMap((page) =>
    page.fields.flatMap((id) => {
      const ui = definition.ui.fields[id]
      return ui ? [[id, ui] as const] : []
    }),
  )
}

/** What a hidden field holds counts for nothing, so fields that hang on it are hidden too. */
export function visibleFields(definition: FormDefinition, data: FormData, today: string): readonly string[] {
  const fields = fieldsInOrder(definition)
  let visible: readonly string[] = fields.map(([id]) => id)
  for (let round = 0; round < ROUNDS; round++) {
    const counted = only(data, new Set(visible))
    const next = fields
      .filter(([, ui]) => ui.showIf === undefined || holds(ui.showIf, { data: counted, today }))
      .map(([id]) => id)
    if (next.length === visible.length && next.every((id, i) => id === visible[i])) break
    visible = next
  }
  return visible
}

/** The answers that count: of visible fields, not blank. This is what a dossier keeps. */
export function answersOf(definition: FormDefinition, data: FormData, today: string): FormData {
  const kept = only(data, new Set(visibleFields(definition, data, today)))
  return Object.fromEntries(Object.entries(kept).filter(([, value]) => !isEmpty(value)))
}

export function requiredFields(definition: FormDefinition, data: FormData, today: string): readonly string[] {
  const always = new Set(alwaysRequired(definition))
  const answers = answersOf(definition, data, today)
  return visibleFields(definition, data, today).filter((id) => {
    const { requiredIf } = definition.ui.fields[id] as FieldUi
    return (
      always.has(id) ||
      (requiredIf !== undefined && holds(requiredIf, { data: answers, today, self: answers[id] }))
    )
  })
}

function alwaysRequired(definition: FormDefinition): readonly string[] {
  const { required } = definition.schema
  return Array.isArray(required) ? required.filter((id) => typeof id === 'string') : []
}

function only(data: FormData, ids: ReadonlySet<string>): FormData {
  return Object.fromEntries(Object.entries(data).filter(([id]) => ids.has(id)))
}
