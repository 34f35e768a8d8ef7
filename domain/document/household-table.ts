/** The table of a household: rows found by their personal numbers, cells by where they stand. */
import { bare, findLabels } from './labels.ts'
import type { ProposedField, ReadWord } from './paper.ts'
import { readSex } from './read-choice.ts'
import { readDate } from './read-date.ts'
import { readRelation } from './read-list.ts'
import { readName } from './read-name.ts'
import { readIdNumber } from './read-number.ts'
import { propose } from './template.ts'
import type { TextLine } from './text-lines.ts'
import type { FoundValue, ValueReader } from './value-readers.ts'

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
  const columns = columnsIn(lines.slice(from + 1, from + 4))
  const rows = numbers.map((number) => words.filter((word) => nearest(word, numbers) === number))
  return {
    from,
    fields: rows.flatMap((row, i) =>
      memberOf(row, numbers[i]!, columns).map((field) => ({ ...field, name: `member${i + 1}${field.name}` })),
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

/** Left edges of the cells, half way between the words of two headings; data is often printed wider than its heading. */
interface Columns {
  readonly date: number
  readonly sex: number
  readonly number: number
  readonly relation: number
}

const HEADINGS = ['ngay', 'gioi', 'so', 'quan'] as const

/** Undefined when the head of the table could not be read. */
function columnsIn(lines: readonly TextLine[]): Columns | undefined {
  for (const { words } of lines) {
    const edges = HEADINGS.map((heading) => {
      const at = words.findIndex((word) => bare(word.text) === heading)
      return at < 1 ? Number.NaN : (words[at - 1]!.box[2] + words[at]!.box[0]) / 2
    })
    const [date, sex, number, relation] = edges as [number, number, number, number]
    if (date < sex && sex < number && number < relation) return { date, sex, number, relation }
  }
  return undefined
}

function memberOf(row: readonly ReadWord[], number: ReadWord, columns: Columns | undefined): ProposedField[] {
  const date = row.find((word) => /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/.test(word.text))
  const dateAt = date?.box[0] ?? columns?.date ?? number.box[0]
  const sexAt = date?.box[2] ?? columns?.sex
  const within = (from: number, to: number) =>
    row.filter(({ box }) => (box[0] + box[2]) / 2 > from && box[2] <= to)
  const name = within(0, dateAt).filter((word) => /\p{L}/u.test(word.text))
  return [
    // Words of the cell that make no name still say how well it could be read.
    cell('Name', (rows) => withAllWords(readName(rows), name), name),
    cell('BirthDate', readDate, date ? [date] : []),
    // Without date and heading: the cell before the number.
    cell(
      'Sex',
      readSex,
      sexAt === undefined ? within(0, number.box[0]).slice(-1) : within(sexAt, number.box[0]),
    ),
    cell('IdNumber', readIdNumber, [number]),
    cell('Relation', readRelation, within(number.box[2], Infinity)),
  ].flat()
}

const withAllWords = (found: FoundValue | undefined, words: readonly ReadWord[]) =>
  found && { ...found, words }

function cell(name: string, read: ValueReader, words: readonly ReadWord[]): ProposedField[] {
  const found = words.length === 0 ? undefined : read([words])
  return found === undefined ? [] : [propose(name, found)]
}
