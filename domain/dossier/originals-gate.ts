/**
 * No dossier ends while an original paper of the resident is neither given back nor lawfully kept. Who is at the counter
 * when it ends takes it along; who is not is told to fetch it; what another agency needs goes there with the file.
 */
import { refuse, type Problem } from '../base/result.ts'
import type { RetainGround } from './bodies/originals.ts'
import type { AnyEvent, DossierEvent, EventType } from './events.ts'
import type { GuardFacts } from './guards.ts'
import type { DossierState } from './state.ts'
import type { HeldOriginal } from './state-parts.ts'

const GROUNDS = {
  'dossier-closed': ['law'],
  'dossier-withdrawn': ['law'],
  'dossier-refused': ['law', 'awaiting-owner'],
  'dossier-stopped': ['law', 'awaiting-owner'],
  'dossier-transferred': ['law', 'sent-on', 'awaiting-owner'],
} as const satisfies Partial<Record<EventType, readonly RetainGround[]>>

export type EndingType = keyof typeof GROUNDS

/** Papers that still stand in the way of this ending. */
export function heldBefore(state: DossierState, ending: EndingType): readonly HeldOriginal[] {
  const grounds: readonly RetainGround[] = GROUNDS[ending]
  return state.originals.filter(
    ({ returned, retained }) => returned === null && !(retained && grounds.includes(retained.ground)),
  )
}

export function endingGate(state: DossierState, ending: EndingType): Problem | null {
  const held = heldBefore(state, ending)
  if (held.length === 0) return null
  const papers = held.map(({ title }) => title).join('; ')
  return refuse('dossier.originals.held', { count: held.length, papers }).problem
}

export function originalsGuard(state: DossierState, event: AnyEvent, facts: GuardFacts): Problem | null {
  switch (event.type) {
    case 'originals-taken':
      return taken(state, event, facts)
    case 'originals-handed':
      return handed(state, event)
    case 'originals-returned':
      return returned(state, event)
    case 'originals-retained':
      if (event.body.basis.trim() === '') return problem('dossier.originals.basis-missing')
      return missing(state, event.body.papers)
    default:
      return null
  }
}

function taken(
  state: DossierState,
  { body }: DossierEvent<'originals-taken'>,
  facts: GuardFacts,
): Problem | null {
  const { papers } = body
  if (papers.length === 0 || papers.some(({ title, count }) => title.trim() === '' || count === 0))
    return problem('dossier.originals.empty')
  const numbers = [...state.originals, ...papers].map(({ no }) => no)
  if (new Set(numbers).size < numbers.length) return problem('dossier.originals.number-used')
  const procedure = state.reception === null ? null : facts.procedureOf?.(state.reception.law.procedure)
  const stranger = papers.find(
    ({ component }) => component !== null && procedure?.components.every(({ id }) => id !== component),
  )
  return stranger ? problem('dossier.component.not-in-catalogue', { component: stranger.component }) : null
}

function handed(state: DossierState, { body, actor }: DossierEvent<'originals-handed'>): Problem | null {
  const absent = missing(state, body.papers)
  if (absent) return absent
  const foreign = state.originals.find(({ no, holder }) => body.papers.includes(no) && holder !== actor)
  return foreign ? problem('dossier.custody.not-holder', { holder: foreign.holder }) : null
}

function returned(state: DossierState, { body }: DossierEvent<'originals-returned'>): Problem | null {
  const { to, acknowledged, reference = '' } = body
  if (to.trim() === '') return problem('dossier.originals.receiver-missing')
  if (acknowledged === 'post' && reference.trim() === '') return problem('dossier.originals.letter-missing')
  return missing(state, body.papers)
}

/** Only what is here can be handed on, given back or kept. */
function missing(state: DossierState, papers: readonly number[]): Problem | null {
  if (papers.length === 0) return problem('dossier.originals.empty')
  const here = new Set(state.originals.flatMap(({ no, returned: back }) => (back === null ? [no] : [])))
  const absent = papers.find((no) => !here.has(no))
  return absent === undefined ? null : problem('dossier.originals.not-here', { no: absent })
}

function problem(code: string, details?: Readonly<Record<string, unknown>>): Problem {
  return refuse(code, details).problem
}
