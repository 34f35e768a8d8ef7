/** Giấy xác nhận khuyết tật (TT 01/2019/TT-BLĐTBXH). */
import { issuedOn } from './issued-on.ts'
import { issuerOf } from './issuer.ts'
import type { PaperReading, ReadPage } from './paper.ts'
import { personLabels, signatureLabels } from './person-labels.ts'
import { readActNumber } from './read-act-number.ts'
import { readDisabilityLevel } from './read-list.ts'
import { readName } from './read-name.ts'
import { readText } from './read-text.ts'
import { byRole, label, labelled, other, readFields } from './template.ts'
import { linesOf } from './text-lines.ts'

const labels = [
  ...labelled('number', ['Số hiệu', 'Số'], readActNumber, { atStart: true }),
  label('Name', 'Họ và tên', readName, { lines: 2 }),
  other('Nơi ở hiện nay'),
  other('Nơi ở hiện tại'),
  label('disabilityKind', 'Dạng khuyết tật', readText),
  label('disabilityLevel', 'Mức độ khuyết tật', readDisabilityLevel),
  ...personLabels,
  ...signatureLabels,
]

export function readDisabilityCertificate(page: ReadPage): PaperReading {
  const lines = linesOf(page)
  const fields = readFields(lines, labels, byRole())
  return {
    kind: 'disability-certificate',
    fields: [...fields, ...issuerOf(lines), ...issuedOn(lines, 'last')],
  }
}
