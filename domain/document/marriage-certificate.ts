/** Giấy chứng nhận kết hôn: wife and husband side by side in either order, or one below the other in older prints. */
import { findLabels } from './labels.ts'
import type { PaperReading, ProposedField, ReadPage } from './paper.ts'
import { readEthnicity, readNationality } from './read-choice.ts'
import { readDate } from './read-date.ts'
import { readName } from './read-name.ts'
import { readIdNumber, readPaperNumber } from './read-number.ts'
import { readText } from './read-text.ts'
import { label, other, readFields } from './template.ts'
import { linesOf, splitColumns, type TextLine } from './text-lines.ts'

const name = { lines: 3 }

/** Who a block is about is said by its first label. */
const personLabels = [
  label('wifeName', 'Họ, chữ đệm, tên vợ', readName, name),
  label('wifeName', 'Họ và tên vợ', readName, name),
  label('husbandName', 'Họ, chữ đệm, tên chồng', readName, name),
  label('husbandName', 'Họ và tên chồng', readName, name),
  label('BirthDate', 'Ngày, tháng, năm sinh', readDate),
  label('Ethnicity', 'Dân tộc', readEthnicity),
  label('Nationality', 'Quốc tịch', readNationality),
  label('Address', 'Nơi cư trú', readText, { lines: 3 }),
  label('Address', 'Nơi thường trú/tạm trú', readText, { lines: 3 }),
  label('IdNumber', 'Giấy tờ tùy thân', readIdNumber, { lines: 3 }),
  label('IdNumber', 'Số CMND/Hộ chiếu', readIdNumber, { lines: 2 }),
]

const sheetLabels = [
  label('number', 'Số', readPaperNumber, { atStart: true }),
  label('book', 'Quyển số', readPaperNumber),
  label('registeredAt', 'Nơi đăng ký kết hôn', readText, { lines: 2 }),
  label('registeredOn', 'Ngày, tháng, năm đăng ký', readDate),
  label('registeredOn', 'Đăng ký ngày', readDate),
  other('Giấy chứng nhận kết hôn này có giá trị kể từ ngày đăng ký'),
  other('Họ, chữ đệm, tên vợ'),
  other('Họ, chữ đệm, tên chồng'),
]

export function readMarriageCertificate(page: ReadPage): PaperReading {
  return { kind: 'marriage-certificate', fields: marriageFields(page) }
}

export function marriageFields(page: ReadPage): ProposedField[] {
  const lines = linesOf(page)
  const sheet = readFields(lines, [...sheetLabels, ...personLabels.map((each) => ({ ...each, field: '' }))])
  const blocks = personBlocks(lines)
  return [...sheet, ...blocks.flatMap(readPerson)]
}

/** Two labels of one kind on a line mean two columns; the right one begins where the second label does. */
function personBlocks(lines: readonly TextLine[]): TextLine[][] {
  const hits = findLabels(lines, personLabels)
  const starts = hits.flatMap((hit) => {
    const second = hits.find(
      (other) => other.line === hit.line && other.from >= hit.to && isSameKind(other, hit),
    )
    return second ? [lines[hit.line]!.words[second.from]!.box[0]] : []
  })
  const sheetStart = findLabels(lines, sheetLabels).find((hit) =>
    hit.label.field.startsWith('registered'),
  )?.line
  const end = sheetStart ?? lines.length
  if (starts.length === 0) return [lines.slice(0, end)]
  const first = hits[0]!.line
  return splitColumns(lines, first, end, Math.min(...starts) - 4)
}

function isSameKind(a: { label: { field: string } }, b: { label: { field: string } }): boolean {
  const kind = (field: string) => (field.endsWith('Name') ? 'Name' : field)
  return kind(a.label.field) === kind(b.label.field)
}

function readPerson(block: readonly TextLine[]) {
  let role = ''
  const named = (field: string) => {
    if (!field.endsWith('Name')) return role === '' ? '' : role + field
    role = field.slice(0, -'Name'.length)
    return field
  }
  return readFields(block, personLabels, (hit) => named(hit.field))
}
