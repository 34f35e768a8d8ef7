/** Enters what the bank's statement shows: once for each line, however often a statement is read. */
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import type { Match } from '../../../domain/money/statement/match-lines.ts'
import type { DataContext } from '../../data/context.ts'
import { findDossier } from '../../data/dossiers.ts'
import { recordCommand } from '../../data/record-command.ts'

/** How many were entered before the first refusal, if any. */
export async function reconcileAll(
  ctx: DataContext,
  matches: readonly Match[],
): Promise<{ readonly done: number; readonly result: Result<null> }> {
  let done = 0
  for (const match of matches) {
    const entered = await reconcile(ctx, match)
    if (!entered.ok) return { done, result: entered }
    if (entered.value) done += 1
  }
  return { done, result: ok(null) }
}

/** False: this line of the bank was entered already. */
async function reconcile(ctx: DataContext, { line, fee }: Match): Promise<Result<boolean>> {
  if (fee === null) return refuse('money.fee.changed')
  const found = await findDossier(ctx, fee.dossier)
  if (!found.ok) return found
  const state = found.value?.state
  if (!state) return refuse('store.not-found')
  if (state.fees.reconciled.some(({ reference }) => reference === line.reference)) return ok(false)
  const told = await toldTransfer(ctx, state, { line, fee } as Match)
  if (!told.ok) return told
  const entered = await recordCommand(ctx, told.value.state, {
    type: 'fee-reconciled',
    body: {
      fee: told.value.event,
      vnd: line.vnd,
      reference: line.reference,
      payer: line.payer,
      at: line.day,
    },
  })
  return entered.ok ? ok(true) : entered
}

/** The transfer the counter was told of; when nobody told, the statement itself is the first to. */
async function toldTransfer(
  ctx: DataContext,
  state: DossierState,
  { line }: Match,
): Promise<Result<{ readonly event: string; readonly state: DossierState }>> {
  const answered = new Set(state.fees.reconciled.map(({ fee }) => fee))
  const open = state.fees.taken.filter(({ method, event }) => method === 'transfer' && !answered.has(event))
  const told = open.find(({ vnd }) => vnd === line.vnd) ?? open[0]
  if (told) return ok({ event: told.event, state })
  const asked = state.fees.asked.at(-1)
  const recorded = await recordCommand(ctx, state, {
    type: 'fee-recorded',
    body: {
      vnd: line.vnd,
      method: 'transfer',
      reference: line.reference,
      payer: line.payer,
      ...(asked ? { asked: asked.event } : {}),
    },
  })
  return recorded.ok ? ok({ event: recorded.value.event.id, state: recorded.value.state }) : recorded
}
