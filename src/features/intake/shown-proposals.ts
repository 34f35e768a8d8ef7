/** Readings that wait for a person, with the words of where they come from. */
import type { Reason } from '../../../domain/document/grade.ts'
import type { PaperKind } from '../../../domain/document/paper.ts'
import type { DraftPage } from '../../data/drafts.ts'
import { t } from '../../i18n/locale.ts'
import { paper } from '../../i18n/vi/paper.ts'
import type { ShownProposals } from './form/proposal.ts'
import type { IntakeSession } from './intake-session.ts'

export function shownProposals(session: IntakeSession): ShownProposals {
  const waiting = session.values.value?.waiting
  const sources = session.sources.value
  if (!waiting) return {}
  return Object.fromEntries(
    [...waiting].map(([field, proposals]) => [
      field,
      proposals.map(({ value, confidence, origin, source }) => ({
        value,
        confidence,
        origin,
        sourceLabel: withReason(sourceLabel(source), sources[source]?.reason ?? null),
        source,
      })),
    ]),
  )
}

/** `giấy báo tử, chữ viết tay`: what only its label vouches for needs no word. */
export function withReason(label: string, reason: string | null): string {
  const { reasons } = t(paper)
  return reason === null || reason === 'label' || !(reason in reasons)
    ? label
    : `${label}, ${reasons[reason as Reason]}`
}

/** `id-card:mother.name` → the words for that paper; the counter's own facts have none. */
export function sourceLabel(source: string): string {
  const words = t(paper)
  const [slot = ''] = source.split('.')
  const [kind = '', role] = slot.split(':')
  if (kind === 'applicant') return words.applicant
  if (!(kind in words.kinds)) return words.typed
  const name = words.kinds[kind as PaperKind]
  return role === undefined ? name : words.cardOf(name, words.roles[role as keyof typeof words.roles] ?? '')
}

/** What a page is, and whose where that is known: `căn cước của mẹ`. */
export function pageName(page: DraftPage): string {
  const role = page.slots.find((slot) => !slot.endsWith(':requester')) ?? page.slots[0]
  return role === undefined ? t(paper).kinds[page.kind] : sourceLabel(`${role}.`)
}
