/** What the schemas of `/api/openapi.json` are made of. */
export type Schema = Readonly<Record<string, unknown>>

export const text: Schema = { type: 'string' }
export const whole: Schema = { type: 'integer', minimum: 0 }
export const truth: Schema = { type: 'boolean' }
export const time: Schema = { type: 'string', format: 'date-time' }
export const hash: Schema = { type: 'string', pattern: '^[0-9a-f]{64}$' }
export const base64url: Schema = { type: 'string', pattern: '^[A-Za-z0-9_-]+$' }

export function list(items: Schema, maxItems?: number): Schema {
  return maxItems === undefined ? { type: 'array', items } : { type: 'array', items, maxItems }
}

export function object(
  properties: Readonly<Record<string, Schema>>,
  optional: readonly string[] = [],
): Schema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name))
  return { type: 'object', properties, required, additionalProperties: false }
}

export function orNull(schema: Schema): Schema {
  return { oneOf: [schema, { type: 'null' }] }
}
