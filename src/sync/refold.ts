/** Folds dossiers from their facts and seals them as rows of the next version. */
import { ok, type Result } from '../../domain/base/result.ts'
import { foldDossier, type LedgerRow } from '../../domain/dossier/fold.ts'
import { dossierAddress } from '../data/addresses.ts'
import type { DataContext } from '../data/context.ts'
import type { FoldedRow } from '../data/db.ts'
import { sealValues } from '../data/sealing.ts'

export async function sealFolds(
  ctx: DataContext,
  folds: readonly { readonly id: string; readonly ledger: readonly LedgerRow[] }[],
): Promise<Result<FoldedRow[]>> {
  const before = await ctx.db.dossiers.bulkGet(folds.map(({ id }) => id))
  const folded = folds.map(({ id, ledger }, i) => {
    const state = foldDossier(id, ledger)
    const version = (before[i]?.version ?? 0) + 1
    const updatedAt = state.timeline.at(-1)?.at ?? ''
    const fields = { id, version, stage: state.stage, dueAt: state.due?.at ?? '', updatedAt }
    return { fields, row: { address: dossierAddress(id, version), value: state } }
  })
  const sealed = await sealValues(
    ctx.vault,
    folded.map(({ row }) => row),
  )
  if (!sealed.ok) return sealed
  return ok(folded.map(({ fields }, i) => ({ ...(sealed.value[i] as FoldedRow), ...fields })))
}
