/** A leader's word on a contested fact, kept as a fact before the screen says so. */
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import { decide } from '../../../domain/dossier/decide.ts'
import type { EventBody } from '../../../domain/dossier/events.ts'
import { settledOf } from '../../../domain/dossier/settling.ts'
import type { DataContext } from '../../data/context.ts'
import { recordFact, type Recorded } from '../../data/ledger.ts'

export async function settle(
  ctx: DataContext,
  dossier: string,
  body: EventBody['conflict-resolved'],
): Promise<Result<Recorded>> {
  return await recordFact(ctx, {
    dossier,
    decide: (state) => {
      // Somebody's word came in while this one was being written: it is read first, even when it says the same.
      const before = settledOf(state).find((one) => one.event.id === body.event)
      if (before) return refuse('dossier.resolve.already-settled', { outcome: before.outcome })
      const now = { at: ctx.clock.at(), clk: ctx.clock.clk() }
      const context = { now, actor: ctx.officer.id, newId: ctx.newId, rolesOf: () => ctx.officer.roles }
      const made = decide({ type: 'conflict-resolved', body }, state, context)
      return made.ok ? ok({ event: made.value }) : made
    },
  })
}
