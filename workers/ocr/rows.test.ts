import { expect, test } from 'vitest'
import { toRows } from './rows.ts'

const word = (text: string, left: number, top: number, width = 60, height = 30) => ({
  text,
  left,
  top,
  right: left + width,
  bottom: top + height,
})
const textOf = (pieces: readonly ReturnType<typeof word>[][]) =>
  toRows(pieces).map((row) => row.map(({ text }) => text).join(' '))

test('what stands on one baseline is one row, left to right, rows from the top', () => {
  const pieces = [
    [word('Nơi', 100, 200), word('sinh:', 170, 203, 70, 24)],
    [word('Nam', 700, 101)],
    [word('Giới', 100, 100), word('tính:', 170, 100)],
    [word('-', 400, 215, 10, 3)],
    [word('Thanh', 500, 198, 80, 36)],
  ]
  expect(textOf(pieces)).toEqual(['Giới tính: Nam', 'Nơi sinh: - Thanh'])
})

test('cells set half a line lower stay apart, and so does what lies over one another', () => {
  const pieces = [
    [word('Họ', 300, 100), word('tên', 370, 100)],
    [word('chủ', 300, 150), word('hộ', 370, 150)],
    [word('1', 100, 125)],
    [word('lạ', 310, 104)],
  ]
  expect(textOf(pieces)).toEqual(['Họ tên', 'lạ', '1', 'chủ hộ'])
})
