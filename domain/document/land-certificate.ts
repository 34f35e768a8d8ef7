/** Giấy chứng nhận quyền sử dụng đất: red book, pink book, and the form with a code since 2025. One page at a time. */
import { issuedOn } from './issued-on.ts'
import type { PaperReading, ProposedField, ReadPage } from './paper.ts'
import { readAnyNumber, readOneNumber, readSerial } from './read-act-number.ts'
import { readArea, readSpeltAmount } from './read-amount.ts'
import { readDate, readYear } from './read-date.ts'
import { readName } from './read-name.ts'
import { readIdNumber } from './read-number.ts'
import { readText } from './read-text.ts'
import { settleSpeltOut, speltOut } from './spelt-out.ts'
import { byRole, label, labelled, other, propose, readFields } from './template.ts'
import { linesOf, type TextLine } from './text-lines.ts'

const start = { atStart: true }
const person = { atStart: true, noColon: true }

const labels = [
  ...labelled('Name', ['Ông', 'Hộ ông (bà)', 'Ông (bà)', 'Hộ ông'], readName, { ...person, role: 'owner' }),
  ...labelled('Name', ['Bà', 'và vợ là bà', 'và bà'], readName, { ...person, role: 'coOwner' }),
  ...labelled('BirthDate', ['Sinh ngày', 'Ngày sinh'], readDate),
  ...labelled('BirthYear', ['Năm sinh', 'Sinh năm'], readYear),
  ...labelled(
    'IdNumber',
    [
      'CMND số',
      'CCCD số',
      'Căn cước công dân số',
      'Căn cước số',
      'Giấy chứng minh nhân dân số',
      'Số định danh cá nhân',
      'Giấy tờ nhân thân',
    ],
    readIdNumber,
  ),
  ...labelled('ownerAddress', ['Địa chỉ thường trú', 'Nơi thường trú'], readText, { lines: 3 }),
  label('address', 'Địa chỉ', readText, { lines: 2 }),
  label('address', 'Địa chỉ thửa đất', readText, { lines: 2 }),
  label('plot', 'Thửa đất số', readOneNumber),
  label('mapSheet', 'Tờ bản đồ số', readOneNumber),
  label('area', 'Diện tích', readArea),
  label('area', 'Được quyền sử dụng', readArea),
  label(speltOut('area'), 'Bằng chữ', readSpeltAmount, { lines: 2 }),
  ...labelled('purpose', ['Loại đất', 'Mục đích sử dụng', 'Mục đích sử dụng đất'], readText, { lines: 2 }),
  ...labelled('term', ['Thời hạn sử dụng', 'Thời hạn sử dụng đất'], readText),
  ...labelled(
    'bookNumber',
    [
      'Số vào sổ cấp GCN',
      'Vào sổ cấp GCN số',
      'Số vào sổ',
      'Số vào sổ cấp giấy chứng nhận',
      'Số vào sổ cấp giấy chứng nhận quyền sử dụng đất',
      'Vào sổ cấp giấy chứng nhận quyền sử dụng đất số',
    ],
    readAnyNumber,
  ),
  ...labelled('serial', ['Số phát hành (số seri)', 'Số phát hành', 'Số seri'], readSerial),
  ...[
    'Hình thức sử dụng',
    'Hình thức sử dụng đất',
    'Nguồn gốc sử dụng',
    'Nguồn gốc sử dụng đất',
    'Thông tin thửa đất',
    'Thông tin tài sản gắn liền với đất',
    'Nhà ở',
    'Cấp ngày',
  ].map((text) => other(text)),
  other('Người sử dụng đất, chủ sở hữu', { role: 'owner' }),
  ...['TM. Ủy ban nhân dân', 'Chi nhánh văn phòng đăng ký đất đai', 'Giám đốc', 'Chủ tịch'].map((text) =>
    other(text, start),
  ),
]

export function readLandCertificate(page: ReadPage): PaperReading {
  const lines = linesOf(page)
  const fields = settleSpeltOut(readFields(lines, labels, byRole('owner')))
  const serial = fields.some((field) => field.name === 'serial') ? [] : loneSerial(lines)
  return { kind: 'land-certificate', fields: [...fields, ...serial, ...issuedOn(lines, 'last')] }
}

/** Books print their serial alone at the foot of the cover: "BX 990412". */
function loneSerial(lines: readonly TextLine[]): ProposedField[] {
  for (const line of [...lines].reverse()) {
    if (line.words.length > 2) continue
    const found = readSerial([line.words])
    if (found !== undefined) return [propose('serial', found)]
  }
  return []
}
