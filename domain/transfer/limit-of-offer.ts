/**
 * The time limit of a dossier that is taken over. Its clock runs anew here (NĐ 118/2025 art. 17(3)), so the date is
 * computed wherever the catalogue has a limit. Where it has none, the accepting officer sets one and names the rule it
 * comes from; as many working days as the place before promised are proposed, never taken over unseen.
 */
import type { CalendarData } from '../calendar/calendar.ts'
import { dueDate } from '../calendar/due-date.ts'
import { workingDaysBetween } from '../calendar/working-days-between.ts'
import { mayReceive } from '../procedure/may-receive.ts'
import type { Procedure } from '../procedure/procedure.ts'
import { timeCasesFor } from '../procedure/time-limit.ts'
import type { TransferOffer } from './note.ts'

/** What the accepting officer chose; nothing where the law leaves nothing to choose. */
export interface ChosenLimit {
  readonly timeCase: string | null
  readonly byHandDue: { readonly at: string; readonly why: string } | null
}

/** What has to be asked before the dossier can be taken over. `cases` empty: none; `date` null: it is computed. */
export interface LimitAsked {
  readonly cases: readonly string[]
  readonly date: ProposedLimit | null
}

export interface ProposedLimit {
  readonly text: string // what the catalogue says instead of a limit
  readonly day: string // YYYY-MM-DD; '' when nothing can be proposed
  readonly why: string // the rule the place before named
}

export function limitAsked(
  offer: TransferOffer,
  law: { readonly procedure: Procedure; readonly calendar: CalendarData },
  wall: string,
  timeCase: string | null = offer.timeCase,
): LimitAsked {
  const { procedure, calendar } = law
  const { channel } = offer
  const day = wall.slice(0, 10)
  const by = mayReceive(procedure, { channel, day, ...(timeCase === null ? {} : { case: timeCase }) })
  const isCaseOpen = !by.ok && /^procedure\.time\.case-(?:needed|unknown)$/.test(by.problem.code)
  // A case of the law there may be none here: then it is asked anew.
  const cases = isCaseOpen || timeCase !== offer.timeCase ? timeCasesFor(procedure, channel) : []
  const date = by.ok && by.value.by === 'hand' ? proposed(offer, by.value.text, calendar, wall) : null
  return { cases, date }
}

export function isAsked({ cases, date }: LimitAsked): boolean {
  return cases.length > 0 || date !== null
}

function proposed(offer: TransferOffer, text: string, calendar: CalendarData, wall: string): ProposedLimit {
  const { byHand, receivedAt } = offer
  const days = byHand ? workingDaysBetween(receivedAt.slice(0, 10), byHand.at.slice(0, 10), calendar) : 0
  const due = days > 0 ? dueDate({ limit: { kind: 'working-days', days }, receivedAt: wall, calendar }) : null
  return { text, day: due?.ok ? due.value.at.slice(0, 10) : '', why: byHand?.why ?? '' }
}
