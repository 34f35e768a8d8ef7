import { expect, test } from 'vitest'
import { toCsv } from './csv.ts'

test('opens in a Vietnamese spreadsheet: byte order mark, semicolons, marks as they are', () => {
  const bytes = toCsv([
    ['Mã hồ sơ', 'Tên'],
    ['H56', 'Lò Thị Mẩy'],
  ])
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(new TextDecoder().decode(bytes)).toBe('Mã hồ sơ;Tên\r\nH56;Lò Thị Mẩy\r\n')
})

test.each([
  ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
  ['+84912', "'+84912"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['a;b', '"a;b"'],
  ['a\nb', '"a\nb"'],
])('a cell %s is text, never a formula or a second cell', (text, written) => {
  expect(new TextDecoder().decode(toCsv([[text]]))).toBe(`${written}\r\n`)
})
