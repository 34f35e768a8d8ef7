/** Enters in the dossier that a payment slip left the counter; whoever may not enter it may print it all the same. */
import { ok, type Result } from '../../../domain/base/result.ts'
import { actionsAt } from '../../../domain/dossier/actions.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import type { DataContext } from '../../data/context.ts'
import { recordCommand } from '../../data/record-command.ts'
import { sha256Hex } from '../../data/sha256.ts'

export async function recordPaymentSlip(
  ctx: DataContext,
  state: DossierState,
  code: string,
): Promise<Result<unknown>> {
  if (!actionsAt(state.stage, ctx.officer.roles).includes('slip-printed')) return ok(null)
  const sha256 = await sha256Hex(code)
  return await recordCommand(ctx, state, {
    type: 'slip-printed',
    body: { slip: 'payment', copies: 1, sha256 },
  })
}
