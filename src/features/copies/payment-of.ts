/** How a visit was paid, and the code it can be paid with: to the commune's account for this field, with the dossier's number. */
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { payeeFor, type Payee } from '../../../domain/money/payee.ts'
import { purposeOf } from '../../../domain/money/purpose.ts'
import { writeVietQr } from '../../../domain/money/vietqr.ts'

export interface PaymentCode {
  readonly text: string
  readonly holder: string
  readonly purpose: string
}

/** null: taken in cash, or nothing to pay. `money.payee.none`; else as `writeVietQr`. */
export function paymentCode(
  { fees, reception }: DossierState,
  payees: readonly Payee[],
  place: { readonly field: string; readonly day: string },
): Result<PaymentCode | null> {
  const told = fees.taken.find(({ method }) => method === 'transfer')
  if (told === undefined || reception === null) return ok(null)
  const payee = payeeFor(payees, place.field, place.day)
  if (payee === null) return refuse('money.payee.none')
  const purpose = purposeOf(reception.code)
  if (!purpose.ok) return purpose
  const { bin, account, holder } = payee
  const text = writeVietQr({ bin, account, vnd: told.vnd, purpose: purpose.value })
  return text.ok ? ok({ text: text.value, holder, purpose: purpose.value }) : text
}

/** Book and number of the receipt given for cash; null without one. */
export function receiptOf({ fees }: DossierState): string | null {
  const receipt = fees.taken.find(({ method }) => method === 'cash')?.receipt
  return receipt ? `${receipt.book} ${receipt.number}` : null
}
