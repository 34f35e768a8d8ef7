/** The lawfulness of a reception as such, checked on the device before it is made and again by the home server. */
import { refuse, type Problem } from '../base/result.ts'
import { validateForm } from '../form/validate-form.ts'
import { hasUnsafeCharacters } from '../identity/unsafe-text.ts'
import { sameName } from '../text/same-name.ts'
import { reusedKindProblem } from '../repository/reuse-law.ts'
import { componentsProblem } from './component-proofs.ts'
import type { EventBody } from './events.ts'
import { formatCode } from './number-book.ts'
import { promisedDate, type ReceptionLaw } from './promised-date.ts'

type Body = EventBody['dossier-received']

/** The first thing that is not lawful, or null. */
export function inspectReception(body: Body, law: ReceptionLaw): Problem | null {
  if (law.procedure.code !== body.procedure) return refuse('dossier.procedure.differs').problem
  if (body.applicant.name.trim() === '') return refuse('dossier.applicant.name-missing').problem
  const { applicant, owner, place, prefiled } = body
  const written = [
    applicant.name,
    owner?.name,
    place,
    prefiled?.assisted?.helperName,
    prefiled?.assisted?.place,
  ]
  if (written.some((text) => text !== undefined && !isPlainName(text)))
    return refuse('dossier.person.name-unsafe').problem
  if (helpedThemselves(body)) return refuse('dossier.helper-is-applicant').problem
  const hasForm = body.form !== null
  return (
    numberProblem(body) ??
    componentsProblem(
      law.procedure,
      { channel: body.channel, conditions: body.conditions, hasForm },
      body.components,
    ) ??
    reusedKindProblem(body, law.validity ?? null) ??
    formProblem(body, law) ??
    dueProblem(body, law)
  )
}

const MAX_NAME = 300 // of organisations too

/** One line that shows what it says: no controls, no turned or invisible letters. */
function isPlainName(name: string): boolean {
  return name.length <= MAX_NAME && !hasUnsafeCharacters(name)
}

/** Who helped somebody file is not the one it is filed for (I07): names are all a dossier knows of its officers. */
function helpedThemselves({ prefiled, applicant }: Body): boolean {
  const helper = prefiled?.assisted?.helperName
  return helper !== undefined && ['exact', 'tone-style'].includes(sameName(helper, applicant.name))
}

/** The code must be the one its book entry prints, dated on the day of reception. */
function numberProblem(body: Body): Problem | null {
  const code = formatCode(body.book)
  if (!code.ok) return code.problem
  if (code.value !== body.code) return refuse('dossier.code.malformed', { code: body.code }).problem
  return body.book.day === body.receivedAt.slice(0, 10)
    ? null
    : refuse('dossier.code.day-differs', { code: body.code, receivedAt: body.receivedAt }).problem
}

function formProblem(body: Body, law: ReceptionLaw): Problem | null {
  const { form } = law
  if (form === null) return body.form === null ? null : refuse('dossier.form.invalid', { fields: [] }).problem
  if (body.form === null || body.form.id !== form.id) return refuse('dossier.form.missing').problem
  const today = body.receivedAt.slice(0, 10)
  const faults = validateForm({ definition: form, data: body.form.data, today, checkSchema: law.checkSchema })
  const fields = faults.map(({ field, code }) => ({ field, code }))
  return fields.length === 0 ? null : refuse('dossier.form.invalid', { fields }).problem
}

/** A promised date is computed, never chosen, unless the catalogue has no limit. */
function dueProblem(body: Body, law: ReceptionLaw): Problem | null {
  const byHandDue = body.due.rule === 'by-hand' ? { at: body.due.at, why: body.due.why } : null
  const { channel, timeCase } = body
  const expected = promisedDate(
    { channel, byHandDue, ...(timeCase === undefined ? {} : { timeCase }) },
    law,
    body.receivedAt,
  )
  if (!expected.ok) return expected.problem
  const { at } = expected.value
  return at === body.due.at
    ? null
    : refuse('dossier.due.differs', { expected: at, given: body.due.at }).problem
}
