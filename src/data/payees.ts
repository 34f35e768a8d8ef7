/** Accounts the fees of this commune are paid to, as its home server signed them (M3): for payment codes without a line. */
import type { Result } from '../../domain/base/result.ts'
import type { Payee } from '../../domain/money/payee.ts'
import type { DataContext } from './context.ts'
import { keepList, openList } from './kept-list.ts'

/** Sealed, though no secret: whoever can write to this disk must not be able to turn the money elsewhere. */
export function listPayees(ctx: DataContext): Promise<Result<readonly Payee[]>> {
  return openList<Payee>(ctx, 'payees')
}

export function keepPayees(ctx: DataContext, hash: string, payees: readonly Payee[]): Promise<Result<null>> {
  return keepList(ctx, 'payees', hash, payees)
}
