/** Urging: a fact in each dossier, so that it is seen where the work is done and stands in the log. */
import type { Problem, Result } from '../../../domain/base/result.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import type { DataContext } from '../../data/context.ts'
import type { Recorded } from '../../data/ledger.ts'
import { recordCommand } from '../../data/record-command.ts'

export interface Urge {
  readonly state: DossierState
  readonly to: string
  readonly text: string
}

export async function recordUrge(ctx: DataContext, { state, to, text }: Urge): Promise<Result<Recorded>> {
  return await recordCommand(ctx, state, { type: 'urged', body: { to, text } })
}

/** One after the other; what is refused does not hold up the rest. */
export async function recordUrges(
  ctx: DataContext,
  urges: readonly Urge[],
): Promise<{ readonly done: number; readonly problem: Problem | null }> {
  let done = 0
  let problem: Problem | null = null
  for (const urge of urges) {
    const recorded = await recordUrge(ctx, urge)
    if (recorded.ok) done += 1
    else problem ??= recorded.problem
  }
  return { done, problem }
}
