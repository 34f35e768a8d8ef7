/** Hoá đơn giá trị gia tăng, biên lai thu phí, phiếu thu. */
import { moneyInWords } from '../../../domain/text/number-in-words.ts'
import type { GoldenPaper } from '../paper.ts'
import { duc, hau, inFull, tram } from './people.ts'
import { headings, line, plain, sheet, signed, table } from './sheet.ts'

const dotted = (vnd: number) => String(vnd).replace(/\B(?=(\d{3})+$)/g, '.')

function inWords(vnd: number): string {
  const words = moneyInWords(vnd)
  if (!words.ok) throw new Error(String(vnd))
  return words.value
}

const taxInvoice: GoldenPaper = {
  id: 'invoice-tax',
  kind: 'invoice',
  size: 'a4',
  html: sheet(`<h1>HÓA ĐƠN GIÁ TRỊ GIA TĂNG</h1><p class="mid it">${inFull('2026-10-14').replace('ngày', 'Ngày')}</p>
    <p class="end">Ký hiệu: 1K26TAB<br>Số: 00000482</p>
    ${plain(['Tên người bán', 'CÔNG TY TNHH ĐO ĐẠC SÔNG MÃ'])}${plain(['Mã số thuế', '2899990417'])}
    ${plain(['Địa chỉ', 'Số 88 đường Lê Lai, phường Hạc Thành, tỉnh Thanh Hóa'])}
    ${plain(['Họ tên người mua hàng', tram.name])}${plain(['Hình thức thanh toán', 'Chuyển khoản'])}
    ${table(
      ['STT', 'Tên hàng hóa, dịch vụ', 'Đơn vị tính', 'Số lượng', 'Đơn giá', 'Thành tiền'],
      [
        ['1', 'Đo đạc, trích lục bản đồ địa chính', 'Thửa', '1', '1.850.000', '1.850.000'],
        ['2', 'Cắm mốc ranh giới', 'Mốc', '4', '120.000', '480.000'],
      ],
    )}
    ${plain(['Cộng tiền hàng', '2.330.000'])}${plain(['Thuế suất GTGT', '8%'], ['Tiền thuế GTGT', '186.400'])}
    ${plain(['Tổng cộng tiền thanh toán', '2.516.400'])}${plain(['Số tiền viết bằng chữ', inWords(2516400)])}
    ${signed(['Người mua hàng', tram.name], ['Người bán hàng', 'Công ty TNHH Đo đạc Sông Mã'])}`),
  fields: {
    symbol: '1K26TAB',
    number: '00000482',
    issuedOn: '2026-10-14',
    payee: 'CÔNG TY TNHH ĐO ĐẠC SÔNG MÃ',
    payer: tram.name,
    amount: '2516400',
  },
}

const feeReceipt = (
  id: string,
  payer: string,
  vnd: number,
  [number, reason, day]: readonly [string, string, string],
): GoldenPaper => ({
  id,
  kind: 'invoice',
  size: 'a5',
  html: sheet(
    `${headings(['ỦY BAN NHÂN DÂN', 'XÃ HOẰNG GIANG'], ['Ký hiệu: BL-26E', `Số: ${number}`])}
    <h1>BIÊN LAI THU TIỀN PHÍ, LỆ PHÍ</h1>
    ${line(['Tên đơn vị hoặc người nộp tiền', payer])}
    ${line(['Địa chỉ', hau.address])}
    ${line(['Lý do thu', reason])}
    ${line(['Số tiền', `${dotted(vnd)} đồng`])}
    ${line(['(Viết bằng chữ)', inWords(vnd)])}
    ${line(['Hình thức thanh toán', 'Chuyển khoản'])}
    <p class="end it">${inFull(day).replace('ngày', 'Ngày')}</p>
    ${signed(['NGƯỜI NỘP TIỀN', payer], ['NGƯỜI THU TIỀN', 'Lê Thị Thanh Nga'])}`,
    'a5',
  ),
  fields: {
    symbol: 'BL-26E',
    number,
    payer,
    reason,
    amount: String(vnd),
    issuedOn: day,
    payee: 'ỦY BAN NHÂN DÂN XÃ HOẰNG GIANG',
  },
})

const cashReceipt: GoldenPaper = {
  id: 'invoice-cash',
  kind: 'invoice',
  size: 'a5',
  html: sheet(
    `<p><b>Đơn vị: TRƯỜNG MẦM NON HOA SEN</b><br>Địa chỉ: Phường Hạc Thành, tỉnh Thanh Hóa</p>
    <h1>PHIẾU THU</h1><p class="mid it">${inFull('2026-09-07').replace('ngày', 'Ngày')}</p><p class="end">Số: PT0731</p>
    ${line(['Họ và tên người nộp tiền', duc.name])}
    ${line(['Địa chỉ', duc.address])}
    ${line(['Lý do nộp', 'Tiền ăn bán trú tháng 9 năm 2026'])}
    ${line(['Số tiền', '785.000đ'])}
    ${line(['Bằng chữ', inWords(785000)])}
    ${signed(['Người nộp tiền', duc.name], ['Thủ quỹ', 'Vũ Thị Hà'])}`,
    'a5',
  ),
  fields: {
    number: 'PT0731',
    issuedOn: '2026-09-07',
    payer: duc.name,
    payee: 'TRƯỜNG MẦM NON HOA SEN',
    reason: 'Tiền ăn bán trú tháng 9 năm 2026',
    amount: '785000',
  },
}

export const invoices: readonly GoldenPaper[] = [
  taxInvoice,
  feeReceipt('invoice-fee', hau.name, 8000, ['0001263', 'Cấp bản sao trích lục hộ tịch', '2026-11-16']),
  feeReceipt('invoice-fee-land', 'Phạm Thị Lệ Quyên', 1120000, [
    '0001307',
    'Phí thẩm định hồ sơ cấp giấy chứng nhận',
    '2026-11-18',
  ]),
  cashReceipt,
]
