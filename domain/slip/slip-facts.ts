/** What a slip of one dossier is made from. Names come from outside: the dossier only knows who by id. */
import type { StepClock } from '../deadline/step-clock.ts'
import type { PaperKind } from '../document/paper.ts'
import type { AnyEvent } from '../dossier/events.ts'
import type { DossierState, Reception } from '../dossier/state.ts'
import type { Procedure } from '../procedure/procedure.ts'
import type { SlipHead } from './content.ts'
import { fillWords } from './fill.ts'
import type { SlipLaw } from './template.ts'
import { placeOf, writtenDay } from './written.ts'

export interface SlipFacts {
  readonly state: DossierState
  readonly events: readonly AnyEvent[] // those that count, in the home server's order
  readonly procedure: Procedure // the version it was received under
  readonly clocksOf: (state: DossierState) => readonly StepClock[] // of its steps; none where they are not told
  readonly commune: string // "Xã Pù Luông"
  readonly nameOf: (officer: string) => string // '' when it is not known here: signed by hand
  readonly kindName: (kind: PaperKind) => string
}

/** Facts of a dossier that has been received: nothing is printed of one that has not. */
export type ReceivedFacts = SlipFacts & { readonly reception: Reception }

export function headOf(law: SlipLaw, commune: string, number: string, issuedOn: string): SlipHead {
  const { words } = law
  return {
    superior: fillWords(words.superior, { COMMUNE: commune.toLocaleUpperCase('vi') }),
    agency: words.agency,
    nation: words.nation,
    motto: words.motto,
    number: number === '' ? '' : fillWords(words.number, { number }),
    date: writtenDay(fillWords(words.date, { place: placeOf(commune) }), issuedOn),
  }
}

/** The events that count, in the order of the dossier's time line. */
export function countingEvents(state: DossierState, events: readonly AnyEvent[]): AnyEvent[] {
  const byId = new Map(events.map((event) => [event.id, event]))
  return state.timeline.flatMap(({ event }) => byId.get(event) ?? [])
}
