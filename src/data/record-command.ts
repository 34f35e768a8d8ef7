/** Records one fact about a dossier, built on what the officer sees on the screen. */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { decide, type Command } from '../../domain/dossier/decide.ts'
import { actions } from '../../domain/dossier/actions.ts'
import type { DossierState } from '../../domain/dossier/state.ts'
import type { DataContext } from './context.ts'
import { recordFact, type Recorded } from './ledger.ts'

export interface RecordOptions {
  /** The draft whose files become the dossier's with this fact. */
  readonly endsDraft?: string
}

/** Refusals of the law pass through; `dossier.chain.superseded` when the dossier moved on under an open dialog and the
 *  fact is one that competes; `store.*`, `vault.*`. */
export async function recordCommand(
  ctx: DataContext,
  seen: DossierState,
  command: Command,
  options: RecordOptions = {},
): Promise<Result<Recorded>> {
  return await recordFact(ctx, {
    dossier: seen.id,
    ...options,
    decide: (state) => {
      if (actions[command.type].order === 'chained' && state.head !== seen.head)
        return refuse('dossier.chain.superseded', { head: state.head })
      const now = { at: ctx.clock.at(), clk: ctx.clock.clk() }
      const context = { now, actor: ctx.officer.id, newId: ctx.newId, rolesOf: () => ctx.officer.roles }
      const made = decide(command, state, context)
      return made.ok ? ok({ event: made.value }) : made
    },
  })
}
