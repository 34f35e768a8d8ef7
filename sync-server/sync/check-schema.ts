/** The JSON Schema validator as the form rules want it: which field, which keyword. The device has its own twin. */
import { Validator } from '@cfworker/json-schema'
import type { JsonSchema, SchemaCheck } from '../../domain/form/form.ts'

const validators = new WeakMap<JsonSchema, Validator>()

export const checkSchema: SchemaCheck = (schema, data) => {
  const validator = validators.get(schema) ?? new Validator(schema, '2020-12', false)
  validators.set(schema, validator)
  return validator.validate(data).errors.map(({ instanceLocation, keyword, error }) => ({
    field: fieldOf(instanceLocation, keyword, error),
    keyword,
  }))
}

/** `#/field/…` → `field`; which required property is missing stands in the message only. */
function fieldOf(location: string, keyword: string, error: string): string {
  const [, field = ''] = /^#\/?([^/]*)/.exec(location) ?? []
  if (field !== '' || keyword !== 'required') return decodeURIComponent(field)
  return /"([^"]+)"/.exec(error)?.[1] ?? ''
}
