import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCardCode } from './card-code.ts'
import { extract } from './extract.ts'
import { gradeOf } from './grade.ts'
import { pageOf } from '../../tests/support/read-page.ts'

const values = (text: string) => Object.fromEntries(readCardCode(text).map((fact) => [fact.name, fact.value]))

test('CCCD QR: seven fields, dates turned round, the old number may be empty (domain.md §2.2)', () => {
  expect(
    values('038304012345||Nguyễn Thị Hoa|15012004|Nữ|Thôn 1, Hoằng Đông, Hoằng Hóa, Thanh Hóa|10082021'),
  ).toEqual({
    number: '038304012345',
    name: 'Nguyễn Thị Hoa',
    birthDate: '2004-01-15',
    sex: 'Nữ',
    address: 'Thôn 1, Hoằng Đông, Hoằng Hóa, Thanh Hóa',
    issuedOn: '2021-08-10',
  })
})

test('six fields are enough and further ones are ignored (2024 card)', () => {
  expect(values('038304012345||Nguyễn Thị Hoa|15012004|Nữ|Thôn 1')).not.toHaveProperty('issuedOn')
  expect(values('038304012345||Nguyễn Thị Hoa|15012004|Nữ|Thôn 1|10082021||x|y')).toMatchObject({
    issuedOn: '2021-08-10',
  })
})

test('NFD names come out in NFC; a code that contradicts its own number is looked at', () => {
  const code = '038304012345||Nguyễn Thị Hoa|15012004|Nữ|Thôn 1|10082021'
  expect(values(code.normalize('NFD'))).toMatchObject({ name: 'Nguyễn Thị Hoa' })
  expect(readCardCode(code).every((fact) => gradeOf(fact.confidence) === 'sure')).toBe(true)
  const contradicting = readCardCode(code.replace('|Nữ|', '|Nam|'))
  expect(contradicting).toHaveLength(6)
  expect(contradicting.every((fact) => gradeOf(fact.confidence) === 'check')).toBe(true)
})

test('back of the card: what check digits vouch for is sure, the name never (domain.md §2.3)', () => {
  const zone = [
    'IDVNM3040123458038304012345<<5',
    '0401157F2901156VNM<<<<<<<<<<<6',
    'NGUYEN<<THI<HOA<<<<<<<<<<<<<<<',
  ]
  const read = (lines: string[]) => extract('id-card', pageOf(['Đặc điểm nhận dạng', ...lines])).fields
  expect(read(zone)).toMatchObject([
    { name: 'name', confidence: 0.6 },
    { name: 'number', value: '038304012345', origin: 'mrz', reason: 'check-digit' },
    { name: 'birthDate', value: '2004-01-15' },
    { name: 'sex', value: 'Nữ' },
    { name: 'expiresOn', value: '2029-01-15' },
  ])
  expect(read(zone.map((line) => line.replace('040115', '040116')))).toEqual([])
})

test('anything that is no card code gives nothing and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(Array.isArray(readCardCode(text))).toBe(true)
    }),
  )
  for (const text of ['', 'https://x.vn', '12345|a|b|c|d|e', '038304012345|only|five|fields|x'])
    expect(readCardCode(text)).toEqual([])
})
