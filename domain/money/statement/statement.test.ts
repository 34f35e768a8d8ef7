import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHeadings } from './headings.ts'
import { matchLines, type OpenFee } from './match-lines.ts'
import { parseStatement, type StatementLine } from './parse-statement.ts'
import { readDay } from './read-day.ts'
import { readDong } from './read-dong.ts'
import { splitLines } from './split-lines.ts'

function parsed(text: string) {
  const read = parseStatement(splitLines(text))
  if (!read.ok) throw new Error(read.problem.code)
  return read.value
}

/** In the manner of a state bank: preamble, two languages in the head, dots in the thousands, sums at the foot. */
const STATE_BANK = `\ufeffNGÂN HÀNG VÍ DỤ;;;;;
SAO KÊ TÀI KHOẢN;;;;;
Số tài khoản: 3500123456789;;;;;

Ngày giao dịch/ Date;Số bút toán/ Ref;Ghi nợ/ Debit;Ghi có/ Credit;Số dư/ Balance;Nội dung/ Description
23/11/2026 08:15:01;FT26327001;;8.000;1.008.000;MBVCB.71 H569901 261123 01001 chuyen tien
23/11/2026 09:00:00;FT26327002;500.000;;508.000;Rut tien
23/11/2026 09:30:00;FT26327003;;1.208.000;1.716.000;"Nộp phí; hồ sơ ""H56.99.01-261123-01002"""
31/02/2026 10:00:00;FT26327004;;8.000;1.724.000;ngay sai
23/11/2026 10:05:00;FT26327005;;8.000,50;1.724.000;le dong
23/11/2026 10:05:00;FT26327003;;8.000;1.724.000;trung so
Tổng cộng;;500.000;1.232.000;;
`

/** In the manner of an English one: commas, quoted thousands, counter account, one signed amount. */
const ENGLISH = `Transaction Date,Amount,Description,Remitter Name,Remitter Account,Reference
2026-11-23,"+8,000 VND",CT DEN:H569901-261123-01001,NGUYEN VAN A,0011 002 233,AB1
2026-11-23,"-50,000 VND",PHI,,,AB2
2026-11-23,"1,208,000.00",khong ro,TRAN THI B,,AB3
`

describe('statements of banks', () => {
  it('are read past their preamble, row by row, each fault with its row and reason', () => {
    const { lines, faults, outgoing } = parsed(STATE_BANK)
    expect(lines.map(({ row, day, vnd, reference }) => [row, day, vnd, reference])).toEqual([
      [6, '2026-11-23', 8000, 'FT26327001'],
      [8, '2026-11-23', 1_208_000, 'FT26327003'],
    ])
    expect(lines[1]?.text).toBe('Nộp phí; hồ sơ "H56.99.01-261123-01002"')
    expect(faults.map(({ row, problem }) => [row, problem.code])).toEqual([
      [9, 'money.statement.date'],
      [10, 'money.statement.amount'],
      [11, 'money.statement.twice'],
    ])
    expect(outgoing).toBe(1)
  })

  it('know the payer where the bank names one', () => {
    const { lines, outgoing } = parsed(ENGLISH)
    expect(lines[0]?.payer).toEqual({ name: 'NGUYEN VAN A', account: '0011002233' })
    expect(lines[1]).toMatchObject({ vnd: 1_208_000, payer: { name: 'TRAN THI B' } })
    expect(outgoing).toBe(1)
  })

  it('without headings are refused whole', () => {
    expect(parseStatement(splitLines('a,b\n1,2\n'))).toMatchObject({
      problem: { code: 'money.statement.no-headings' },
    })
    expect(parseStatement([])).toMatchObject({ problem: { code: 'money.statement.no-headings' } })
  })

  it('never throw, and account for every row of the table', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom('', '8.000', '23/11/2026', '-', '(5)', '"', '\n'),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { maxLength: 12 }), (rows) => {
        const read = parseStatement([['Ngày', 'Số tiền', 'Nội dung', 'Số tham chiếu'], ...rows])
        expect(read.ok).toBe(true)
        const kept = read.ok ? read.value.lines.length + read.value.faults.length + read.value.outgoing : 0
        expect(kept).toBeLessThanOrEqual(rows.length)
        for (const line of read.ok ? read.value.lines : []) expect(line.vnd).toBeGreaterThan(0)
      }),
    )
  })

  it.each([
    ['8000', 8000],
    ['1.208.000', 1_208_000],
    ['1,208,000.00', 1_208_000],
    ['1.208.000,00', 1_208_000],
    ['+8.000 VND', 8000],
    ['8 000 đ', 8000],
    ['-8.000', -8000],
    ['(8,000)', -8000],
    ['8000.00', 8000],
    ['0', 0],
    ['8.5', null],
    ['1.23.456', null],
    ['1,208.000', null],
    ['12.000,50', null],
    ['', null],
    ['tám nghìn', null],
  ])('%s is %s dong', (printed, vnd) => {
    expect(readDong(printed)).toBe(vnd)
  })

  it.each([
    ['23/11/2026', '2026-11-23'],
    ['23-11-26 08:00', '2026-11-23'],
    ['3.2.2026', '2026-02-03'],
    ['08:15:01 23/11/2026', '2026-11-23'],
    ['2026-11-23T00:00:00.000Z', '2026-11-23'],
    ['46349', '2026-11-23'],
    ['11/23/2026', null],
    ['29/02/2026', null],
    ['', null],
  ])('%s is the day %s', (printed, day) => {
    expect(readDay(printed)).toBe(day)
  })
})

