/** Keeps the list of inspections current and tells what inspectors opened on this device (I1, I4). */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { assignmentsText } from '../../domain/inspection/assignment.ts'
import type { AssignmentsAnswer } from '../../domain/inspection/wire.ts'
import type { PublicKeyJwk } from '../../domain/sync/wire.ts'
import type { DataContext } from '../data/context.ts'
import { forgetOpenings, keepAssignments, waitingOpenings } from '../data/inspection-log.ts'
import { getMeta } from '../data/meta.ts'
import { askList } from './ask-list.ts'
import { verifyText } from './signature.ts'
import type { WirePort } from './wire-port.ts'

const AT_ONCE = 100

/** `inspection.assignment.untrue`: not the home server's word, or of another commune. */
export async function updateInspections(
  ctx: DataContext,
  wire: Pick<WirePort, 'get'>,
  signKey: PublicKeyJwk,
): Promise<Result<null>> {
  const heard = await askList<AssignmentsAnswer>(
    wire,
    '/api/inspection/assignments',
    await getMeta(ctx.db, 'assignments'),
  )
  if (!heard.ok) return heard
  if (!heard.value?.list) return ok(null)
  const { commune, assignments, sig } = heard.value.list
  const isTrue =
    commune === ctx.device.commune && (await verifyText(signKey, assignmentsText(commune, assignments), sig))
  return isTrue
    ? await keepAssignments(ctx, heard.value.hash, assignments)
    : refuse('inspection.assignment.untrue')
}

/** Told before anything is asked; without a line they wait. */
export async function tellOpenings(ctx: DataContext, wire: Pick<WirePort, 'post'>): Promise<Result<null>> {
  for (;;) {
    const waiting = await waitingOpenings(ctx)
    if (!waiting.ok) return waiting
    const openings = waiting.value.slice(0, AT_ONCE)
    if (openings.length === 0) return ok(null)
    const heard = await wire.post<{ known: readonly string[] }>('/api/inspection/openings', { openings })
    if (!heard.ok) return heard
    const forgotten = await forgetOpenings(ctx, heard.value.known)
    if (!forgotten.ok || heard.value.known.length === 0) return forgotten
  }
}
