/** The shape of a form definition as it travels in a law pack; what shapes cannot say is in `validate-definition.ts`. */
import { anything, either, flag, listOf, mapOf, matching, oneOf, record, text } from '../base/shape.ts'
import type { Widget } from './form.ts'

const FIELD_ID = /^[a-z][a-z0-9_]*$/
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

const checkShape = record(
  { when: text, code: text },
  { severity: oneOf('warning'), always: oneOf(true), details: mapOf(anything, 10) },
)

const widgets = {
  text: 1,
  'long-text': 1,
  name: 1,
  date: 1,
  'partial-date': 1,
  time: 1,
  choice: 1,
  choices: 1,
  'yes-no': 1,
  integer: 1,
  money: 1,
  'id-number': 1,
  phone: 1,
  email: 1,
  address: 1,
  ethnicity: 1,
  nationality: 1,
  'id-document': 1,
  commune: 1,
  table: 1,
  derived: 1,
} satisfies Record<Widget, 1>

const fieldShape = record(
  {
    widget: oneOf(...Object.keys(widgets)),
    label: matching(/\S/, 400),
  },
  {
    hint: text,
    options: listOf(text, 200),
    columns: listOf(record({ id: matching(FIELD_ID), label: text }), 20),
    showIf: text,
    requiredIf: text,
    constraint: record({ when: text, message: text }),
    checks: listOf(checkShape, 20),
    from: listOf(matching(/^[a-z0-9-]+(?::[a-z0-9-]+)?(?:\.[A-Za-z0-9]+)?\??$/), 20),
    default: anything,
    derive: text,
    readAloud: text,
    printed: flag,
  },
)

export const definitionShape = record({
  id: matching(ID),
  title: matching(/\S/, 400),
  basis: text,
  declaration: either(text, oneOf(null)),
  procedures: listOf(text, 100),
  schema: anything,
  ui: record({
    pages: listOf(
      record({ id: matching(ID), title: matching(/\S/, 200), fields: listOf(matching(FIELD_ID), 200) }),
      50,
    ),
    fields: mapOf(fieldShape, 300),
  }),
  confidence: oneOf('verified', 'portal-copy', 'interpreted', 'memory'),
  source: matching(/\S/, 1000),
})
