/** Xác nhận thông tin về cư trú (CT07): the person, the head of the household, and the table of its other members. */
import { issuedOn } from './issued-on.ts'
import { issuerOf } from './issuer.ts'
import { membersIn } from './household-table.ts'
import type { PaperReading, ReadPage } from './paper.ts'
import { personLabels, signatureLabels } from './person-labels.ts'
import { readActNumber } from './read-act-number.ts'
import { readRelation } from './read-list.ts'
import { readName } from './read-name.ts'
import { readIdNumber } from './read-number.ts'
import { readText } from './read-text.ts'
import { byRole, label, labelled, other, readFields } from './template.ts'
import { linesOf } from './text-lines.ts'

const labels = [
  label('number', 'Số', readActNumber, { atStart: true }),
  label('name', 'Họ, chữ đệm và tên', readName, { lines: 2 }),
  ...labelled('headName', ['Họ, chữ đệm và tên chủ hộ', 'Họ và tên chủ hộ'], readName),
  ...labelled('relation', ['Quan hệ với chủ hộ', 'Mối quan hệ với chủ hộ'], readRelation),
  ...labelled(
    'headIdNumber',
    ['Số định danh cá nhân của chủ hộ', 'Số ĐDCN của chủ hộ', 'Số định danh cá nhân chủ hộ'],
    readIdNumber,
  ),
  label('temporaryAddress', 'Nơi tạm trú', readText, { lines: 2 }),
  ...labelled('currentAddress', ['Nơi ở hiện tại', 'Nơi ở hiện nay'], readText, { lines: 2 }),
  other('Thông tin các thành viên khác trong hộ gia đình'),
  ...personLabels,
  ...signatureLabels,
]

export function readResidenceProof(page: ReadPage): PaperReading {
  const lines = linesOf(page)
  const table = membersIn(lines)
  const fields = readFields(lines.slice(0, table.from), labels, byRole())
  return {
    kind: 'residence-proof',
    fields: [...fields, ...table.fields, ...issuerOf(lines), ...issuedOn(lines)],
  }
}
