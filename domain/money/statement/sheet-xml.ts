/**
 * The cells of an Excel sheet, read from its XML: what is shown, of formulas their kept result. Bounded whatever the file
 * says of itself: a cell in the last row of the last column must not make the rows between. Never throws.
 */
import { ok, refuse, type Result } from '../../base/result.ts'
import { MOST_ROWS } from './most-rows.ts'

const MOST_COLUMNS = 200
const TAG = /<(\/?)(?:\w+:)?(row|c|v|t|rPh)\b((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/g
const ITEM = /<(\/?)(?:\w+:)?(si|t|rPh)\b((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/g

/** The words cells share, in order; readings of Japanese words are no part of them. */
export function sharedStrings(xml: string): readonly string[] {
  const strings: string[] = []
  let text = ''
  let from = -1
  let isReading = false
  for (const { 1: end, 2: tag, 4: empty, index, 0: whole } of xml.matchAll(ITEM)) {
    if (tag === 'rPh') isReading = end === '' && empty === ''
    else if (tag === 'si' && end === '/') strings.push(text)
    else if (tag === 'si') {
      text = ''
      if (empty === '/') strings.push('')
    } else if (end === '/') text += isReading || from < 0 ? '' : unescape(xml.slice(from, index))
    else from = empty === '/' ? -1 : index + whole.length
  }
  return strings
}

/** `money.statement.too-many` {most}. Rows that are not there are empty ones, so that each keeps its number. */
export function sheetRows(xml: string, shared: readonly string[]): Result<readonly (readonly string[])[]> {
  const rows: string[][] = []
  let row = -1
  let column = -1
  let type = ''
  let text = ''
  let from = -1
  let isReading = false
  for (const { 1: end, 2: tag, 3: said = '', 4: empty, index, 0: whole } of xml.matchAll(TAG)) {
    const opens = end === '' && empty === ''
    if (tag === 'row' && end === '') {
      row = numberIn(said, row + 1)
      column = -1
    } else if (tag === 'c' && end === '') {
      column = columnIn(said, column + 1)
      type = /\bt="(\w+)"/.exec(said)?.[1] ?? 'n'
      text = ''
    } else if (tag === 'c') {
      // Formats without a value reach down to the last row of Excel in honest files too.
      if (row < 0 || column >= MOST_COLUMNS || text === '') continue
      if (row >= MOST_ROWS) return refuse('money.statement.too-many', { most: MOST_ROWS })
      const line = rowAt(rows, row)
      while (line.length <= column) line.push('')
      line[column] = shown(type, text, shared)
    } else if (tag === 'rPh') isReading = opens
    else if (end === '/') text += isReading || from < 0 ? '' : unescape(xml.slice(from, index))
    else from = opens ? index + whole.length : -1
  }
  return ok(rows)
}

function rowAt(rows: string[][], row: number): string[] {
  while (rows.length <= row) rows.push([])
  return rows[row] as string[]
}

function numberIn(said: string, next: number): number {
  const number = Number(/\br="(\d{1,9})"/.exec(said)?.[1] ?? next + 1) - 1
  return number >= 0 ? number : next
}

/** `AB12` → 27. */
function columnIn(said: string, next: number): number {
  const letters = /\br="([A-Z]{1,3})\d*"/.exec(said)?.[1]
  if (letters === undefined) return next
  return [...letters].reduce((all, letter) => all * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function shown(type: string, text: string, shared: readonly string[]): string {
  if (type === 's') return clean(shared[Number(text)] ?? '')
  if (type === 'n' && text.trim() !== '' && Number.isFinite(Number(text))) return String(Number(text))
  return clean(text)
}

function clean(text: string): string {
  return text.normalize('NFC').trim()
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Entities of XML, and Excel's own `_x000D_`; of others there are none: a document may not define its own. */
function unescape(text: string): string {
  const plain = text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,4}));/gi, (whole, hex, digits, name) => {
    if (name) return NAMED[String(name)] ?? whole
    const code = hex ? parseInt(String(hex), 16) : Number(digits)
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : ''
  })
  return plain.replace(/_x([0-9A-F]{4})_/g, (_, hex) => String.fromCharCode(parseInt(String(hex), 16)))
}
