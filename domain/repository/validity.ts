/** Until when a paper proves something, by its kind. Only what the law says: where it says nothing, an officer looks. */
import { refuse, type Problem } from '../base/result.ts'
import { dayOf, formatDay } from '../calendar/day.ts'
import type { PaperKind } from '../document/paper.ts'
import type { CitizenDocument } from './documents.ts'

/** `lasting` has no end · `term` and `age` end on a day · `own-matter` proves one thing only, once · `ended` no more. */
export type ValidityRule =
  | { readonly kind: 'lasting' }
  | { readonly kind: 'term'; readonly months: number; readonly law: string }
  | { readonly kind: 'age'; readonly law: string }
  | { readonly kind: 'own-matter'; readonly law: string }
  | { readonly kind: 'ended'; readonly on: string; readonly law: string }

const LASTING: ValidityRule = { kind: 'lasting' }

export const validityRules: Readonly<Record<PaperKind, ValidityRule>> = {
  'birth-notice': LASTING,
  'birth-certificate': LASTING,
  'id-card': { kind: 'age', law: 'Luật Căn cước 2023 điều 21' },
  'marriage-certificate': LASTING,
  'death-notice': LASTING,
  'civil-extract': LASTING,
  'marital-status': { kind: 'term', months: 6, law: 'NĐ 123/2015/NĐ-CP điều 23' },
  'residence-proof': { kind: 'term', months: 12, law: 'TT 66/2023/TT-BCA' },
  authorisation: { kind: 'own-matter', law: 'Bộ luật Dân sự 2015 điều 563' },
  'disability-certificate': LASTING,
  decision: LASTING,
  'land-certificate': LASTING,
  'household-book': { kind: 'ended', on: '2022-12-31', law: 'Luật Cư trú 2020 điều 38(3)' },
  invoice: { kind: 'own-matter', law: '' },
  declaration: { kind: 'own-matter', law: '' },
  other: LASTING,
}

export type Validity =
  | { readonly state: 'valid'; readonly until: string | null }
  | { readonly state: 'expired'; readonly until: string }
  | { readonly state: 'not-reusable' }
  | { readonly state: 'unknown' } // it ends some day, and what was read does not say when

export function validityOf(
  { kind, facts }: Pick<CitizenDocument, 'kind' | 'facts'>,
  today: string,
): Validity {
  const rule = validityRules[kind]
  if (rule.kind === 'own-matter') return { state: 'not-reusable' }
  if (rule.kind === 'ended') return by(rule.on, today)
  if (facts.expiresOn !== '') return by(facts.expiresOn, today)
  if (rule.kind === 'lasting') return { state: 'valid', until: null }
  if (facts.issuedOn === '') return { state: 'unknown' }
  if (rule.kind === 'term') return by(addMonths(facts.issuedOn, rule.months), today)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(facts.birthDate)) return { state: 'unknown' }
  const until = cardEnds(facts.birthDate, facts.issuedOn)
  return until === null ? { state: 'valid', until: null } : by(until, today)
}

/** Why this paper can't stand for one of these persons today, or null. An unknown end is no refusal: an officer looks. */
export function reuseProblem(
  document: CitizenDocument,
  persons: readonly string[],
  today: string,
): Problem | null {
  const { kind, owners } = document
  const details = { kind }
  if (owners.length > 0 && !owners.some((owner) => persons.includes(owner)))
    return refuse('repository.paper.foreign-owner', details).problem
  const validity = validityOf(document, today)
  if (validity.state === 'not-reusable') return refuse('repository.paper.not-reusable', details).problem
  if (validity.state === 'expired')
    return refuse('repository.paper.expired', { ...details, until: validity.until }).problem
  return null
}

function by(until: string, today: string): Validity {
  return { state: until < today ? 'expired' : 'valid', until }
}

/** A card is renewed at 14, 25, 40 and 60; one issued in the two years before such a birthday lasts to the next. */
function cardEnds(birthDate: string, issuedOn: string): string | null {
  for (const age of [14, 25, 40, 60]) {
    const birthday = addMonths(birthDate, age * 12)
    if (issuedOn < addMonths(birthday, -24)) return birthday
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