describe('columns', () => {
  const base = ['Ngày GD', 'Diễn giải', 'Phát sinh có']
  it.each([
    ['Tên tài khoản đối ứng', { name: 3 }],
    ['Số tài khoản đối ứng', { account: 3 }],
    ['Số tài khoản người chuyển', { account: 3 }],
    ['Tên người chuyển', { name: 3 }],
    ['Remitter Account Name', { name: 3 }],
    ['Remitter Account', { account: 3 }],
    ['Số dư', {}],
    ['Mã giao dịch', { reference: 3 }],
    ['Phát sinh nợ', { out: 3 }],
  ])('%s', (heading, expected) => {
    expect(readHeadings([...base, heading])).toEqual({ day: 0, text: 1, in: 2, ...expected })
  })
})

const fee = (serial: string, openVnd = 8000, references: string[] = []): OpenFee => ({
  dossier: `d${serial}`,
  code: `H56.99.01-261123-${serial}`,
  openVnd,
  askedOn: '2026-11-23',
  references,
})
const line = (text: string, vnd = 8000, reference = 'FT1', day = '2026-11-23'): StatementLine => ({
  row: 2,
  day,
  vnd,
  text,
  reference,
  payer: { name: 'A' },
})
const judged = (lines: StatementLine[], fees: OpenFee[]) =>
  matchLines(lines, fees).map(({ grade, fee: found, doubts }) => [grade, found?.dossier ?? null, ...doubts])

describe('a line of the statement finds its dossier', () => {
  it.each([
    'H569901 261123 01001',
    'MBVCB.5512.h569901 261123 01001.CT tu 001 NGUYEN VAN A',
    'H56.99.01-261123-01001',
    'CHUYENTIENH56990126112301001',
    'nop phi H5699 01261 12301 001-FT2632',
    'QR - H569901/261123/01001 99887766',
  ])('%s', (text) => {
    expect(judged([line(text)], [fee('01001'), fee('01002')])).toEqual([['exact', 'd01001']])
  })

  it.each<[string, StatementLine, string[]]>([
    ['another sum', line('H569901 261123 01001', 5000), ['likely', 'd01001', 'amount']],
    ['O for nought', line('H5699O1 261123 O1001'), ['likely', 'd01001', 'alike']],
    ['the end alone', line('ho so 261123 01001'), ['likely', 'd01001', 'tail']],
    [
      'before it was asked',
      line('H569901 261123 01001', 8000, 'F', '2026-11-20'),
      ['likely', 'd01001', 'early'],
    ],
    ['two codes', line('H569901 261123 01001 va H569901 261123 01002'), ['likely', 'd01001', 'several']],
  ])('%s is a question', (_, one, expected) => {
    expect(judged([one], [fee('01001'), fee('01002')])).toEqual([expected])
  })

  it('never by the amount alone, and never by a code inside a longer one', () => {
    expect(judged([line('tien phi')], [fee('01001')])).toEqual([['none', null]])
    expect(judged([line('H569901 261123 011000')], [fee('01100'), fee('011000')])).toEqual([
      ['exact', 'd011000'],
    ])
    expect(judged([line('H569901 261123 011000')], [fee('01100')])).toEqual([['none', null]])
  })

  it('a second payment is told, and a statement read twice books nothing again', () => {
    const lines = [line('H569901 261123 01001'), line('H569901 261123 01001', 8000, 'FT2')]
    expect(judged(lines, [fee('01001')])).toEqual([
      ['exact', 'd01001'],
      ['likely', 'd01001', 'paid-twice'],
    ])
    expect(judged(lines, [fee('01001', 0, ['FT1', 'FT2'])])).toEqual([
      ['booked', 'd01001'],
      ['booked', 'd01001'],
    ])
  })

  it('among hundreds, whatever the bank put between, before and behind', () => {
    const fees = Array.from({ length: 300 }, (_, i) =>
      fee(`${1 + (i % 3)}`.padStart(2, '0') + `${i + 1}`.padStart(3, '0')),
    )
    const mangled = fc.record({
      at: fc.nat(299),
      sign: fc.constantFrom('', ' ', '-', '.', ' - ', '/'),
      before: fc.stringMatching(/^[A-Za-z .]{0,20}$/),
      behind: fc.stringMatching(/^([ .][A-Za-z0-9 .]{0,20})?$/),
      isSmall: fc.boolean(),
    })
    fc.assert(
      fc.property(mangled, ({ at, sign, before, behind, isSmall }) => {
        const wanted = fees[at] as OpenFee
        const [agency = '', day = '', serial = ''] = wanted.code.replaceAll('.', '').split('-')
        const text = before + [agency, day, serial].join(sign) + behind
        const [match] = matchLines([line(isSmall ? text.toLowerCase() : text)], fees)
        expect(match?.grade).toBe('exact')
        expect(match?.fee?.dossier).toBe(wanted.dossier)
      }),
      { numRuns: 200 },
    )
  })
})
