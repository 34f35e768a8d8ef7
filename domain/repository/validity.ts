/** Until when a paper proves something, by its kind. Only what the law says: where it says nothing, an officer looks. */
import { refuse, type Problem } from '../base/result.ts'
import { dayOf, formatDay } from '../calendar/day.ts'
import type { CitizenDocument } from './documents.ts'
import type { ValidityLaw, ValidityRule } from './validity-law.ts'

export type Validity =
  | { readonly state: 'valid'; readonly until: string | null }
  | { readonly state: 'expired'; readonly until: string }
  | { readonly state: 'not-reusable' }
  | { readonly state: 'unknown' } // it ends some day, and what was read does not say when

export function validityOf(
  { kind, facts }: Pick<CitizenDocument, 'kind' | 'facts'>,
  today: string,
  law: ValidityLaw | null,
): Validity {
  const rule = law?.get(kind)?.rule
  // A pack of before the rules stood in it: only what is printed on the paper counts.
  if (rule === undefined) return facts.expiresOn === '' ? { state: 'unknown' } : by(facts.expiresOn, today)
  if (rule.kind === 'own-matter') return { state: 'not-reusable' }
  if (rule.kind === 'ended') return by(rule.on, today)
  if (facts.expiresOn !== '') return by(facts.expiresOn, today)
  if (rule.kind === 'lasting') return { state: 'valid', until: null }
  if (facts.issuedOn === '') return { state: 'unknown' }
  if (rule.kind === 'term') return by(addMonths(facts.issuedOn, rule.months), today)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(facts.birthDate)) return { state: 'unknown' }
  const until = cardEnds(rule, facts.birthDate, facts.issuedOn)
  return until === null ? { state: 'valid', until: null } : by(until, today)
}

/** Why this paper can't stand for one of these persons today, or null. An unknown end is no refusal: an officer looks. */
export function reuseProblem(
  document: CitizenDocument,
  persons: readonly string[],
  today: string,
  law: ValidityLaw | null,
): Problem | null {
  const { kind, owners } = document
  const details = { kind }
  if (owners.length > 0 && !owners.some((owner) => persons.includes(owner)))
    return refuse('repository.paper.foreign-owner', details).problem
  const validity = validityOf(document, today, law)
  if (validity.state === 'not-reusable') return refuse('repository.paper.not-reusable', details).problem
  if (validity.state === 'expired')
    return refuse('repository.paper.expired', { ...details, until: validity.until }).problem
  return null
}

function by(until: string, today: string): Validity {
  return { state: until < today ? 'expired' : 'valid', until }
}

function cardEnds(
  { renewAt, earlyMonths }: Extract<ValidityRule, { kind: 'age' }>,
  birthDate: string,
  issuedOn: string,
): string | null {
  for (const age of renewAt) {
    const birthday = addMonths(birthDate, age * 12)
    if (issuedOn < addMonths(birthday, -earlyMonths)) return birthday
  }
  return null
}

/** The same day of another month, or its last. */
function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const at = year * 12 + month - 1 + months
  const first = dayOf(Math.floor(at / 12), (at % 12) + 1, 1)
  const next = dayOf(Math.floor((at + 1) / 12), ((at + 1) % 12) + 1, 1)
  return formatDay(Math.min(first + date - 1, next - 1))
}
