/**
 * The e-form of 2.000815 and its formula of the fee, both from the law pack: TT 226/2016/TT-BTC counts by page of the
 * original, less from the third page on, with a limit for each copy. Changed by a new pack, never here.
 */
import { ok, refuse, type Result } from '../base/result.ts'
import type { CertifiedEntry } from '../dossier/bodies/result.ts'
import { derive } from '../form/derive.ts'
import type { FieldValue, FormData, FormDefinition } from '../form/form.ts'
import { sum, type CopiesRequest } from './request.ts'

/** Fields of `phieu-chung-thuc`. */
const FIELDS = {
  requester: 'nguoi_yc',
  idNumber: 'nguoi_yc_so',
  phone: 'sdt',
  title: 'ten_ban_chinh',
  pages: 'so_trang',
  copies: 'so_ban',
  fee: 'le_phi',
  day: 'ngay',
} as const

/** Dong for all copies of one paper; `copies.fee.unknown` when the form has no formula. */
export function feeOfEntry(
  { pages, copies }: Pick<CertifiedEntry, 'pages' | 'copies'>,
  form: FormDefinition,
  today: string,
): Result<number> {
  const data = { [FIELDS.pages]: pages, [FIELDS.copies]: copies }
  const fee = derive({ definition: form, data, today, touched: new Set() })[FIELDS.fee]
  return typeof fee === 'number' && Number.isSafeInteger(fee) ? ok(fee) : refuse('copies.fee.unknown')
}

/** Each paper has its own limit, so the whole is the sum of the papers and not of their pages. */
export function feeOfEntries(
  entries: readonly Pick<CertifiedEntry, 'pages' | 'copies'>[],
  form: FormDefinition,
  today: string,
): Result<number> {
  const fees: number[] = []
  for (const entry of entries) {
    const fee = feeOfEntry(entry, form, today)
    if (!fee.ok) return fee
    fees.push(fee.value)
  }
  return ok(sum(fees))
}

/** The answers of the form for one visit: papers one behind the other, pages and copies counted together. */
export function copiesForm(
  request: CopiesRequest,
  vnd: number,
  form: FormDefinition,
  today: string,
): FormData {
  const { requester, entries } = request
  const answers: Record<string, FieldValue> = {
    [FIELDS.requester]: requester.name,
    [FIELDS.idNumber]: requester.idNumber ?? '',
    [FIELDS.phone]: requester.phone ?? '',
    [FIELDS.title]: entries.map(({ title }) => title).join('; '),
    [FIELDS.pages]: sum(entries.map(({ pages }) => pages)),
    [FIELDS.copies]: sum(entries.map(({ copies }) => copies)),
    [FIELDS.fee]: vnd,
    [FIELDS.day]: today,
  }
  const asked = Object.entries(answers).filter(([id, value]) => value !== '' && id in form.ui.fields)
  return Object.fromEntries(asked)
}
