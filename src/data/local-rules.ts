/** What the commune laid down itself, as its home server signed it (N1), and drafts of steps that are in force nowhere yet. */
import { effect } from '@preact/signals'
import { liveQuery } from 'dexie'
import type { Result } from '../../domain/base/result.ts'
import type { ProcedureStep } from '../../domain/procedure/procedure.ts'
import type { LocalRule } from '../../domain/workflow/local-rules.ts'
import type { DataContext } from './context.ts'
import { currentContext, currentRules } from './current.ts'
import { keepList, openList } from './kept-list.ts'

effect(() => {
  const ctx = currentContext.value
  currentRules.value = []
  if (ctx === null) return
  const following = liveQuery(() => listLocalRules(ctx)).subscribe({
    next: (listed) => (currentRules.value = listed.ok ? listed.value : []),
    error: () => {}, // a vault that was locked meanwhile
  })
  return () => following.unsubscribe()
})

/** Sealed, though no secret: whoever can write to this disk must not be able to move a promised day. */
export function listLocalRules(ctx: DataContext): Promise<Result<readonly LocalRule[]>> {
  return openList<LocalRule>(ctx, 'localRules')
}

export function keepLocalRules(
  ctx: DataContext,
  hash: string,
  rules: readonly LocalRule[],
): Promise<Result<null>> {
  return keepList(ctx, 'localRules', hash, rules)
}

/** One for each procedure. It stays on this device until a leader puts it in force. */
export interface PlanDraft {
  readonly procedure: string // code
  readonly steps: readonly ProcedureStep[]
  readonly merged: readonly string[] // steps whose work goes on in another
  readonly by: string
  readonly at: string
}

export function listPlanDrafts(ctx: DataContext): Promise<Result<readonly PlanDraft[]>> {
  return openList<PlanDraft>(ctx, 'planDrafts')
}

/** `null` lets it go. */
export async function keepPlanDraft(
  ctx: DataContext,
  procedure: string,
  draft: Pick<PlanDraft, 'steps' | 'merged'> | null,
): Promise<Result<null>> {
  return await ctx.alone('plan-drafts', async () => {
    const known = await listPlanDrafts(ctx)
    if (!known.ok) return known
    const others = known.value.filter((one) => one.procedure !== procedure)
    const own = draft === null ? [] : [{ procedure, ...draft, by: ctx.officer.id, at: ctx.clock.at() }]
    return await keepList(ctx, 'planDrafts', '', [...others, ...own])
  })
}
