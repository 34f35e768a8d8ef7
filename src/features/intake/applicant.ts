/** Who hands the dossier in: what was typed, else what the e-form says of the requester, else the card. */
import type { Person } from '../../../domain/dossier/events.ts'
import type { FieldValue, FormDefinition } from '../../../domain/form/form.ts'
import type { IntakeSession } from './intake-session.ts'

type Session = Pick<IntakeSession, 'store' | 'law' | 'values' | 'sources'>

const PARTS = { name: 'name', idNumber: 'number', birthDate: 'birthDate', address: 'address' } as const

/** The field of the form that holds this fact of the requester; undefined when the form does not ask it. */
export function requesterField(form: FormDefinition | null, part: string): string | undefined {
  return fieldFrom(form, `id-card:requester.${part}`)
}

function fieldFrom(form: FormDefinition | null, source: string): string | undefined {
  if (form === null) return undefined
  return Object.entries(form.ui.fields).find(([, ui]) => ui.from?.includes(source))?.[0]
}

export function applicantOf(session: Session): Person {
  const typed = session.store.draft.value.applicant
  const known: Record<string, string> = {}
  for (const [key, part] of Object.entries(PARTS)) {
    const field = requesterField(session.law.form, part)
    const answer = field === undefined ? undefined : session.values.value?.data[field]
    const value = textOf(answer) || textOf(session.sources.value[`id-card:requester.${part}`]?.value)
    if (value !== '') known[key] = value
  }
  // The card has no telephone: what the form asks of the applicant is the applicant's.
  const phone = textOf(session.values.value?.data[fieldFrom(session.law.form, 'applicant.phone') ?? ''])
  if (phone !== '') known['phone'] = phone
  const said = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''))
  return { name: '', ...known, ...said }
}

function textOf(value: FieldValue | undefined): string {
  if (value === undefined || typeof value === 'boolean' || Array.isArray(value)) return ''
  if (typeof value !== 'object') return String(value)
  if ('commune' in value)
    return [value.detail, value.commune, value.province].filter((x) => x !== '').join(', ')
  return 'number' in value ? value.number : ''
}
