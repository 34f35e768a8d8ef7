/** Tờ khai on paper: who asks, and the person it is about. What only one form asks is left to the officer. */
import { birthLabels } from './birth-certificate.ts'
import { issuedOn } from './issued-on.ts'
import { bare } from './labels.ts'
import type { PaperReading, ReadPage } from './paper.ts'
import { readRelation } from './read-list.ts'
import { readName } from './read-name.ts'
import { settleSpeltOut } from './spelt-out.ts'
import { byRole, labelled, other, readFields } from './template.ts'
import { linesOf, textOf } from './text-lines.ts'

const relations = [
  'Quan hệ với người được khai sinh',
  'Quan hệ với người được cấp bản sao trích lục hộ tịch',
  'Quan hệ với người được khai tử',
  'Quan hệ với người được xác nhận tình trạng hôn nhân',
  'Quan hệ với người đã chết',
]

const labels = [
  ...labelled(
    'Name',
    ['Họ, chữ đệm, tên người yêu cầu', 'Họ và tên người yêu cầu', 'Họ, chữ đệm, tên người đề nghị'],
    readName,
    { lines: 2, role: 'requester' },
  ),
  ...labelled('relation', relations, readRelation),
  other('Kính gửi'),
  other('Số lượng bản sao yêu cầu cấp'),
  other('Đề nghị cơ quan'),
  other('Tôi cam đoan'),
  ...birthLabels.filter(({ field, text }) => !field.startsWith('registered') && !relations.includes(text)),
]

export function readDeclaration(page: ReadPage): PaperReading {
  const lines = linesOf(page)
  // Bride and groom stand in one table row each: whose value is whose cannot be told safely.
  if (bare(lines.map(textOf).join(' ')).includes('tokhaidangkykethon'))
    return { kind: 'declaration', fields: [] }
  const fields = settleSpeltOut(readFields(lines, labels, byRole()))
  return { kind: 'declaration', fields: [...fields, ...issuedOn(lines, 'last')] }
}
