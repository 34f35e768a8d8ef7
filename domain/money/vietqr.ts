/**
 * VietQR (NAPAS 24/7 inside EMVCo): account and amount of one payment. Made on the device, for paper and screen without
 * a line. It proves nothing was paid: that only the statement of the bank does.
 */
import { ok, refuse, type Result } from '../base/result.ts'
import { crcOf } from './crc16.ts'
import { readFields, writeFields } from './tag-fields.ts'

const NAPAS = 'A000000727'
const TO_ACCOUNT = 'QRIBFTTA'
const DONG = '704'
const BIN = /^\d{6}$/
const ACCOUNT = /^[0-9A-Za-z]{1,19}$/
export const PURPOSE_LENGTH = 25
const PURPOSE = /^[0-9A-Za-z ]{1,25}$/
const MOST_DONG = 999_999_999_999

export interface Payment {
  readonly bin: string // of the bank, six digits
  readonly account: string
  readonly vnd: number | null // null: the payer types it
  readonly purpose: string // '' for none
}

/** `money.qr.bank` · `money.qr.account` · `money.qr.amount` · `money.qr.purpose`. */
export function writeVietQr({ bin, account, vnd, purpose }: Payment): Result<string> {
  if (!BIN.test(bin)) return refuse('money.qr.bank', { bin })
  if (!ACCOUNT.test(account)) return refuse('money.qr.account', { account })
  if (vnd !== null && (!Number.isSafeInteger(vnd) || vnd < 1 || vnd > MOST_DONG))
    return refuse('money.qr.amount', { vnd })
  if (purpose !== '' && !PURPOSE.test(purpose)) return refuse('money.qr.purpose', { purpose })
  const beneficiary = nested([
    ['00', bin],
    ['01', account],
  ])
  const written = writeFields([
    ['00', '01'],
    ['01', vnd === null ? '11' : '12'],
    [
      '38',
      nested([
        ['00', NAPAS],
        ['01', beneficiary],
        ['02', TO_ACCOUNT],
      ]),
    ],
    ['53', DONG],
    ...(vnd === null ? [] : ([['54', String(vnd)]] as const)),
    ['58', 'VN'],
    ...(purpose === '' ? [] : ([['62', nested([['08', purpose]])]] as const)),
  ])
  if (!written.ok) return written
  const open = `${written.value}6304`
  return ok(open + crcOf(open))
}

/** Fields whose letters and lengths were checked above. */
function nested(fields: readonly (readonly [string, string])[]): string {
  const written = writeFields(fields)
  return written.ok ? written.value : ''
}

/** What a code asks for. `money.qr.malformed` · `money.qr.checksum` · `money.qr.not-vietqr`. */
export function readVietQr(text: string): Result<Payment> {
  const body = text.slice(0, -4)
  if (!body.endsWith('6304')) return refuse('money.qr.malformed', { at: body.length })
  if (crcOf(body) !== text.slice(-4).toUpperCase()) return refuse('money.qr.checksum')
  const fields = readFields(text)
  if (!fields.ok) return fields
  const merchant = readFields(fields.value.get('38') ?? '')
  if (!merchant.ok) return merchant
  const beneficiary = readFields(merchant.value.get('01') ?? '')
  if (!beneficiary.ok) return beneficiary
  const more = readFields(fields.value.get('62') ?? '')
  if (!more.ok) return more
  const bin = beneficiary.value.get('00')
  const account = beneficiary.value.get('01')
  const isOurs = merchant.value.get('00') === NAPAS && fields.value.get('53') === DONG
  if (!isOurs || bin === undefined || account === undefined) return refuse('money.qr.not-vietqr')
  const amount = fields.value.get('54')
  return ok({
    bin,
    account,
    vnd: amount === undefined ? null : Number(amount),
    purpose: more.value.get('08') ?? '',
  })
}
