/** Sổ hộ khẩu: the page of the head with the address, or the page of one member. No longer valid since 1/1/2023, but
 *  still the only paper that shows how people of one house are related. */
import { issuedOn } from './issued-on.ts'
import type { PaperReading, ReadPage } from './paper.ts'
import { personLabels, signatureLabels } from './person-labels.ts'
import { readName } from './read-name.ts'
import { readOneNumber } from './read-act-number.ts'
import { readRelation } from './read-list.ts'
import { byRole, label, labelled, other, readFields } from './template.ts'
import { linesOf } from './text-lines.ts'

const labels = [
  label('number', 'Số', readOneNumber, { atStart: true }),
  ...labelled('headName', ['Họ và tên chủ hộ', 'Họ tên chủ hộ'], readName, { lines: 2 }),
  ...labelled('Relation', ['Quan hệ với chủ hộ'], readRelation, { role: 'member' }),
  label('Name', 'Họ và tên', readName, { lines: 2, role: 'member' }),
  other('Họ và tên gọi khác (nếu có)'),
  other('Tên thường gọi'),
  other('Nghề nghiệp, nơi làm việc'),
  other('Chuyển đến ngày'),
  other('Hồ sơ hộ khẩu số'),
  other('Tờ số'),
  other('Nơi thường trú trước khi chuyển đến'),
  ...personLabels,
  ...signatureLabels,
]

export function readHouseholdBook(page: ReadPage): PaperReading {
  const lines = linesOf(page)
  const fields = readFields(lines, labels, byRole())
  const isMember = fields.some((field) => field.name.startsWith('member'))
  return { kind: 'household-book', fields: [...fields, ...(isMember ? [] : issuedOn(lines, 'last'))] }
}
