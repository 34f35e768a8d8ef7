/** Statements as they really come, and as nobody should send them: read rightly, or refused in words; never wrong, never stuck. */
import { beforeAll, describe, expect, it } from 'vitest'
import { fileOf, workbook, workbookOf, zip } from '../../../tests/support/statement-files.ts'
import { loadProblemSentences, problemSentence } from '../../i18n/problem-sentence.ts'
import { readStatementFile } from './read-statement-file.ts'

beforeAll(loadProblemSentences)

const read = async (content: string | Uint8Array<ArrayBuffer>) => {
  const statement = await readStatementFile(fileOf(content))
  if (!statement.ok) throw new Error(statement.problem.code)
  return statement.value
}
const amounts = async (content: string | Uint8Array<ArrayBuffer>) => {
  const { lines, faults, outgoing } = await read(content)
  return { in: lines.map(({ vnd }) => vnd), faults: faults.map(({ problem }) => problem.code), outgoing }
}
const code = async (content: string | Uint8Array<ArrayBuffer>) => {
  const statement = await readStatementFile(fileOf(content))
  return statement.ok ? 'read' : statement.problem.code
}
const row = (n: number, cells: string) => `<row r="${n}">${cells}</row>`
const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`
const head = row(
  1,
  ['Ngày', 'Số tham chiếu', 'Ghi có', 'Nội dung'].map((name, x) => text(`${'ABCD'[x]}1`, name)).join(''),
)
const sheet = (rows: string) => workbookOf(`<sheetData>${head}${rows}</sheetData>`)
const line = (n: number, money: string) =>
  row(n, `<c r="A${n}"><v>46349</v></c>${text(`B${n}`, `FT${n}`)}${money}${text(`D${n}`, 'x')}`)

describe('heads of two rows, and amounts without a sign', () => {
  it('“Phát sinh” over “Nợ” and “Có”: what left is never read as what came', async () => {
    const joined = workbook([
      ['SAO KÊ', '', '', '', '', ''],
      ['Ngày', 'Diễn giải', 'Số bút toán', 'Phát sinh', '', 'Số dư'],
      ['', '', '', 'Nợ', 'Có', ''],
      ['23/11/2026', 'Rút tiền', 'FT1', 500_000, '', 1],
      ['23/11/2026', 'Nộp phí', 'FT2', '', 8000, 2],
    ])
    expect(await amounts(joined)).toEqual({ in: [8000], faults: [], outgoing: 1 })
    const csv =
      'Ngày;Nội dung;Giao dịch;;Số CT\n;;Ghi nợ;Ghi có;\n23/11/2026;a;5.000;;1\n23/11/2026;b;;8.000;2\n'
    expect(await amounts(csv)).toEqual({ in: [8000], faults: [], outgoing: 1 })
  })

  it.each([
    ['D/C', 'D', 'C'],
    ['Nợ/Có', 'Nợ', 'Có'],
    ['Loại giao dịch', 'Ghi nợ', 'Ghi có'],
    ['+/-', '-', '+'],
    ['Type', 'Debit', 'Credit'],
  ])('a column %s says which way the money went', async (name, out, came) => {
    const csv = `Ngày,Số tiền,${name},Nội dung,Số GD\n23/11/2026,"500,000",${out},rút,1\n23/11/2026,"8,000",${came},phí,2\n`
    expect(await amounts(csv)).toEqual({ in: [8000], faults: [], outgoing: 1 })
  })
})

describe('odd text files', () => {
  it.each([
    [
      'a mark, semicolons, dots and ,00',
      '\ufeffNgày;Mã GD;Ghi có;Nội dung\r\n23/11/2026;1;1.000.000,00;x\r\n',
    ],
    ['commas and .00', 'Ngày,Mã GD,Ghi có,Nội dung\n23/11/2026,1,"1,000,000.00",x\n'],
    ['tabs', 'Ngày\tMã GD\tGhi có\tNội dung\n23-11-2026\t1\t1 000 000\tx\n'],
    ['lines of old Macs', 'Ngày;Mã GD;Ghi có;Nội dung\r23/11/2026;1;1.000.000;x\r'],
    ['sep=', 'sep=;\nNgày;Mã GD;Ghi có;Nội dung\n23/11/2026 08:00;1;+1.000.000 VND;x\n'],
    [
      'UTF-16, big end first',
      new Uint8Array(
        Buffer.from('\ufeffNgày;Mã GD;Ghi có;Nội dung\n23/11/2026;1;1.000.000;x\n', 'utf16le').swap16(),
      ),
    ],
  ])('%s', async (_, content) => {
    expect(await amounts(content)).toEqual({ in: [1_000_000], faults: [], outgoing: 0 })
  })

  it('a quote that never ends swallows no line', async () => {
    const csv =
      'Ngày;Mã GD;Ghi có;Nội dung\n23/11/2026;1;8.000;"phí\n23/11/2026;2;9.000;y\n23/11/2026;3;7.000;z\n'
    expect((await amounts(csv)).in).toEqual([8000, 9000, 7000])
  })

  it('each line that cannot be read is told with its number, in words', async () => {
    const csv =
      'Ngày;Mã GD;Ghi có;Nội dung\n11/23/2026;1;8.000;x\n23/11/2026;2;8,5;x\n23/11/2026;3;tám nghìn;x\n23/11/2026;4;8.000;x\n'
    const { faults, lines } = await read(csv)
    expect(faults.map(({ row: at, problem }) => [at, problem.code])).toEqual([
      [2, 'money.statement.date'],
      [3, 'money.statement.amount'],
      [4, 'money.statement.amount'],
    ])
    expect(problemSentence(faults[2]!.problem)).toContain('“tám nghìn”')
    expect(lines).toHaveLength(1)
  })

  it('50,000 lines are refused with what to do; 20,000 are read', async () => {
    const many = (count: number) =>
      'Ngày;Mã GD;Ghi có;Nội dung\n' +
      Array.from({ length: count }, (_, n) => `23/11/2026;${n};8.000;x\n`).join('')
    expect(await code(many(50_000))).toBe('money.statement.too-many')
    expect((await read(many(19_999))).lines).toHaveLength(19_999)
  })

  it.each([
    [
      'old Excel, or one with a password',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
    ],
    ['a PDF', '%PDF-1.7\n'],
    ['a page of the web named .xls', '<html><table><tr><td>Ngày</td></tr></table></html>'],
    ['another, with a mark before it', '\ufeff\r\n<!DOCTYPE html><html></html>'],
  ])('%s is called what it is', async (_, content) => {
    const statement = await readStatementFile(fileOf(content))
    expect(statement).toMatchObject({ ok: false, problem: { code: 'money.statement.format' } })
    expect(statement.ok ? '' : problemSentence(statement.problem)).toContain('lưu thành xlsx hoặc CSV')
  })
})

describe('odd workbooks', () => {
  it('of a formula its kept result counts; one without, or in error, is told for its own row', async () => {
    const rows = [
      line(2, '<c r="C2"><f>SUM(E1:E9)</f><v>8000</v></c>'),
      line(3, '<c r="C3"><f>VLOOKUP(1,2,3)</f></c>'),
      line(4, '<c r="C4" t="e"><f>1/0</f><v>#DIV/0!</v></c>'),
      line(5, '<c r="C5" t="str"><f>TEXT(9000,"0")</f><v>9000</v></c>'),
      line(6, '<c r="C6"><v>1.208E6</v></c>'),
    ]
    expect(await amounts(sheet(rows.join('')))).toEqual({
      in: [8000, 9000, 1_208_000],
      faults: ['money.statement.amount', 'money.statement.amount'],
      outgoing: 0,
    })
  })

  it('shared words, several runs, entities, prefixes, and a statement on the second sheet', async () => {
    const cover = `<sheetData>${row(1, text('A1', 'Kính gửi'))}</sheetData>`
    const shared = ['Ngày', 'Số tham chiếu', 'Ghi có', 'Nội dung', 'FT1'].map(
      (word) => `<si><t>${word}</t></si>`,
    )
    const rich =
      '<si><r><t>A &amp; </t></r><r><t xml:space="preserve">B &#x1EC5;</t></r><rPh><t>bỏ</t></rPh></si>'
    const s = (at: string, n: number) => `<x:c r="${at}" t="s"><x:v>${n}</x:v></x:c>`
    const second =
      `<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1">${s('A1', 0)}${s('B1', 1)}${s('C1', 2)}${s('D1', 3)}</x:row>` +
      `<x:row r="2"><x:c r="A2"><x:v>46349.25</x:v></x:c>${s('B2', 4)}<x:c r="C2"><x:v>8000</x:v></x:c>${s('D2', 5)}</x:row></x:sheetData></x:worksheet>`
    const book = workbookOf(cover, {
      'xl/worksheets/sheet2.xml': second,
      'xl/sharedStrings.xml': `<sst>${shared.join('')}${rich}</sst>`,
    })
    const { lines } = await read(book)
    expect(lines).toMatchObject([{ row: 2, day: '2026-11-23', vnd: 8000, reference: 'FT1', text: 'A & B ễ' }])
  })

  it('a cell in the last row of the last column makes no rows between; empty formats down there do no harm', async () => {
    expect(
      await code(
        sheet(line(2, '<c r="C2"><v>8000</v></c>') + row(1_048_576, '<c r="XFD1048576"><v>1</v></c>')),
      ),
    ).toBe('read')
    expect(await code(sheet(row(1_048_576, '<c r="A1048576"><v>1</v></c>')))).toBe('money.statement.too-many')
    expect(
      await amounts(sheet(line(2, '<c r="C2"><v>8000</v></c>') + row(1_048_576, '<c r="A1048576" s="3"/>'))),
    ).toMatchObject({ in: [8000] })
  })

  it.each([
    ['as it says', undefined],
    ['saying it is small', 1000],
  ])('a bomb %s is stopped while it is let out', async (_, claimed) => {
    const flood = Buffer.alloc(56 * 1024 * 1024, '<c/>')
    const bomb = zip({ 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': flood }, claimed)
    expect(bomb.byteLength).toBeLessThan(1024 * 1024)
    expect(await code(bomb)).toBe('money.statement.too-large')
  })

  it('entities that multiply are no entities here', async () => {
    const doctype = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    const rows = `<sheetData>${head}${line(2, '<c r="C2"><v>8000</v></c>')}${row(3, text('A3', '&b;'))}</sheetData>`
    const book = workbookOf(rows, { 'xl/sharedStrings.xml': `${doctype}<sst><si><t>&b;</t></si></sst>` })
    expect((await amounts(book)).in).toEqual([8000])
  })

  it.each<[string, (whole: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>]>([
    ['cut off', (whole) => whole.slice(0, whole.length / 2)],
    ['without its directory', (whole) => whole.slice(0, -22)],
    [
      'with a directory that lies',
      (whole) => whole.map((byte, at) => (at > whole.length - 10 ? 0xff : byte)),
    ],
    ['of nothing', () => zip({})],
    ['of something else', () => zip({ 'word/document.xml': '<w/>' })],
  ])('one %s is refused', async (_, harm) => {
    expect(await code(harm(sheet(line(2, '<c r="C2"><v>8000</v></c>'))))).toBe('money.statement.unreadable')
  })

  it('days counted from 1904 are not read four years early', async () => {
    const book = workbookOf(`<sheetData>${head}${line(2, '<c r="C2"><v>1</v></c>')}</sheetData>`, {
      'xl/workbook.xml': '<workbook><workbookPr date1904="1"/></workbook>',
    })
    expect(await code(book)).toBe('money.statement.unreadable')
  })
})
