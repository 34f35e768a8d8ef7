import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDay, dayOf } from '../calendar/day.ts'
import { dateInWords, parseDateInWords } from './date-in-words.ts'
import { moneyInWords, numberInWords } from './number-in-words.ts'
import { findNumber } from './words-to-number.ts'

describe('numbers in words', () => {
  test.each([
    [0, 'không'],
    [4, 'bốn'],
    [10, 'mười'],
    [14, 'mười bốn'],
    [15, 'mười lăm'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi tư'],
    [25, 'hai mươi lăm'],
    [101, 'một trăm linh một'],
    [110, 'một trăm mười'],
    [1005, 'một nghìn không trăm linh năm'],
    [10_000, 'mười nghìn'],
    [105_000, 'một trăm linh năm nghìn'],
    [1_500_000, 'một triệu năm trăm nghìn'],
    [1_000_000_000, 'một tỷ'],
    [2_000_000_001, 'hai tỷ không trăm linh một'],
    [5_000_000_000_000, 'năm nghìn tỷ'],
    [
      1_234_567_890_123,
      'một nghìn hai trăm ba mươi tư tỷ năm trăm sáu mươi bảy triệu tám trăm chín mươi nghìn một trăm hai mươi ba',
    ],
  ])('%i', (value, text) => expect(numberInWords(value)).toEqual({ ok: true, value: text }))
  test('money begins with a capital and ends with đồng', () => {
    expect(moneyInWords(8000)).toEqual({ ok: true, value: 'Tám nghìn đồng' })
  })
  test.each([-1, 1.5, Number.NaN, 1e15, Number.POSITIVE_INFINITY])('%d is refused', (value) => {
    expect(numberInWords(value)).toMatchObject({ ok: false, problem: { code: 'text.number.out-of-range' } })
  })
  test('reading back gives the number again, with or without marks, northern or southern', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (value) => {
        const said = numberInWords(value)
        if (!said.ok) throw new Error(said.problem.code)
        const southern = said.value
          .replaceAll('nghìn', 'ngàn')
          .replaceAll('linh', 'lẻ')
          .replaceAll('hai mươi tư', 'hai mươi bốn')
        for (const text of [said.value, southern, said.value.normalize('NFD').replace(/\p{M}/gu, '')]) {
          expect(findNumber(text), text).toBe(value)
        }
      }),
    )
  })
  test.each(['', 'hai mươi trăm', 'trăm', 'một nghìn nghìn', 'xin chào', 'hai ba', 'linh'])(
    '"%s" is no number',
    (text) => expect(findNumber(text)).toBeUndefined(),
  )
})

describe('dates in words (domain.md §2.6)', () => {
  test.each([
    ['2026-03-15', 'Ngày mười lăm tháng ba năm hai nghìn hai mươi sáu'],
    ['2005-04-04', 'Ngày bốn tháng tư năm hai nghìn không trăm linh năm'],
    ['1995-12-31', 'Ngày ba mươi mốt tháng mười hai năm một nghìn chín trăm chín mươi lăm'],
    ['2000-01-01', 'Ngày một tháng một năm hai nghìn'],
    ['2021-11-24', 'Ngày hai mươi tư tháng mười một năm hai nghìn hai mươi mốt'],
  ])('%s', (date, text) => expect(dateInWords(date)).toEqual({ ok: true, value: text }))
  test('every day of four centuries is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayOf(1850, 1, 1), max: dayOf(2199, 12, 31) }), (day) => {
        const said = dateInWords(formatDay(day))
        if (!said.ok) throw new Error(said.problem.code)
        expect(parseDateInWords(said.value)).toEqual({ ok: true, value: formatDay(day) })
        expect(parseDateInWords(said.value.normalize('NFD').replace(/\p{M}/gu, ''))).toEqual({
          ok: true,
          value: formatDay(day),
        })
      }),
    )
  })
  test.each([
    ['Ngày hai mươi, Tháng mười, Năm hai ngàn không trăm hai mươi ba', '2023-10-20'],
    ['Ngày mồng năm tháng năm năm hai nghìn linh năm', '2005-05-05'],
    ['mùng một tháng giêng năm hai nghìn không trăm lẻ chín', '2009-01-01'],
    ['ngày mười tháng chạp năm một ngàn chín trăm bảy mươi tư', '1974-12-10'],
    ['ngày 15 tháng 3 năm 2026', '2026-03-15'],
    ['Ngày hai mươi mốt tháng tư năm hai không hai sáu', '2026-04-21'],
  ])('"%s"', (text, date) => expect(parseDateInWords(text)).toEqual({ ok: true, value: date }))
  test('a day that does not exist is told apart from words that are no date', () => {
    expect(parseDateInWords('ngày ba mươi mốt tháng hai năm hai nghìn')).toMatchObject({
      problem: { code: 'text.date-words.no-such-day', details: { date: '2000-02-31' } },
    })
    for (const text of [
      '',
      'tháng ba',
      'ngày mười',
      'năm năm năm',
      'ngày x tháng y năm z',
      'năm '.repeat(5000),
    ]) {
      expect(parseDateInWords(text)).toMatchObject({ problem: { code: 'text.date-words.unreadable' } })
    }
    expect(dateInWords('2026-02-29')).toMatchObject({ problem: { code: 'text.date.malformed' } })
  })
})
