/** A file of the bank → rows of cells: CSV in whichever letters it was written, or a sheet of Excel. */
import { refuse, type Result } from '../../../domain/base/result.ts'
import { parseStatement, type Statement } from '../../../domain/money/statement/parse-statement.ts'
import { splitLines } from '../../../domain/money/statement/split-lines.ts'

const MOST_BYTES = 10 * 1024 * 1024

/** `money.statement.unreadable`, `money.statement.format`, `money.statement.too-large`; else as `parseStatement`. */
export async function readStatementFile(
  file: Pick<File, 'size' | 'arrayBuffer'>,
): Promise<Result<Statement>> {
  if (file.size === 0) return refuse('money.statement.unreadable')
  if (file.size > MOST_BYTES) return refuse('money.statement.too-large')
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (isZip(bytes)) return await readSheets(bytes)
  if (isOtherFormat(bytes)) return refuse('money.statement.format')
  return parseStatement(splitLines(readText(bytes)))
}

/** The first sheet with a statement on it; banks put a cover or a legend before or behind. */
async function readSheets(bytes: Uint8Array<ArrayBuffer>): Promise<Result<Statement>> {
  const { readWorkbook } = await import('./read-workbook.ts')
  const sheets = await readWorkbook(bytes)
  if (!sheets.ok) return sheets
  const read = sheets.value.map((rows) => parseStatement(rows))
  return read.find(({ ok }) => ok) ?? read[0] ?? refuse('money.statement.unreadable')
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

/** Old or locked Excel (OLE), PDF, RTF, and pages of the web with the name of a sheet. */
function isOtherFormat(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) return true
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024)).replace(/^[^\x21-\x7e]+/, '')
  return /^(?:%PDF|\{\\rtf|<(?:!doctype|html|\?xml|table|meta|head))/i.test(head)
}

/** UTF-8 unless it cannot be; then the code page Vietnamese Windows writes CSV in. */
export function readText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
  }
}
