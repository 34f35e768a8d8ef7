import { describe, expect, it } from 'vitest'
import { fileOf, windows1258, workbook } from '../../../tests/support/statement-files.ts'
import { readStatementFile, readText } from './read-statement-file.ts'

const CSV = 'Ngày;Số tham chiếu;Ghi có;Nội dung\n23/11/2026;FT1;8.000;nộp lệ phí đất đai\n'
const first = async (file: File) => {
  const read = await readStatementFile(file)
  if (!read.ok) throw new Error(read.problem.code)
  const [line] = read.value.lines
  return [line?.day, line?.vnd, line?.text]
}

describe('files of banks', () => {
  it.each<[string, string | Uint8Array<ArrayBuffer>]>([
    ['UTF-8', CSV],
    ['UTF-8 with a mark', `\ufeff${CSV}`],
    ['letters taken apart', CSV.normalize('NFD')],
    ['Windows-1258', windows1258(CSV)],
    ['UTF-16', new Uint8Array(Buffer.from(`\ufeff${CSV}`, 'utf16le'))],
  ])('%s', async (_, content) => {
    expect(await first(fileOf(content))).toEqual(['2026-11-23', 8000, 'nộp lệ phí đất đai'])
  })

  it('Excel, with amounts and days as numbers', async () => {
    const sheet = workbook([
      ['Sao kê tài khoản'],
      ['Ngày', 'Số tham chiếu', 'Ghi có', 'Nội dung'],
      [46349, 'FT1', 8000, 'H569901 261123 01001'],
      ['23/11/2026', 'FT2', '1.208.000', 'A & B'],
    ])
    const read = await readStatementFile(fileOf(sheet, 'sao-ke.xlsx'))
    expect(read.ok && read.value.lines.map(({ row, day, vnd, text }) => [row, day, vnd, text])).toEqual([
      [3, '2026-11-23', 8000, 'H569901 261123 01001'],
      [4, '2026-11-23', 1_208_000, 'A & B'],
    ])
  })

  it.each<[string, string | Uint8Array<ArrayBuffer>, string]>([
    ['an empty file', '', 'money.statement.unreadable'],
    ['a broken workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'money.statement.unreadable'],
    ['a letter', 'Kính gửi quý khách', 'money.statement.no-headings'],
    ['noise', new Uint8Array(500).map((_, i) => (i * 37) % 256), 'money.statement.no-headings'],
  ])('%s is refused', async (_, content, code) => {
    expect(await readStatementFile(fileOf(content))).toMatchObject({ ok: false, problem: { code } })
  })

  it('words are composed, whatever the bank’s letters', () => {
    expect(readText(windows1258('Trần Thị Ngữ'))).toBe('Trần Thị Ngữ')
  })
})
