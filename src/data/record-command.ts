/** Records one fact about a dossier, with the number it takes if it takes one. */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { actions } from '../../domain/dossier/actions.ts'
import { decide, type Command } from '../../domain/dossier/decide.ts'
import type { BookCounters } from '../../domain/dossier/number-book.ts'
import type { DossierState } from '../../domain/dossier/state.ts'
import type { DataContext } from './context.ts'
import { factContext } from './fact-context.ts'
import { recordFact, type Intent, type Recorded } from './ledger.ts'

export type RecordOptions = Pick<Intent, 'endsDraft'>

/** What is to be recorded, and the counters to keep with it. */
export interface Wanted {
  readonly command: Command
  readonly counters?: BookCounters
}

/** `want` is asked under the lock, on the newest state and counters. Its refusals and those of the law pass through;
 *  `store.*`, `vault.*` besides. */
export async function recordWanted(
  ctx: DataContext,
  dossier: string,
  want: (state: DossierState, counters: BookCounters) => Result<Wanted>,
  options: RecordOptions = {},
): Promise<Result<Recorded>> {
  return await recordFact(ctx, {
    dossier,
    ...options,
    decide: (state, counters) => {
      const wanted = want(state, counters)
      if (!wanted.ok) return wanted
      const { command, ...kept } = wanted.value
      const made = decide(command, state, factContext(ctx))
      return made.ok ? ok({ event: made.value, ...kept }) : made
    },
  })
}

/** Built on what the officer sees: `dossier.chain.superseded` when the dossier moved on under an open dialog and the
 *  fact is one that competes. */
export async function recordCommand(
  ctx: DataContext,
  seen: DossierState,
  command: Command,
  options: RecordOptions = {},
): Promise<Result<Recorded>> {
  const want = (state: DossierState) =>
    actions[command.type].order === 'chained' && state.head !== seen.head
      ? refuse('dossier.chain.superseded', { head: state.head })
      : ok({ command })
  return await recordWanted(ctx, seen.id, want, options)
}
