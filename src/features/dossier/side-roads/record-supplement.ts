/** Supplements as facts: asked for once, taken in with the date counted anew. */
import { ok, type Result } from '../../../../domain/base/result.ts'
import type { DueDate } from '../../../../domain/dossier/events.ts'
import type { DossierState } from '../../../../domain/dossier/state.ts'
import type { Component, Procedure } from '../../../../domain/procedure/procedure.ts'
import { choicesFor, nextRound } from '../../../../domain/supplement/choices.ts'
import { dueAfterSupplement } from '../../../../domain/supplement/new-due.ts'
import { writeRequest, type RequestDraft } from '../../../../domain/supplement/request.ts'
import type { DataContext } from '../../../data/context.ts'
import { calendarOf, type Law } from '../../../data/law.ts'
import type { Recorded } from '../../../data/ledger.ts'
import { recordCommand } from '../../../data/record-command.ts'
import type { SupplementDesk } from './supplement-desk.ts'

export async function askSupplement(
  ctx: DataContext,
  seen: DossierState,
  procedure: Procedure,
  draft: RequestDraft,
): Promise<Result<Recorded>> {
  const body = writeRequest(draft, choicesFor(seen, procedure), nextRound(seen))
  return body.ok ? await recordCommand(ctx, seen, { type: 'supplement-requested', body: body.value }) : body
}

/** The papers that were asked for, in catalogue order. */
export function askedComponents(state: DossierState, procedure: Procedure): readonly Component[] {
  const asked = new Set(state.asked.map((item) => item.component))
  return procedure.components.filter((component) => asked.has(component.id))
}

export function newDueNow(
  ctx: Pick<DataContext, 'clock'>,
  law: Pick<Law, 'calendar' | 'local'>,
  state: DossierState,
  procedure: Procedure | null,
): Result<DueDate> {
  return dueAfterSupplement(state, procedure, calendarOf(law, state.reception), ctx.clock.wall())
}

/** What was brought becomes a fact with the new date; then the pages it was made of go. */
export async function receiveSupplement(
  ctx: DataContext,
  law: Pick<Law, 'calendar' | 'local'>,
  seen: DossierState,
  procedure: Procedure,
  desk: SupplementDesk,
): Promise<Result<Recorded>> {
  const dated = ctx.clock.mayDate()
  if (!dated.ok) return dated
  const provided = await desk.collect(askedComponents(seen, procedure))
  if (!provided.ok) return provided
  const due = newDueNow(ctx, law, seen, procedure)
  if (!due.ok) return due
  const body = { components: provided.value, due: due.value }
  const recorded = await recordCommand(ctx, seen, { type: 'supplement-received', body })
  if (!recorded.ok) return recorded
  await desk.clear(provided.value)
  return ok(recorded.value)
}
