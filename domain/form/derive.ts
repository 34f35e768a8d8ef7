/** Values the form works out itself (a date in words, a copy fee). What the officer has touched is left alone. */
import { valueOf } from './expression/evaluate.ts'
import { isEmpty } from './expression/values.ts'
import type { FieldValue, FormData, FormDefinition } from './form.ts'
import { fieldsInOrder } from './visible-fields.ts'

export interface DeriveRequest {
  readonly definition: FormDefinition
  readonly data: FormData
  readonly today: string // YYYY-MM-DD
  readonly touched: ReadonlySet<string> // fields the officer or the resident has filled or edited
}

const ROUNDS = 4

/** The fields whose derived value differs from what they hold; apply them over the data. Blank results change nothing. */
export function derive({ definition, data, today, touched }: DeriveRequest): FormData {
  const derived: Record<string, FieldValue> = {}
  const formulas = fieldsInOrder(definition).flatMap(([id, ui]) =>
    ui.derive === undefined || touched.has(id) ? [] : [{ id, formula: ui.derive }],
  )
  for (let round = 0; round < ROUNDS; round++) {
    let changed = false
    for (const { id, formula } of formulas) {
      const now = { ...data, ...derived }
      const value = valueOf(formula, { data: now, today })
      if (value === undefined || isEmpty(value) || value === now[id]) continue
      derived[id] = value
      changed = true
    }
    if (!changed) break
  }
  return derived
}
