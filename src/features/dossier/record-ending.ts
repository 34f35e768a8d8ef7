/** Ends a dossier before its result, as a fact built on what this officer sees. */
import { refuse, type Result } from '../../../domain/base/result.ts'
import type { Command } from '../../../domain/dossier/decide.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import type { DataContext } from '../../data/context.ts'
import type { Recorded } from '../../data/ledger.ts'
import { recordCommand } from '../../data/record-command.ts'

export const ENDINGS = ['dossier-withdrawn', 'dossier-stopped', 'dossier-refused'] as const
export type Ending = (typeof ENDINGS)[number]

/** `dossier.ending.reason-missing`; `dossier.chain.superseded` when the dossier moved on under the open dialog. */
export async function recordEnding(
  ctx: DataContext,
  seen: DossierState,
  ending: Ending,
  reason: string,
): Promise<Result<Recorded>> {
  if (reason === '') return refuse('dossier.ending.reason-missing')
  const by = seen.reception?.applicant.name ?? ''
  const command: Command =
    ending === 'dossier-withdrawn'
      ? { type: ending, body: { by, reason } }
      : { type: ending, body: { reason } }
  return await recordCommand(ctx, seen, command)
}
