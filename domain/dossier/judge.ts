/**
 * The verdict on one fact, given the dossier as its home server knows it. Commuting facts always count; a chained fact
 * is effective only when its author had seen the head and the step is legal, else contested: kept, shown, settled later.
 * A settling has rules of its own (`settling.ts`).
 * What has no authority or breaks the law of reception is quarantined. The same function runs on device and server.
 */
import { refuse, type Problem } from '../base/result.ts'
import type { Verdict } from '../sync/wire.ts'
import { actions, type Action, type Role } from './actions.ts'
import type { AnyEvent, DossierEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { guard, type GuardFacts } from './guards.ts'
import { judgeSettling } from './settling.ts'
import { unbornDossier, type DossierState } from './state.ts'

export interface JudgeContext extends GuardFacts {
  /** Roles of an officer in this commune; null: no such officer. Absent on a device, which asks the server. */
  readonly rolesOf?: (officer: string) => readonly Role[] | null
  /** Lawfulness of a reception as such (papers, form, number, due date); see `inspect-reception.ts`. */
  readonly inspect?: (event: DossierEvent<'dossier-received'>) => Problem | null
  /** True when the official number already stands on another dossier. */
  readonly codeTaken?: (code: string, dossier: string) => boolean
  /** True when a dossier of another commune was taken over already, as another dossier. */
  readonly originTaken?: (origin: string, dossier: string) => boolean
}

export interface Judgement {
  readonly verdict: Verdict
  readonly problem?: Problem
  readonly next: DossierState
}

export function judge(known: DossierState | null, event: AnyEvent, context: JudgeContext): Judgement {
  const state = known ?? unbornDossier(event.dossier)
  const unlawful =
    authority(event, context) ?? (event.type === 'dossier-received' ? inspect(event, context) : null)
  if (unlawful) return { verdict: 'quarantined', problem: unlawful, next: state }
  if (event.type === 'conflict-resolved') {
    const { verdict, problem } = judgeSettling(state, event, context)
    if (problem) return { verdict, problem, next: contest(state, event, problem) }
    return { verdict, next: evolve(state, event) }
  }
  const action: Action = actions[event.type]
  if (action.order === 'commuting' && action.only === 'register' && state.stage !== 'unborn')
    return { verdict: 'quarantined', problem: notHere(state, event), next: state }
  if (action.order !== 'chained') return { verdict: 'commuting', next: evolve(state, event) }
  const loses =
    chainProblem(state, event, action.from) ?? guard(state, event, context) ?? taken(event, context)
  if (loses) return { verdict: 'contested', problem: loses, next: contest(state, event, loses) }
  return { verdict: 'effective', next: evolve(state, event) }
}

/** Keeps a losing fact beside the dossier. */
export function contest(state: DossierState, event: AnyEvent, problem: Problem): DossierState {
  return { ...state, contested: [...state.contested, { event, problem }] }
}

function authority(event: AnyEvent, context: JudgeContext): Problem | null {
  if (!context.rolesOf) return null
  const roles = context.rolesOf(event.actor)
  if (roles === null) return refuse('dossier.actor.unknown').problem
  const allowed: readonly Role[] = actions[event.type].roles
  return allowed.some((role) => roles.includes(role))
    ? null
    : refuse('dossier.actor.not-allowed', { type: event.type }).problem
}

function inspect(event: DossierEvent<'dossier-received'>, context: JudgeContext): Problem | null {
  return context.inspect?.(event) ?? null
}

function chainProblem(state: DossierState, event: AnyEvent, from: readonly string[]): Problem | null {
  if ((event.parent ?? null) !== state.head)
    return refuse('dossier.chain.superseded', { head: state.head }).problem
  return from.includes(state.stage) ? null : notHere(state, event)
}

function notHere({ stage }: DossierState, { type }: AnyEvent): Problem {
  return refuse('dossier.action.not-allowed', { type, stage }).problem
}

function taken(event: AnyEvent, context: JudgeContext): Problem | null {
  if (event.type !== 'dossier-received') return null
  const { code, origin } = event.body
  if (origin && context.originTaken?.(origin.dossier, event.dossier))
    return refuse('transfer.taken', { code: origin.code }).problem
  return context.codeTaken?.(code, event.dossier) ? refuse('dossier.code.duplicate', { code }).problem : null
}
