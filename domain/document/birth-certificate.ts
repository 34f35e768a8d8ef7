/** Giấy khai sinh, and what an extract and a paper declaration of a birth print alike. */
import type { PaperReading, ReadPage } from './paper.ts'
import { personLabels, signatureLabels } from './person-labels.ts'
import { readActNumber } from './read-act-number.ts'
import { readDate } from './read-date.ts'
import { readName } from './read-name.ts'
import { readPaperNumber } from './read-number.ts'
import { readText } from './read-text.ts'
import { settleSpeltOut } from './spelt-out.ts'
import { byRole, label, labelled, other, readFields, type FieldLabel } from './template.ts'
import { linesOf } from './text-lines.ts'

const name = (role: string) => ({ lines: 2, role })

export const birthLabels: readonly FieldLabel[] = [
  ...labelled(
    'Name',
    ['Họ, chữ đệm, tên', 'Họ, chữ đệm, tên người được khai sinh', 'Họ và tên'],
    readName,
    name(''),
  ),
  ...labelled(
    'Name',
    ['Họ, chữ đệm, tên người mẹ', 'Họ và tên mẹ', 'Họ, chữ đệm, tên mẹ'],
    readName,
    name('mother'),
  ),
  ...labelled(
    'Name',
    ['Họ, chữ đệm, tên người cha', 'Họ và tên cha', 'Họ, chữ đệm, tên cha'],
    readName,
    name('father'),
  ),
  label('Name', 'Họ, chữ đệm, tên người đi khai sinh', readName, name('declarant')),
  label('Name', 'Họ và tên người đi khai sinh', readName, name('declarant')),
  ...labelled('birthPlace', ['Nơi sinh'], readText, { lines: 2 }),
  ...labelled('registeredAt', ['Nơi đăng ký khai sinh', 'Nơi đăng ký'], readText, { lines: 2 }),
  ...labelled('registeredOn', ['Ngày, tháng, năm đăng ký', 'Đăng ký ngày'], readDate),
  label('book', 'Quyển số', readPaperNumber),
  other('Quan hệ với người được khai sinh'),
  ...personLabels,
  ...signatureLabels,
]

const labels = [label('number', 'Số', readActNumber, { atStart: true }), ...birthLabels]

export function readBirthCertificate(page: ReadPage): PaperReading {
  return { kind: 'birth-certificate', fields: settleSpeltOut(readFields(linesOf(page), labels, byRole())) }
}
