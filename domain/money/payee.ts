/**
 * Whom fees are paid to (tài khoản thụ hưởng): accounts of the commune, entered by its administrator and confirmed by a
 * leader. The register only grows; an account ends when another of the same fees begins.
 */
import { ok, refuse, type Result } from '../base/result.ts'
import { isRealDate } from '../form/real-date.ts'
import { fold, normaliseSpaces } from '../text/fold.ts'

export interface Payee {
  readonly id: string
  readonly bin: string
  readonly account: string
  readonly holder: string // as the bank writes it: an office, never a person
  readonly fields: readonly string[] // lĩnh vực whose fees it takes; none: of every field
  readonly validFrom: string // YYYY-MM-DD
}

export type NewPayee = Omit<Payee, 'id'>

export interface WaitingPayee {
  readonly payee: Payee
  readonly requester: string // officer id
  readonly askedAt: string
}

/** The confirmed accounts of a commune, as its home server signs them. */
export interface PayeeList {
  readonly commune: string
  readonly payees: readonly Payee[] // in the order they were confirmed
}

/** `list` null: the same as what `known` named. */
export interface PayeesAnswer {
  readonly hash: string // SHA-256 of `payeesText`
  readonly list: (PayeeList & { readonly sig: string }) | null
  readonly waiting: readonly WaitingPayee[]
}

/** Offices hold these accounts; a person's name there is the fraud this register is for. */
const OFFICES = ['ubnd', 'uy ban nhan dan', 'kho bac', 'trung tam', 'van phong']
const ACCOUNT = /^[0-9A-Za-z]{4,19}$/

/** `money.payee.bank` · `.account` · `.holder` · `.valid-from`. */
export function checkPayee(payee: NewPayee): Result<NewPayee> {
  if (!/^\d{6}$/.test(payee.bin)) return refuse('money.payee.bank')
  if (!ACCOUNT.test(payee.account)) return refuse('money.payee.account')
  const holder = ` ${normaliseSpaces(fold(payee.holder))} `
  if (holder.length > 82 || !OFFICES.some((office) => holder.includes(` ${office} `)))
    return refuse('money.payee.holder')
  if (!isRealDate(payee.validFrom)) return refuse('money.payee.valid-from')
  return ok(payee)
}

/** The account that takes fees of this field on this day: one for the field before one for all, the newest first. */
export function payeeFor(payees: readonly Payee[], field: string, day: string): Payee | null {
  const standing = payees.filter(
    (payee) => payee.validFrom <= day && (payee.fields.length === 0 || payee.fields.includes(field)),
  )
  const rank = (payee: Payee) => `${payee.fields.length > 0 ? 1 : 0}${payee.validFrom}`
  return standing.reduce<Payee | null>(
    (best, payee) => (best === null || rank(payee) >= rank(best) ? payee : best),
    null,
  )
}

/** What the home server signs. JSON, so that no holder can stand for two. */
export function payeesText({ commune, payees }: PayeeList): string {
  const rows = payees.map((p) => [p.id, p.bin, p.account, p.holder, p.fields, p.validFrom])
  return `motcua/payees/1|${commune}|${JSON.stringify(rows)}`
}
