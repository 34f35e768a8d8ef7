/** Tờ khai on paper: who asks, and the person it is about. What only one form asks is left to the officer. */
import { birthLabels } from './birth-certificate.ts'
import { issuedOn } from './issued-on.ts'
import type { PaperReading, ReadPage } from './paper.ts'
import { readRelation } from './read-list.ts'
import { readName } from './read-name.ts'
import { settleSpeltOut } from './spelt-out.ts'
import { byRole, labelled, other, readFields } from './template.ts'
import { linesOf } from './text-lines.ts'

const labels = [
  ...labelled(
    'Name',
    ['Họ, chữ đệm, tên người yêu cầu', 'Họ và tên người yêu cầu', 'Họ, chữ đệm, tên người đề nghị'],
    readName,
    { lines: 2, role: 'requester' },
  ),
  ...labelled(
    'relation',
    [
      'Quan hệ với người được khai sinh',
      'Quan hệ với người được cấp bản sao trích lục hộ tịch',
      'Quan hệ với người được khai tử',
      'Quan hệ với người được xác nhận tình trạng hôn nhân',
      'Quan hệ với người đã chết',
    ],
    readRelation,
  ),
  other('Kính gửi'),
  other('Số lượng bản sao yêu cầu cấp'),
  other('Đề nghị cơ quan'),
  other('Tôi cam đoan'),
  ...birthLabels.filter(({ text }) => text !== 'Quan hệ với người được khai sinh'),
]

export function readDeclaration(page: ReadPage): PaperReading {
  const lines = linesOf(page)
  const fields = settleSpeltOut(readFields(lines, labels, byRole()))
  return { kind: 'declaration', fields: [...fields, ...issuedOn(lines, 'last')] }
}
