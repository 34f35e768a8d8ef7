/** A submission as the server found it under its seal: any stranger may have written it, so every sign is looked at. */
import { either, listOf, mapOf, matching, oneOf, record, type Shape } from '../base/shape.ts'
import { fieldValue, hash, id, instant, printed } from '../dossier/shapes/parts.ts'
import { parseSubmissionCode } from './code.ts'
import { helpReasons, type Submission } from './submission.ts'

export const MAX_PAGES = 60

const nothing = oneOf(null)
const short = matching(/^[^\p{Cc}]*$/u, 300)
export const submissionCode: Shape = (value, path) => {
  const read = typeof value === 'string' ? parseSubmissionCode(value) : null
  return read?.ok === true && read.value === value ? null : path
}

/** What travels in clear beside the seal. */
export const submitShape = record({
  id,
  code: submissionCode,
  procedure: printed,
  sealed: matching(/^[A-Za-z0-9_-]+$/, 350_000),
  pages: listOf(hash, MAX_PAGES),
})
export const takenShape = record({}, { dossier: id })

export const assistedShape = record({
  helper: id,
  helperName: short,
  reason: oneOf(...helpReasons),
  agreedAt: instant,
  confirmed: oneOf('signature', 'mark', 'card', 'later'),
  signature: either(matching(/^[MmLlHhVvCcSsQqTtZz0-9 ,.-]*$/, 100_000), nothing),
  place: short,
})

const submissionShape = record({
  v: oneOf(1),
  id,
  code: submissionCode,
  procedure: printed,
  conditions: listOf(short, 100),
  form: either(record({ id: printed, data: mapOf(fieldValue) }), nothing),
  have: listOf(short, 200),
  pages: listOf(
    record({ sha256: hash, mime: oneOf('image/jpeg', 'image/png'), component: either(short, nothing) }),
    MAX_PAGES,
  ),
  filedAt: instant,
  ticket: either(short, nothing),
  assisted: either(assistedShape, nothing),
})

/** A key that would reach into prototypes, also with letters written as escapes. */
const isHostile = (json: string) => /__proto__|\\u00(?:5f|6f|7[024])/i.test(json)

/** Null: not what a submission looks like. */
export function readSubmission(json: string): Submission | null {
  try {
    const value: unknown = isHostile(json) ? null : JSON.parse(json)
    return submissionShape(value, '') === null ? (value as Submission) : null
  } catch {
    return null
  }
}

/** What stands under the seal is what was announced beside it. */
export function isAsAnnounced(
  found: Submission,
  said: Pick<Submission, 'id' | 'code' | 'procedure'> & { readonly pages: readonly string[] },
): boolean {
  const pages = new Set(found.pages.map(({ sha256 }) => sha256))
  return (
    found.id === said.id &&
    found.code === said.code &&
    found.procedure === said.procedure &&
    pages.size === new Set(said.pages).size &&
    said.pages.every((sha256) => pages.has(sha256))
  )
}
