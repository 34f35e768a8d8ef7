/** A request for a supplement (form 02): every paper that is wanting, what is wrong with each, once and all together. */
import { ok, refuse, type Result } from '../base/result.ts'
import type { EventBody } from '../dossier/events.ts'
import type { Choice, NextRound } from './choices.ts'
import { namesResidencePaper } from './residence.ts'

/** As the officer wrote it. `faults`: by component, what is wrong with it. */
export interface RequestDraft {
  readonly faults: Readonly<Record<string, string>>
  readonly chosen: readonly string[]
  readonly reason: string
  readonly basis: string
  readonly leaderReason: string
}

type Body = EventBody['supplement-requested']

/** Refuses in the order of the form, so that the first box that wants something is named. */
export function writeRequest(
  draft: RequestDraft,
  choices: readonly Choice[],
  round: NextRound | null,
): Result<Body> {
  if (round === null) return refuse('dossier.supplement.too-many')
  const items: Body['items'][number][] = []
  for (const { component } of choices) {
    if (!draft.chosen.includes(component.id)) continue
    const what = tidy(draft.faults[component.id] ?? '')
    if (what === '') return refuse('supplement.item.fault-missing', { label: component.label })
    if (namesResidencePaper(what)) return refuse('supplement.residence-paper', { label: component.label })
    items.push({ component: component.id, what })
  }
  const stranger = draft.chosen.find((id) => !choices.some(({ component }) => component.id === id))
  if (stranger !== undefined) return refuse('dossier.supplement.not-in-catalogue', { component: stranger })
  const reason = tidy(draft.reason)
  if (items.length === 0 || reason === '') return refuse('dossier.supplement.empty')
  if (namesResidencePaper(reason)) return refuse('supplement.residence-paper', { label: '' })
  const basis = tidy(draft.basis)
  if (basis === '') return refuse('supplement.basis.missing')
  const leaderReason = tidy(draft.leaderReason)
  if (round.needsLeader && leaderReason === '') return refuse('dossier.supplement.second-needs-reason')
  return ok({
    items,
    reason: `${endSentence(reason)} Căn cứ: ${endSentence(basis)}`,
    ...(round.needsLeader ? { leaderReason } : {}),
  })
}

function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

function endSentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`
}
