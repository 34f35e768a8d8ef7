/** What a fact says, as lines to read: for a contested one beside the one that stands. */
import { assertNever } from '../../../domain/base/assert-never.ts'
import type { AnyEvent, DueDate } from '../../../domain/dossier/events.ts'
import { formatDay, formatVnd, formatWallTime } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { dossier } from '../../i18n/vi/dossier.ts'

export interface FactLine {
  readonly label: string
  readonly value: string
}

/** `nameOf` turns an officer's id into a name, as far as it is known here. */
export function factLines(event: AnyEvent, nameOf: (officer: string) => string): FactLine[] {
  const words = t(dossier).detailOf
  const due = (date: DueDate) => ({ label: words.due, value: formatWallTime(date.at) })
  switch (event.type) {
    case 'dossier-received':
      return [{ label: words.code, value: event.body.code }, due(event.body.due)]
    case 'note-added':
      return [{ label: words.text, value: event.body.text }]
    case 'file-attached':
    case 'dossier-closed':
      return []
    case 'fee-recorded':
      return [{ label: words.fee, value: formatVnd(event.body.vnd) }]
    case 'slip-printed':
      return [{ label: words.copies, value: String(event.body.copies) }]
    case 'step-assigned':
      return [
        { label: words.step, value: event.body.step },
        { label: words.to, value: nameOf(event.body.to) },
      ]
    case 'step-completed':
      return [{ label: words.step, value: event.body.step }]
    case 'custody-handed':
      return [{ label: words.to, value: nameOf(event.body.to) }]
    case 'supplement-requested':
      return [
        { label: words.items, value: event.body.items.map((item) => item.what).join('; ') },
        { label: words.reason, value: event.body.reason },
      ]
    case 'supplement-received':
      return [due(event.body.due)]
    case 'apology-issued':
      return [due(event.body.due), { label: words.reason, value: event.body.reason }]
    case 'result-attached':
      return [
        { label: words.number, value: event.body.number },
        { label: words.date, value: formatDay(event.body.date) },
        { label: words.signer, value: event.body.signer },
      ]
    case 'result-returned':
      return [{ label: words.to, value: event.body.to }]
    case 'dossier-refused':
    case 'dossier-stopped':
      return [{ label: words.reason, value: event.body.reason }]
    case 'dossier-withdrawn':
      return [
        { label: words.by, value: event.body.by },
        { label: words.reason, value: event.body.reason },
      ]
    case 'dossier-transferred':
      return [
        { label: words.agency, value: event.body.agency },
        { label: words.reason, value: event.body.reason },
      ]
    case 'conflict-resolved':
      return [
        { label: words.outcome, value: t(dossier).outcome[event.body.outcome] },
        { label: words.reason, value: event.body.reason },
      ]
    // A register of the archive has screens of its own; its facts are never shown as those of a dossier.
    case 'register-listed':
    case 'record-kept':
    case 'record-checked':
      return []
    default:
      return assertNever(event)
  }
}
