/** Căn cước công dân and căn cước: QR first, then the machine-readable lines, and only then the printed text. */
import { readCardCode } from './card-code.ts'
import { CHECK_LIMIT } from './grade.ts'
import { readMachineZone } from './machine-zone.ts'
import type { PaperReading, ProposedField, ReadPage } from './paper.ts'
import { readSex } from './read-choice.ts'
import { readDate } from './read-date.ts'
import { readName } from './read-name.ts'
import { readIdNumber } from './read-number.ts'
import { readText } from './read-text.ts'
import { bare } from './labels.ts'
import { label, other, propose, readFields } from './template.ts'
import { linesOf, textOf } from './text-lines.ts'

const labels = [
  label('number', 'Số / No.', readIdNumber, { lines: 2 }),
  label('number', 'Số định danh cá nhân / Personal identification number', readIdNumber, { lines: 2 }),
  label('name', 'Họ và tên / Full name', readName, { lines: 4 }),
  label('name', 'Họ, chữ đệm và tên khai sinh / Full name', readName, { lines: 4 }),
  label('birthDate', 'Ngày sinh / Date of birth', readDate, { lines: 2 }),
  label('birthDate', 'Ngày, tháng, năm sinh / Date of birth', readDate, { lines: 2 }),
  label('sex', 'Giới tính / Sex', readSex),
  other('Quốc tịch / Nationality'),
  other('Quê quán / Place of origin'),
  label('address', 'Nơi thường trú / Place of residence', readText, { lines: 3 }),
  label('address', 'Nơi cư trú / Place of residence', readText, { lines: 3 }),
  label('issuedOn', 'Ngày, tháng, năm / Date, month, year', readDate, { lines: 2 }),
  label('issuedOn', 'Ngày, tháng, năm cấp / Date of issue', readDate, { lines: 2 }),
  other('Có giá trị đến'),
  other('Date of expiry'),
]

/** Issuer by the words on the back (domain.md §2.3). */
const ISSUERS = [
  { sign: 'cuccanhsatquanlyhanhchinh', name: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội' },
  { sign: 'bocongan', name: 'Bộ Công an' },
] as const

export function readIdCard(page: ReadPage): PaperReading {
  const printed = readFields(linesOf(page), labels)
  const coded = page.codes.flatMap((code) =>
    readCardCode(code.text).map((fact) => ({ ...fact, box: code.box })),
  )
  const issuer = readIssuer(page)
  const standing = printed.some(({ name }) => name === 'number') ? [] : standingNumber(page)
  const byName = new Map<string, ProposedField>()
  const zone = readMachineZone(page)
  const isName = (field: ProposedField) => field.name === 'name'
  // Later ones are better founded and replace the earlier; the zone's name has lost its marks.
  const inOrder = [
    ...zone.filter(isName),
    ...standing,
    ...printed,
    ...issuer,
    ...zone.filter((field) => !isName(field)),
    ...coded,
  ]
  for (const field of inOrder) byName.set(field.name, field)
  return { kind: 'id-card', fields: [...byName.values()] }
}

/** The label in front of it was not read: a personal number whose parts fit is known by itself, but looked at. */
function standingNumber(page: ReadPage): ProposedField[] {
  for (const { words } of linesOf(page)) {
    const found = readIdNumber([words])
    if (found?.reason === 'structure')
      return [propose('number', { ...found, limit: Math.min(found.limit, CHECK_LIMIT) })]
  }
  return []
}

function readIssuer(page: ReadPage): ProposedField[] {
  const lines = linesOf(page)
  for (const line of lines) {
    const text = bare(textOf(line))
    const issuer = ISSUERS.find(({ sign }) => text.includes(sign))
    if (issuer)
      return [
        {
          name: 'issuer',
          value: issuer.name,
          confidence: 0.9,
          origin: 'ocr',
          box: line.box,
          reason: 'dictionary',
        },
      ]
  }
  return []
}
