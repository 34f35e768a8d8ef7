/** Shapes of what facts are made of: one word here for each type in `../bodies/parts.ts`. */
import {
  count,
  decimal,
  either,
  flag,
  listOf,
  mapOf,
  matching,
  oneOf,
  record,
  text,
  type Shape,
} from '../../base/shape.ts'

export const id = matching(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/)
export const hash = matching(/^[0-9a-f]{64}$/)
export const day = matching(/^\d{4}-\d{2}-\d{2}$/)
export const wall = matching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
export const instant = matching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?(?:Z|[+-]\d{2}:\d{2})$/)
export const printed = matching(/^[\x21-\x7e]+$/)
/** Somebody: a dossier without a named owner, or a file nobody holds, can't be said (L12). */
export const somebody = matching(/\S/)
export const empty = record({})

export const preview = record({ sha256: hash, size: count, mime: text })
export const file = record(
  { sha256: hash, size: count, mime: text, kind: text, pages: count },
  { previews: listOf(preview) },
)
export const person = record(
  { name: text },
  { idNumber: text, birthDate: text, phone: text, email: text, address: text },
)
export const due = record({ at: wall, rule: text, why: text })
export const proof = either(
  record({ by: oneOf('files'), files: listOf(file) }),
  record({ by: oneOf('presented') }),
  record({ by: oneOf('form') }),
  record({ by: oneOf('reuse'), files: listOf(file), from: text, consent: oneOf(true) }),
  record({ by: oneOf('data'), source: text, reference: text }),
)
export const components = listOf(record({ component: text, proof }))
export const fieldValue: Shape = either(
  text,
  decimal,
  flag,
  mapOf(either(text, oneOf(null)), 20),
  listOf(mapOf(text, 40), 100),
)
