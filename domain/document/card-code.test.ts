import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCardCode } from './card-code.ts'

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

test('an impossible date is left out, the rest stays; NFD names come out in NFC', () => {
  const facts = values('038204012345|172345678|Nguyễn Thị Hoa|01152004|Nữ|x|01012022'.normalize('NFD'))
  expect(facts).toMatchObject({ name: 'Nguyễn Thị Hoa', issuedOn: '2022-01-01' })
  expect(facts).not.toHaveProperty('birthDate')
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
