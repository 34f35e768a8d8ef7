/** Texts made to deceive (items 44–47 of the hostile inputs): one outcome each, the same on the device and at the server. */
import { expect, test } from 'vitest'
import { fold } from '../text/fold.ts'
import { parseCardQr } from './card-qr.ts'
import { parsePersonName } from './person-name.ts'

const codeOf = (result: { ok: boolean; problem?: { code: string } }) =>
  result.ok ? null : result.problem?.code

test.each([
  ['right-to-left override', 'Lê \u202eVăn Hòa'],
  ['isolate', 'Lê \u2067Văn\u2069 Hòa'],
  ['zero-width space', 'Lê\u200bVăn Hòa'],
  ['zero-width joiner', 'Lê\u200dVăn Hòa'],
  ['control', 'Lê\u0007Văn Hòa'],
  ['Cyrillic twin of a Latin letter', 'Lê Văn H\u043ea'],
  ['markup', '<img src=x onerror=alert(1)>'],
  ['formula', '=HYPERLINK("http://a.vn")'],
])('H42–H44: a name with a %s is refused, whatever it looks like', (_, name) => {
  expect(codeOf(parsePersonName(name))).toBe('identity.name.letter-forbidden')
})

test('H44: a byte order mark inside is the space it is by Unicode, never an invisible joint', () => {
  expect(parsePersonName('Lê\ufeffVăn Hòa')).toEqual(parsePersonName('Lê Văn Hòa'))
})

test('H44: a tower of combining marks is no name', () => {
  expect(codeOf(parsePersonName(`a${'\u0301'.repeat(200)}`))).toBe('identity.name.too-long')
})

test('H45: composed and decomposed are one name, one fold, one card', () => {
  const [composed, decomposed] = ['NFC', 'NFD'].map((form) => 'Nguyễn Thị Hoàng Ước'.normalize(form))
  expect(parsePersonName(decomposed!)).toEqual(parsePersonName(composed!))
  expect(fold(decomposed!)).toBe(fold(composed!))
  const card = (name: string) => parseCardQr(`038304012345||${name}|15012004|Nữ|x|10082021`)
  expect(card(decomposed!)).toEqual(card(composed!))
})

test('H46: 200 KB are refused by their length', () => {
  expect(codeOf(parsePersonName('a'.repeat(200_000)))).toBe('identity.name.too-long')
  expect(codeOf(parseCardQr(`038304012345||${'ặ'.repeat(70_000)}|15012004|Nữ|x|10082021`))).toBe(
    'identity.qr.too-large',
  )
})

test.each([
  [
    'a payment code (EMVCo, VietQR)',
    '00020101021138570010A00000072701270006970436011300011234567890208QRIBFTTA53037045802VN6304ABCD',
  ],
  ['an address to open', 'https://a.vn/?x=038304012345'],
  ['a script', 'javascript:alert(1)//||||||'],
  ['a script as name', '038304012345||<script>alert(1)</script>|15012004|Nữ|x|10082021'],
])('H47: %s is no card', (_, text) => {
  expect(codeOf(parseCardQr(text))).toMatch(/^identity\.qr\./)
})

test('H47: of thirteen fields the first seven count, the others change nothing', () => {
  const seven = '038304012345||Nguyễn Thị Hoa|15012004|Nữ|x|10082021'
  expect(parseCardQr(`${seven}|<script>|VietQR|9704|a|b|c`)).toEqual(parseCardQr(seven))
})

test.each(['31022004', '29022005', '00012004', '15132004', '15010001', '15010000'])(
  'H49: the day %s is no birth date',
  (day) => {
    expect(codeOf(parseCardQr(`038304012345||Nguyễn Thị Hoa|${day}|Nữ|x|10082021`))).toBe(
      'identity.qr.date-invalid',
    )
  },
)
