/**
 * `decide(command, state, context)`: turns what an officer wants into the fact it makes, or says why not. It builds the
 * fact and asks the same `judge` the home server will ask, so a device never promises what the server must refuse.
 */
import { ok, refuse, type Result } from '../base/result.ts'
import { actions } from './actions.ts'
import type { AnyEvent, DossierEvent, EventBody, EventType } from './events.ts'
import { judge, type JudgeContext } from './judge.ts'
import type { DossierState } from './state.ts'

/** A command names the fact it wants and what is in it. Reception has its own, richer one: `receive.ts`. */
export type Command = {
  [T in EventType]: { readonly type: T; readonly body: EventBody[T] }
}[EventType]

/** Time, chance and person, given from outside: the centre has neither clock nor dice. */
export interface DecideContext extends JudgeContext {
  readonly now: { readonly at: string; readonly clk: DossierEvent['clk'] }
  readonly actor: string
  readonly newId: () => string
}

export function decide(command: Command, state: DossierState, context: DecideContext): Result<AnyEvent> {
  const event = {
    v: 1,
    id: context.newId(),
    dossier: state.id,
    type: command.type,
    ...(isChained(command) && state.head !== null ? { parent: state.head } : {}),
    at: context.now.at,
    clk: context.now.clk,
    actor: context.actor,
    body: command.body,
  } as AnyEvent
  const { verdict, problem } = judge(state, event, context)
  if (verdict === 'effective' || verdict === 'commuting') return ok(event)
  return refuse(problem?.code ?? 'dossier.action.not-allowed', problem?.details)
}

/** Whether the fact must name the head its author saw. */
function isChained(command: Command): boolean {
  if (command.type === 'conflict-resolved') return command.body.outcome === 'adopt'
  return actions[command.type].order === 'chained'
}
