/** What a fact says, as lines to read: for a contested one beside the one that stands. */
import type { AnyEvent, DueDate, EventBody, EventType } from '../../../domain/dossier/events.ts'
import { formatDay, formatVnd, formatWallTime } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { dossier } from '../../i18n/vi/dossier.ts'

export interface FactLine {
  readonly label: string
  readonly value: string
}

type Words = (typeof dossier)['detailOf']
type Label = keyof Words
type Line = readonly [Label, string]
type NameOf = (officer: string) => string

const due = (date: DueDate): Line => ['due', formatWallTime(date.at)]
const reason = (body: { readonly reason: string }): Line => ['reason', body.reason]
const agency = (body: { readonly agency: string; readonly reason: string }): Line[] => [
  ['agency', body.agency],
  reason(body),
]
const onlyReason = (body: { readonly reason: string }): Line[] => [reason(body)]
const nothing = (): Line[] => []

const linesOf: { readonly [T in EventType]: (body: EventBody[T], nameOf: NameOf) => Line[] } = {
  'dossier-received': (body) => [['code', body.code], due(body.due)],
  'reception-corrected': (body) => [
    ...(body.applicant ? [['text', body.applicant.name] as const] : []),
    reason(body),
  ],
  'note-added': (body) => [['text', body.text]],
  'file-attached': nothing,
  'file-set-aside': onlyReason,
  'slip-printed': (body) => [
    ['copies', String(body.copies)],
    ...(body.reason ? [['reason', body.reason] as const] : []),
  ],
  'fee-asked': (body) => [['fee', formatVnd(body.vnd)]],
  'fee-recorded': (body) => [
    ['fee', formatVnd(body.vnd)],
    ...(body.payer ? [['account', body.payer.name] as const] : []),
  ],
  'fee-reconciled': (body) => [
    ['fee', formatVnd(body.vnd)],
    ['account', body.payer.name],
    ['reference', body.reference],
  ],
  'fee-refunded': (body) => [['fee', formatVnd(body.vnd)], reason(body)],
  'step-assigned': (body, nameOf) => [
    ['step', body.step],
    ['to', nameOf(body.to)],
  ],
  'step-completed': (body) => [['step', body.step], ...(body.note ? [['text', body.note] as const] : [])],
  'step-returned': (body, nameOf) => [['step', body.step], ['to', nameOf(body.to)], reason(body)],
  'custody-handed': (body, nameOf) => [['to', nameOf(body.to)]],
  'originals-taken': (body) => [
    ['papers', body.papers.map(({ no, title }) => `${no}. ${title}`).join('; ')],
    ['place', body.place],
  ],
  'originals-handed': (body, nameOf) => [
    ['papers', body.papers.join(', ')],
    ['to', nameOf(body.to)],
  ],
  'originals-returned': (body) => [
    ['papers', body.papers.join(', ')],
    ['receiver', body.to],
  ],
  'originals-retained': (body) => [
    ['papers', body.papers.join(', ')],
    ['basis', body.basis],
  ],
  'opinion-asked': (body) => [['office', body.office], ['text', body.question], due(body.due)],
  'opinion-given': (body) => [
    ['stance', t(dossier).stance[body.stance]],
    ['basis', body.basis],
    ['text', body.text],
  ],
  urged: (body, nameOf) => [
    ['to', nameOf(body.to)],
    ['text', body.text],
  ],
  explained: (body) => [
    ['text', body.text],
    ['responsible', body.responsible],
  ],
  'pattern-reviewed': onlyReason,
  'supplement-requested': (body) => [['items', body.items.map((item) => item.what).join('; ')], reason(body)],
  'supplement-received': (body) => [due(body.due)],
  'apology-issued': (body) => [due(body.due), reason(body)],
  'dossier-forwarded': agency,
  'competent-accepted': (body) => [['acceptedAt', formatWallTime(body.at)], due(body.due)],
  'result-attached': (body) => [
    ['number', body.number],
    ['date', formatDay(body.date)],
    ['signer', body.signer],
  ],
  'result-vouched': onlyReason,
  'result-withdrawn': onlyReason,
  'copies-certified': (body) => [
    ['register', `${body.register.number}/${body.register.book}`],
    ['copies', String(body.entries.reduce((sum, entry) => sum + entry.copies, 0))],
    ['signer', body.signer],
  ],
  'result-returned': (body) => [['to', body.to]],
  'dossier-closed': nothing,
  'dossier-reopened': (body, nameOf) => [['to', nameOf(body.to)], reason(body)],
  'dossier-refused': onlyReason,
  'dossier-stopped': onlyReason,
  'dossier-withdrawn': (body) => [['by', body.by], reason(body)],
  'dossier-transferred': agency,
  'conflict-resolved': (body) => [['outcome', t(dossier).outcome[body.outcome]], reason(body)],
  // A register of the archive has screens of its own; its facts are never shown as those of a dossier.
  'register-listed': nothing,
  'record-kept': nothing,
  'record-checked': nothing,
}

/** `nameOf` turns an officer's id into a name, as far as it is known here. */
export function factLines(event: AnyEvent, nameOf: NameOf): FactLine[] {
  const words = t(dossier).detailOf
  const lines = linesOf[event.type] as (body: EventBody[EventType], nameOf: NameOf) => Line[]
  return lines(event.body, nameOf).map(([label, value]) => ({ label: words[label], value }))
}
