/** Who has to hear of a dossier, and from when: the later, the higher. */
import { assertNever } from '../base/assert-never.ts'
import { standingOf, type Dated } from './standing.ts'
import type { WorkClock } from './work-clock.ts'

/** `holder`: whose step it is · `office`: their unit · `leader`: of the centre · `head`: of the People's Committee. */
export const listeners = ['holder', 'office', 'leader', 'head'] as const
export type Listener = (typeof listeners)[number]

/** Working days late from which the head hears of it, and answers for it. */
const HEAD_AFTER_DAYS = 1

/** Everybody who has to know, nearest first. After an apology each hears one step earlier: a promise is broken twice. */
export function toldOf(
  dossier: Dated & { readonly apologies: number },
  now: string,
  clock: WorkClock,
): readonly Listener[] {
  const standing = standingOf(dossier, now, clock)
  const again = dossier.apologies > 0 ? 1 : 0
  switch (standing.kind) {
    case 'near':
      return listeners.slice(0, 1 + again)
    case 'today':
      return listeners.slice(0, 2 + again)
    case 'overdue':
    case 'ready-late':
      return listeners.slice(0, standing.late >= HEAD_AFTER_DAYS * clock.dayMinutes ? 4 : 3 + again)
    case 'over':
    case 'undated':
    case 'paused':
    case 'ready':
    case 'early':
      return []
    default:
      return assertNever(standing)
  }
}
