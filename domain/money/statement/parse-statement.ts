/** Rows of a bank's export → money that came in. Each row that cannot be understood says why; none is dropped in silence. */
import { ok, refuse, type Problem, type Result } from '../../base/result.ts'
import { fold } from '../../text/fold.ts'
import { isSubHead, joinHeads, readHeadings, type Column, type Headings } from './headings.ts'
import { MOST_ROWS } from './most-rows.ts'
import { readDay } from './read-day.ts'
import { readDong } from './read-dong.ts'

export interface StatementLine {
  readonly row: number // as the file counts, from 1
  readonly day: string // YYYY-MM-DD
  readonly vnd: number
  readonly text: string
  readonly reference: string
  readonly payer: { readonly name: string; readonly account?: string }
}

export interface RowFault {
  readonly row: number
  readonly problem: Problem
}

export interface Statement {
  readonly lines: readonly StatementLine[]
  readonly faults: readonly RowFault[]
  readonly outgoing: number // rows of money that left: read, and no business of ours
}

const HEAD_WITHIN = 60
/** Sums under the table, and notes of the bank. */
const FOOT = /^(?:tong|cong|total|so du|luy ke|balance|ngay in|ghi chu)/

/** `money.statement.no-headings` · `money.statement.too-many` {most}. */
export function parseStatement(rows: readonly (readonly string[])[]): Result<Statement> {
  if (rows.length > MOST_ROWS) return refuse('money.statement.too-many', { most: MOST_ROWS })
  const head = findHead(rows)
  if (head === null) return refuse('money.statement.no-headings')
  const { headings, at } = head
  const lines: StatementLine[] = []
  const faults: RowFault[] = []
  const seen = new Set<string>()
  let outgoing = 0
  rows.slice(at + 1).forEach((cells, i) => {
    const row = at + i + 2
    if (cells.every((cell) => cell === '') || isFoot(cells, headings) || readHeadings(cells) !== null) return
    const read = readLine(cells, headings, row)
    if (!read.ok) faults.push({ row, problem: read.problem })
    else if (read.value === 'outgoing') outgoing += 1
    else if (seen.has(read.value.reference)) faults.push({ row, problem: { code: 'money.statement.twice' } })
    else {
      seen.add(read.value.reference)
      lines.push(read.value)
    }
  })
  return ok({ lines, faults, outgoing })
}

/** One row, or two of which the second splits what stands over it ("Phát sinh": "Nợ", "Có"). `at`: the last of them. */
function findHead(
  rows: readonly (readonly string[])[],
): { readonly headings: Headings; readonly at: number } | null {
  for (let at = 0; at < Math.min(rows.length, HEAD_WITHIN); at++) {
    const [row = [], below = []] = [rows[at], rows[at + 1]]
    const split = isSubHead(below) ? readHeadings(joinHeads(row, below)) : null
    if (split !== null) return { headings: split, at: at + 1 }
    const whole = readHeadings(row)
    if (whole !== null) return { headings: whole, at }
  }
  return null
}

function isFoot(cells: readonly string[], { day }: Headings): boolean {
  if (readDay(cells[day ?? 0] ?? '') !== null) return false
  const filled = cells.filter((cell) => cell !== '')
  return filled.length === 1 || filled.some((cell) => FOOT.test(fold(cell)))
}

function readLine(
  cells: readonly string[],
  headings: Headings,
  row: number,
): Result<StatementLine | 'outgoing'> {
  const cell = (column: Column) => {
    const at = headings[column]
    return at === undefined ? '' : (cells[at] ?? '')
  }
  const day = readDay(cell('day'))
  if (day === null) return refuse('money.statement.date', { text: cell('day').slice(0, 40) })
  const moved = movement(cell('in'), cell('out'), cell('amount'))
  const vnd = moved !== null && isDebit(cell('side')) ? -Math.abs(moved) : moved
  if (vnd === null) {
    const text = (cell('in') || cell('amount') || cell('out')).slice(0, 40)
    return refuse('money.statement.amount', { text })
  }
  if (vnd <= 0) return ok('outgoing')
  const text = cell('text')
  // Without a number of the bank a line is known by what stands in it, so that a second import finds it again.
  const reference = cell('reference') || `${day}|${vnd}|${fold(text).replace(/\W/g, '').slice(0, 120)}`
  const account = cell('account').replace(/[\s.-]/g, '')
  const payer = { name: cell('name'), ...(account === '' ? {} : { account }) }
  return ok({ row, day, vnd, text, reference, payer })
}

/** Dong that came in; what left is below nothing. null: no amount can be read. */
function movement(credit: string, debit: string, amount: string): number | null {
  const came = readDong(credit)
  if (came !== null && came !== 0) return came
  if (credit !== '' && came === null && !isDash(credit)) return null
  const left = readDong(debit)
  if (left !== null && left !== 0) return -Math.abs(left)
  if (amount !== '') return readDong(amount)
  return came === 0 || left === 0 ? 0 : null
}

/** A column of its own says which way an amount without a sign went. */
function isDebit(side: string): boolean {
  return /^(?:d|dr|db|n|no|-|debit|ghi no|chi|rut(?: tien)?|tien ra|out|withdrawal)$/.test(fold(side).trim())
}

function isDash(text: string): boolean {
  return /^[-–—\s]+$/u.test(text)
}
