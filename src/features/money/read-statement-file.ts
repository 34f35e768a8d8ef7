/** A file of the bank → rows of cells: CSV in whichever letters it was written, or a sheet of Excel. */
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import { parseStatement, type Statement } from '../../../domain/money/statement/parse-statement.ts'
import { splitLines } from '../../../domain/money/statement/split-lines.ts'

const MOST_BYTES = 10 * 1024 * 1024

/** `money.statement.unreadable`; else as `parseStatement`. */
export async function readStatementFile(
  file: Pick<File, 'size' | 'arrayBuffer'>,
): Promise<Result<Statement>> {
  if (file.size > MOST_BYTES || file.size === 0) return refuse('money.statement.unreadable')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const rows = isZip(bytes) ? await sheetRows(bytes) : ok(splitLines(readText(bytes)))
  return rows.ok ? parseStatement(rows.value) : rows
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

/** UTF-8 unless it cannot be; then the code page Vietnamese Windows writes CSV in. */
export function readText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
  }
}

/** The reader is fetched only when somebody has such a file. */
async function sheetRows(bytes: Uint8Array<ArrayBuffer>): Promise<Result<readonly (readonly string[])[]>> {
  try {
    const { readSheet } = await import('read-excel-file/universal')
    const rows = await readSheet(bytes.buffer)
    return ok(rows.map((row) => row.map(cellText)))
  } catch {
    return refuse('money.statement.unreadable')
  }
}

function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString()
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell).normalize('NFC').trim() : ''
}
