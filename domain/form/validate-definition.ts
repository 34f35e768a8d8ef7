/**
 * Checks a form definition that came from outside (a law pack): its shape, that every expression parses and names fields
 * of the form, that its schema keeps to the harmless subset and its findings are of the catalogue.
 */
import { ok, refuse, type Problem, type Result } from '../base/result.ts'
import { isPlainObject } from '../base/shape.ts'
import { definitionShape } from './definition-shape.ts'
import { fieldsRead } from './expression/fields-read.ts'
import { parseExpression } from './expression/parse.ts'
import type { FieldUi, FormDefinition } from './form.ts'
import { formProblems } from './problems.ts'
import { SAFE_PATTERNS } from './widget-schema.ts'

export function validateFormDefinition(value: unknown): Result<FormDefinition> {
  const at = definitionShape(value, '$')
  if (at !== null) return refuse('form.definition.malformed', { at })
  const definition = value as FormDefinition
  const problem =
    pagesFault(definition) ?? expressionFault(definition) ?? schemaFault(definition.schema, '$.schema', 0)
  return problem ? { ok: false, problem } : ok(definition)
}

function pagesFault({ ui, schema }: FormDefinition): Problem | null {
  const properties = isPlainObject(schema['properties']) ? schema['properties'] : {}
  const seen = new Set<string>()
  for (const field of ui.pages.flatMap((p) => p.fields)) {
    if (!Object.hasOwn(ui.fields, field) || !Object.hasOwn(properties, field) || seen.has(field))
      return refuse('form.definition.field-unknown', { field }).problem
    seen.add(field)
  }
  const offPage = Object.keys(ui.fields).find((field) => !seen.has(field))
  return offPage === undefined ? null : refuse('form.definition.field-unknown', { field: offPage }).problem
}

function expressionFault({ ui }: FormDefinition): Problem | null {
  for (const [field, each] of Object.entries(ui.fields)) {
    const unknown = each.checks?.find((c) => !Object.hasOwn(formProblems, c.code))
    if (unknown) return refuse('form.definition.check-unknown', { field, code: unknown.code }).problem
    for (const source of expressionsOf(each)) {
      const parsed = parseExpression(source)
      if (!parsed.ok) return refuse('form.definition.expression-malformed', { field, at: source }).problem
      const stranger = fieldsRead(parsed.value).find((name) => !Object.hasOwn(ui.fields, name))
      if (stranger !== undefined) return refuse('form.definition.field-unknown', { field: stranger }).problem
    }
  }
  return null
}

function expressionsOf(ui: FieldUi): string[] {
  const all = [
    ui.showIf,
    ui.requiredIf,
    ui.derive,
    ui.constraint?.when,
    ...(ui.checks ?? []).map((c) => c.when),
  ]
  return all.filter((e) => e !== undefined)
}

const KEYWORDS: ReadonlySet<string> = new Set(
  (
    'type enum pattern minLength maxLength minimum maximum minItems maxItems ' +
    'items properties required additionalProperties'
  ).split(' '),
)

/** No `$ref`, no combinators, no pattern outside the known ones: validation stays linear in the answers. */
function schemaFault(schema: unknown, path: string, depth: number): Problem | null {
  if (!isPlainObject(schema) || depth > 4) return refuse('form.definition.malformed', { at: path }).problem
  const strange = Object.keys(schema).find((key) => !KEYWORDS.has(key))
  if (strange !== undefined) return refuse('form.definition.malformed', { at: `${path}.${strange}` }).problem
  const { pattern, items, properties } = schema
  if (pattern !== undefined && (typeof pattern !== 'string' || !SAFE_PATTERNS.has(pattern)))
    return refuse('form.definition.pattern-unsafe', { field: path, pattern }).problem
  const inside = [
    ...(items === undefined ? [] : [['items', items] as const]),
    ...(isPlainObject(properties) ? Object.entries(properties) : []),
  ]
  for (const [name, sub] of inside) {
    const fault = schemaFault(sub, `${path}.${name}`, depth + 1)
    if (fault) return fault
  }
  return null
}
