/** A leader's word on a contested fact, kept as a fact before the screen says so. */
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import type { EventBody } from '../../../domain/dossier/events.ts'
import { settledOf } from '../../../domain/dossier/settling.ts'
import type { DataContext } from '../../data/context.ts'
import type { Recorded } from '../../data/ledger.ts'
import { recordWanted } from '../../data/record-command.ts'

export async function settle(
  ctx: DataContext,
  dossier: string,
  body: EventBody['conflict-resolved'],
): Promise<Result<Recorded>> {
  return await recordWanted(ctx, dossier, (state) => {
    // Somebody's word came in while this one was being written: it is read first, even when it says the same.
    const before = settledOf(state).find((one) => one.event.id === body.event)
    if (before) return refuse('dossier.resolve.already-settled', { outcome: before.outcome })
    return ok({ command: { type: 'conflict-resolved', body } })
  })
}
