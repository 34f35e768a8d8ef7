/** Accounts the fees of this commune are paid to, as its home server signed them (M3): for payment codes without a line. */
import { ok, type Result } from '../../domain/base/result.ts'
import type { Payee } from '../../domain/money/payee.ts'
import { payeesAddress } from './addresses.ts'
import type { DataContext } from './context.ts'
import { getMeta, setMeta } from './meta.ts'
import { openValues, sealValue } from './sealing.ts'
import { storeFailure } from './store-failure.ts'

/** Sealed, though no secret: whoever can write to this disk must not be able to turn the money elsewhere. */
export async function listPayees(ctx: DataContext): Promise<Result<readonly Payee[]>> {
  try {
    const kept = await getMeta(ctx.db, 'payees')
    if (kept === null) return ok([])
    const opened = await openValues<readonly Payee[]>(ctx.vault, [
      { address: payeesAddress, row: kept.sealed },
    ])
    return opened.ok ? ok(opened.value[0] ?? []) : opened
  } catch (error) {
    return storeFailure(error)
  }
}

export async function keepPayees(
  ctx: DataContext,
  hash: string,
  payees: readonly Payee[],
): Promise<Result<null>> {
  const sealed = await sealValue(ctx.vault, payeesAddress, payees)
  if (!sealed.ok) return sealed
  try {
    await setMeta(ctx.db, 'payees', { hash, sealed: sealed.value })
  } catch (error) {
    return storeFailure(error)
  }
  return ok(null)
}
