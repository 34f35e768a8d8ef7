/** Hoá đơn, biên lai thu phí, phiếu thu: who paid whom how much, and when. */
import { issuedOn } from './issued-on.ts'
import { issuerOf } from './issuer.ts'
import type { PaperReading, ProposedField, ReadPage } from './paper.ts'
import { readAnyNumber, readOneNumber } from './read-act-number.ts'
import { readMoney, readSpeltAmount } from './read-amount.ts'
import { readText } from './read-text.ts'
import { settleSpeltOut, speltOut } from './spelt-out.ts'
import { labelled, other, readFields } from './template.ts'
import { linesOf } from './text-lines.ts'

const labels = [
  ...labelled('symbol', ['Ký hiệu', 'Ký hiệu mẫu số', 'Mẫu số - Ký hiệu'], readAnyNumber),
  ...labelled('number', ['Số', 'Số hóa đơn', 'Số biên lai'], readOneNumber),
  ...labelled('payee', ['Tên người bán', 'Đơn vị bán hàng', 'Tên đơn vị bán hàng', 'Đơn vị thu'], readText, {
    lines: 2,
  }),
  ...labelled('payee', ['Đơn vị', 'Tên tổ chức thu'], readText, { atStart: true }),
  ...labelled(
    'payer',
    [
      'Họ tên người mua hàng',
      'Tên người mua',
      'Họ và tên người nộp tiền',
      'Họ tên người nộp tiền',
      'Tên đơn vị hoặc người nộp tiền',
      'Tên người nộp',
      'Họ tên người nộp',
      'Họ và tên người nộp',
      'Tên người nộp tiền',
      'Đơn vị, cá nhân nộp tiền',
      'Họ tên người mua',
      'Họ và tên người mua hàng',
    ],
    readText,
    { lines: 2 },
  ),
  ...labelled(
    'reason',
    ['Lý do thu', 'Lý do nộp', 'Nội dung thu', 'Nội dung', 'Về khoản', 'Nộp khoản'],
    readText,
    { lines: 2 },
  ),
  ...labelled(
    'amount',
    [
      'Tổng cộng tiền thanh toán',
      'Tổng thanh toán',
      'Tổng cộng',
      'Số tiền nộp',
      'Số tiền thu',
      'Tổng số tiền thu',
      'Tổng tiền thanh toán',
      'Tổng số tiền',
      'Số tiền',
    ],
    readMoney,
  ),
  ...labelled(
    speltOut('amount'),
    ['Số tiền viết bằng chữ', 'Viết bằng chữ', 'Bằng chữ', 'Số tiền bằng chữ'],
    readSpeltAmount,
    { lines: 2 },
  ),
  ...[
    'Mã số thuế',
    'Địa chỉ',
    'Hình thức thanh toán',
    'Cộng tiền hàng',
    'Thuế suất GTGT',
    'Tiền thuế GTGT',
    'Số tài khoản',
    'Tên đơn vị',
    'Số lượng',
    'Kèm theo',
  ].map((text) => other(text)),
  ...['Người mua hàng', 'Người bán hàng', 'Người nộp tiền', 'Người thu tiền', 'Thủ quỹ', 'STT'].map((text) =>
    other(text, { atStart: true }),
  ),
]

export function readInvoice(page: ReadPage): PaperReading {
  const lines = linesOf(page)
  const fields = settleSpeltOut(readFields(lines, labels))
  const has = (name: string) => fields.some((field) => field.name === name)
  // A receipt for fees names its collector only in the heading.
  const payee: ProposedField[] = has('payee') ? [] : issuerOf(lines, 'payee')
  return { kind: 'invoice', fields: [...fields, ...payee, ...issuedOn(lines)] }
}
