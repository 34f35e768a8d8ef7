/** Which column is which: banks name them in their own way, in Vietnamese, English or both. */
import { fold } from '../../text/fold.ts'

export type Column = 'day' | 'in' | 'out' | 'amount' | 'side' | 'text' | 'reference' | 'name' | 'account'

/** Folded; the first that fits names the column, so the narrower words come first. */
const names: readonly (readonly [Column, RegExp])[] = [
  [
    'side',
    /^(?:d ?\/ ?c|c ?\/ ?d|dr ?\/ ?cr|cr ?\/ ?dr|(?:ghi )?no ?\/ ?(?:ghi )?co|(?:ghi )?co ?\/ ?(?:ghi )?no|\+ ?\/ ?-|debit ?\/ ?credit|credit ?\/ ?debit|loai(?: giao dich| gd| phat sinh)?|(?:transaction )?type)$/,
  ],
  [
    'account',
    /(?<!ten )(?:tai khoan|tk|stk) ?(?:doi ung|nguoi chuyen|chuyen|gui|nguon)|account (?:number )?(?:of )?(?:sender|remitter|partner)|(?:corresponsive|counter|sender|remitter|partner|from)\w*'?s? account(?! name)/,
  ],
  [
    'name',
    /ten (?:tai khoan|tk|nguoi|don vi|chu tk|doi)|nguoi (?:chuyen|gui|nop)(?! tien)|don vi (?:chuyen|thu huong\/don vi chuyen)|doi tac|(?:sender|remitter|partner|corresponsive|counter)\w*'?s?(?: account)? name|^(?:sender|remitter)$/,
  ],
  ['in', /ghi co|phat sinh co|ps co|so tien (?:gui|co|vao)|tien vao|^co$|credit|deposit|money in/],
  ['out', /ghi no|phat sinh no|ps no|so tien (?:rut|no|ra)|tien ra|^no$|debit|withdraw|money out/],
  ['text', /noi dung|dien giai|mo ta|chi tiet|description|remark|detail|narrative|content/],
  [
    'reference',
    /so (?:tham chieu|but toan|chung tu|ct|giao dich|gd)|ma (?:giao dich|gd|tham chieu)|reference|ref|transaction (?:no|id|number|code)|doc(?:ument)? no|seq/,
  ],
  ['day', /ngay|date|thoi gian|time/],
  ['amount', /so tien|amount|phat sinh|gia tri/],
]

export type Headings = Readonly<Partial<Record<Column, number>>>

function columnOf(said: string): Column | undefined {
  return names.find(([, pattern]) => pattern.test(said))?.[0]
}

/** A second row of a head: names the ways money went, and holds neither a day nor an amount. */
export function isSubHead(row: readonly string[]): boolean {
  const columns = row.map((cell) => columnOf(fold(cell).trim()))
  const isWords = row.every((cell) => !/\d/.test(cell))
  return isWords && columns.includes('in') && columns.includes('out') && !columns.includes('day')
}

/** What a joined cell over several columns says, it says of each of them; below it only the narrower word counts. */
export function joinHeads(row: readonly string[], below: readonly string[]): readonly string[] {
  const width = Math.max(row.length, below.length)
  return Array.from({ length: width }, (_, at) => below[at]?.trim() || (row[at] ?? ''))
}

/** Of a row that is the head of the table: a day, words, and money that came in; else null. */
export function readHeadings(row: readonly string[]): Headings | null {
  const found: Partial<Record<Column, number>> = {}
  row.forEach((cell, at) => {
    const said = fold(cell).replace(/\s+/g, ' ').trim()
    if (said === '' || said.length > 60 || /so du|balance/.test(said)) return
    const column = columnOf(said)
    if (column !== undefined && found[column] === undefined) found[column] = at
  })
  const hasMoney = found.in !== undefined || found.amount !== undefined
  return found.day !== undefined && found.text !== undefined && hasMoney ? found : null
}
