/** The table of a household: rows found by their personal numbers, cells by where they stand. */
import { findLabels } from './labels.ts'
import type { ProposedField, ReadWord } from './paper.ts'
import { readSex } from './read-choice.ts'
import { readDate } from './read-date.ts'
import { readRelation } from './read-list.ts'
import { readName } from './read-name.ts'
import { readIdNumber } from './read-number.ts'
import { propose } from './template.ts'
import type { TextLine } from './text-lines.ts'
import type { ValueReader } from './value-readers.ts'

const OPENING = [{ field: 'table', text: 'Thông tin các thành viên khác trong hộ gia đình' }]
const CLOSING = [{ field: 'end', text: 'Xác nhận này có giá trị' }]

export interface HouseholdTable {
  readonly from: number // its first line; the number of lines when there is none
  readonly fields: readonly ProposedField[]
}

export function membersIn(lines: readonly TextLine[]): HouseholdTable {
  const from = findLabels(lines, OPENING)[0]?.line
  if (from === undefined) return { from: lines.length, fields: [] }
  const end = findLabels(lines, CLOSING)[0]?.line ?? lines.length
  const words = lines.slice(from + 1, Math.max(from + 1, end)).flatMap((line) => line.words)
  const numbers = words.filter((word) => /^\d{9,12}$/.test(word.text.replace(/\D/g, '')))
  const rows = numbers.map((number) => words.filter((word) => nearest(word, numbers) === number))
  return {
    from,
    fields: rows.flatMap((row, i) =>
      memberOf(row, numbers[i]!).map((field) => ({ ...field, name: `member${i + 1}${field.name}` })),
    ),
  }
}

/** The row a word belongs to: the number closest to its height on the page, unless it is too far (the table's head). */
function nearest(word: ReadWord, numbers: readonly ReadWord[]): ReadWord | undefined {
  const off = (number: ReadWord) => Math.abs(middle(number) - middle(word))
  const best = numbers.reduce((a, b) => (off(b) < off(a) ? b : a))
  const between = Math.min(
    ...numbers.filter((other) => other !== best).map((other) => Math.abs(middle(other) - middle(best))),
  )
  const reach = Math.min(between / 2, 1.6 * (best.box[3] - best.box[1]))
  return off(best) <= reach ? best : undefined
}

const middle = (word: ReadWord) => (word.box[1] + word.box[3]) / 2

function memberOf(row: readonly ReadWord[], number: ReadWord): ProposedField[] {
  const date = row.find((word) => /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/.test(word.text))
  const start = date ?? number
  const between = row.filter((word) => word.box[0] >= start.box[2] && word.box[2] <= number.box[0])
  const name = row.filter((word) => word.box[2] <= start.box[0] && /\p{L}/u.test(word.text))
  const after = row.filter((word) => word.box[0] >= number.box[2])
  return [
    cell('Name', readName, name),
    cell('BirthDate', readDate, date ? [date] : []),
    cell('Sex', readSex, between),
    cell('IdNumber', readIdNumber, [number]),
    cell('Relation', readRelation, after),
  ].flat()
}

function cell(name: string, read: ValueReader, words: readonly ReadWord[]): ProposedField[] {
  const found = words.length === 0 ? undefined : read([words])
  return found === undefined ? [] : [propose(name, found)]
}
