import { expect, test } from 'vitest'
import { issuedOn } from './issued-on.ts'
import type { ProposedField } from './paper.ts'
import { readActNumber, readSerial } from './read-act-number.ts'
import { parseSpeltAmount, readArea, readMoney } from './read-amount.ts'
import { readDisabilityLevel, readRelation } from './read-list.ts'
import { settleSpeltOut, speltOut } from './spelt-out.ts'
import { linesOf } from './text-lines.ts'
import type { ValueReader } from './value-readers.ts'
import { pageOf } from '../../tests/support/read-page.ts'

const read = (reader: ValueReader, ...lines: string[]) =>
  reader(linesOf(pageOf(lines)).map((line) => line.words))?.value

test.each([
  ['2.516.400 đồng', '2516400'],
  ['785.000đ', '785000'],
  ['8,000 VND', '8000'],
  ['1 120 000 đồng', '1120000'],
  ['chưa thu', undefined],
])('money: %s', (text, value) => expect(read(readMoney, text)).toBe(value))

test.each([
  ['126,5 m²', '126.5'],
  ['312,0 m2, (bằng chữ: Ba trăm mười hai mét vuông)', '312'],
  ['2.480 m² đất', '2480'],
  ['0 m²', undefined],
])('area: %s', (text, value) => expect(read(readArea, text)).toBe(value))

test.each([
  ['Hai triệu năm trăm mười sáu nghìn bốn trăm đồng', 2_516_400],
  ['Một tỷ không trăm linh năm triệu đồng chẵn', 1_005_000_000],
  ['tám ngàn đồng', 8000],
  ['Một trăm hai mươi sáu phẩy năm mét vuông', 126.5],
  ['tien an ban tru', undefined],
])('in words: %s', (text, value) => expect(parseSpeltAmount(text)).toBe(value))

test.each([
  ['412/QĐ-UBND Như Thanh, ngày 09 tháng 6 năm 2026', '412/QĐ-UBND'],
  ['36/QÐ- UBND', '36/QĐ-UBND'],
  ['l8/QD-UBND', '18/QĐ-UBND'],
  ['16284/0031', '16284/0031'],
  ['……/…', undefined],
])('number of an act: %s', (text, value) => expect(read(readActNumber, text)).toBe(value))

test('serials keep letters and digits apart', () => {
  expect(read(readSerial, 'AA 03990218')).toBe('AA 03990218')
  expect(read(readSerial, 'CH01874')).toBe('CH 01874')
  expect(read(readSerial, 'Lâu dài')).toBeUndefined()
})

test('closed lists: the longest entry, a slip forgiven where it makes no other entry', () => {
  expect(read(readRelation, 'Con dâu')).toBe('Con dâu')
  expect(read(readRelation, 'Chồng')).toBe('Chồng')
  expect(read(readRelation, 'Hàng xóm')).toBeUndefined()
  expect(read(readDisabilityLevel, 'Đặc biêt nặng')).toBe('Đặc biệt nặng')
})

test('figures and words vouch for each other, or doubt each other', () => {
  const field = (name: string, value: string, confidence = 0.9): ProposedField =>
    ({ name, value, confidence, origin: 'ocr', box: null, reason: 'date' }) // prettier-ignore
  const words = field(speltOut('birthDate'), '2026-09-27', 0.8)
  expect(settleSpeltOut([field('birthDate', '2026-09-27'), words])).toMatchObject([
    { confidence: 0.99, reason: 'spelt-out' },
  ])
  expect(settleSpeltOut([field('birthDate', '2026-09-21'), words])).toMatchObject([
    { value: '2026-09-21', confidence: 0.4, reason: 'disagrees' },
  ])
  expect(settleSpeltOut([words])).toMatchObject([{ name: 'birthDate', value: '2026-09-27', confidence: 0.8 }])
  const byHand: ProposedField = { ...field('birthDate', '2026-09-27', 0.5), reason: 'handwriting' }
  expect(settleSpeltOut([byHand, words])).toEqual([byHand])
})

test('the day of issue is that of the heading or the signature, not of a law or a birth', () => {
  const lines = linesOf(
    pageOf([
      'Số: 57/UBND-XNTTHN        Hoằng Giang, ngày 10 tháng 11 năm 2026',
      'Căn cứ Thông tư số 04/2020/TT-BTP, ngày 28 tháng 5 năm 2020 của Bộ trưởng',
      'Ông Quách Văn Nghiêm, sinh ngày 15 tháng 12 năm 1974',
    ]),
  )
  expect(issuedOn(lines, 'first').map(({ value }) => value)).toEqual(['2026-11-10'])
  expect(issuedOn(lines, 'last').map(({ value }) => value)).toEqual(['2026-11-10'])
})
