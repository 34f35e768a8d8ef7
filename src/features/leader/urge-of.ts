/** The words a leader urges with when one press must do: what stands, where it lies. They go into the log, so they are
 *  Vietnamese whatever language the screen has. */
import { standingOf } from '../../../domain/deadline/standing.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { getWorkClock } from '../../data/work-clock.ts'
import { leader } from '../../i18n/vi/leader.ts'
import type { Urge } from './record-urge.ts'
import { standingWords } from './words.ts'

export function urgeOf(state: DossierState, stepTitle: string, now: string): Urge {
  const standing = standingWords(standingOf(state, now, getWorkClock()), state.due?.at ?? '').text
  const code = state.reception?.code ?? ''
  const step = stepTitle === '' ? leader.atCounter : stepTitle
  return { state, to: state.assignee ?? '', text: leader.urgeText(code, standing.toLowerCase(), step) }
}
