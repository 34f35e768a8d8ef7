/** Giấy xác nhận tình trạng hôn nhân (TT 04/2020/TT-BTP). */
import { issuedOn } from './issued-on.ts'
import { issuerOf } from './issuer.ts'
import type { PaperReading, ReadPage } from './paper.ts'
import { personLabels, signatureLabels } from './person-labels.ts'
import { readActNumber } from './read-act-number.ts'
import { readName } from './read-name.ts'
import { readText } from './read-text.ts'
import { byRole, label, labelled, other, readFields } from './template.ts'
import { linesOf } from './text-lines.ts'

const labels = [
  label('number', 'Số', readActNumber, { atStart: true }),
  other('Xét đề nghị của ông/bà'),
  label('Name', 'Họ, chữ đệm, tên', readName, { lines: 2 }),
  label('maritalStatus', 'Tình trạng hôn nhân', readText, { lines: 2, atStart: true }),
  ...labelled('purpose', ['Giấy này được cấp để', 'Giấy này được sử dụng để'], readText, { lines: 2 }),
  other('Giấy này có giá trị'),
  ...personLabels,
  ...signatureLabels,
]

export function readMaritalStatus(page: ReadPage): PaperReading {
  const lines = linesOf(page)
  const fields = readFields(lines, labels, byRole())
  return { kind: 'marital-status', fields: [...fields, ...issuerOf(lines), ...issuedOn(lines)] }
}
