/** The JSON Schema validator as the form rules want it: which field, which keyword. No eval, drafts 2020-12. */
import { Validator } from '@cfworker/json-schema'
import type { JsonSchema, SchemaCheck } from '../../domain/form/form.ts'

const validators = new WeakMap<JsonSchema, Validator>()

export const checkSchema: SchemaCheck = (schema, data) => {
  const known = validators.get(schema)
  const validator = known ?? new Validator(schema, '2020-12', false)
  if (!known) validators.set(schema, validator)
  return validator.validate(data).errors.map(({ instanceLocation, keyword, error }) => ({
    field: fieldOf(instanceLocation, keyword, error),
    keyword,
  }))
}

/** `#/con_ho_ten/…` → `con_ho_ten`; a missing required property is named in the message only. */
function fieldOf(location: string, keyword: string, error: string): string {
  const path = location.replace(/^#\/?/, '').split('/')[0] ?? ''
  if (path !== '' || keyword !== 'required') return decodeURIComponent(path)
  return /"([^"]+)"/.exec(error)?.[1] ?? ''
}
