/** The wire types of domain/workflow/local-rules.ts. */
import { base64url, list, object, orNull, text, time, truth, type Schema } from './schema-words.ts'

const hours: Schema = { oneOf: [{ type: 'number', minimum: 0 }, { type: 'null' }] }
const kind = (name: string): Schema => ({ type: 'string', const: name })
const step = object({ id: text, role: text, title: text, hours })
const plan = { kind: kind('plan'), procedure: text, validFrom: text, steps: list(step, 30), reason: text }
const opening = {
  kind: kind('opening'),
  date: text,
  from: text,
  to: text,
  returnsSameDay: truth,
  reason: text,
}
const cancelled = { kind: kind('opening-cancelled'), opening: text, reason: text }
const kinds = [plan, opening, cancelled]
const laid = { id: text, by: text, at: time }

export const localRuleSchemas = {
  LocalRules: object({
    hash: text,
    list: orNull(
      object({
        commune: text,
        rules: list({ oneOf: kinds.map((one) => object({ ...one, ...laid })) }),
        sig: base64url,
      }),
    ),
  }),
  NewLocalRule: { oneOf: kinds.map((one) => object(one)) } as Schema,
  LocalRuleLaid: object({ id: text }),
} as const
