/** Who inspects here, and what they opened: kept on the device, so that it holds without a line too (I1, I4). */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { runningFor, type Assignment } from '../../domain/inspection/assignment.ts'
import type { Opening } from '../../domain/inspection/wire.ts'
import type { DataContext } from './context.ts'
import { keepList, openList } from './kept-list.ts'

export function listAssignments(ctx: DataContext): Promise<Result<readonly Assignment[]>> {
  return openList<Assignment>(ctx, 'assignments')
}

export function keepAssignments(
  ctx: DataContext,
  hash: string,
  assignments: readonly Assignment[],
): Promise<Result<null>> {
  return keepList(ctx, 'assignments', hash, assignments)
}

/** The assignment that lets whoever is unlocked in today; null: none that this device has heard of. */
export async function ownAssignment(ctx: DataContext): Promise<Result<Assignment | null>> {
  const listed = await listAssignments(ctx)
  if (!listed.ok) return listed
  return ok(runningFor(listed.value, ctx.officer.id, ctx.clock.wall().slice(0, 10)))
}

export function waitingOpenings(ctx: DataContext): Promise<Result<readonly Opening[]>> {
  return openList<Opening>(ctx, 'openings')
}

/** On the disk before the dossier is shown. `inspection.purpose-missing`, `inspection.not-assigned`. */
export async function noteOpening(
  ctx: DataContext,
  dossier: string,
  purpose: string,
): Promise<Result<Opening>> {
  if (purpose.trim() === '') return refuse('inspection.purpose-missing')
  const assigned = await ownAssignment(ctx)
  if (!assigned.ok) return assigned
  if (assigned.value === null) return refuse('inspection.not-assigned')
  const opening = {
    id: ctx.newId(),
    officer: ctx.officer.id,
    dossier,
    purpose: purpose.trim(),
    at: ctx.clock.at(),
  }
  const kept = await change(ctx, (waiting) => [...waiting, opening])
  if (!kept.ok) return kept
  ctx.changed()
  return ok(opening)
}

/** The home server has written them down. */
export function forgetOpenings(ctx: DataContext, known: readonly string[]): Promise<Result<null>> {
  return change(ctx, (waiting) => waiting.filter(({ id }) => !known.includes(id)))
}

/** Tabs of one device take turns: an opening is never lost to another one. */
async function change(
  ctx: DataContext,
  next: (waiting: readonly Opening[]) => readonly Opening[],
): Promise<Result<null>> {
  return await ctx.alone('inspection-openings', async () => {
    const waiting = await waitingOpenings(ctx)
    return waiting.ok ? await keepList(ctx, 'openings', '', next(waiting.value)) : waiting
  })
}
