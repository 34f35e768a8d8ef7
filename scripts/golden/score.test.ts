import { describe, expect, it } from 'vitest'
import { leastEdits, misreadWords, plainText, scorePage } from './score.ts'

describe('text that counts', () => {
  it('has no dot leaders and one form of each letter', () => {
    expect(plainText('Họ tên: ..........  Hà\n……… Số 1.250.000 . . . . hết'.normalize('NFD'))).toBe(
      'Họ tên: Hà Số 1.250.000 hết',
    )
  })
})

describe('a true line in the text read', () => {
  it('costs nothing wherever it stands whole', () => {
    expect(leastEdits('Độc lập', 'VIỆT NAM Độc lập - Tự do')).toBe(0)
  })

  it.each([
    ['Độc lập', 'x Đôc lập y', 1],
    ['Độc lập', 'x Độclập y', 1],
    ['Độc lập', 'x Độc lâ.p y', 2],
    ['Độc lập', '', 7],
    ['Độc lập', 'qqqqqqqqqqqqqq', 7],
  ])('%s in %s: %i edits', (line, text, edits) => expect(leastEdits(line, text)).toBe(edits))

  it('names the words that were misread, lost or put in', () => {
    const read = 'a b Xã Cấm Tú tỉnh , Thanh c'.split(' ')
    expect(misreadWords('Xã Cẩm Tú tỉnh Thanh Hóa'.split(' '), read)).toEqual({
      edits: 3,
      wrong: [
        { truth: 'Cẩm', read: 'Cấm' },
        { truth: '', read: ',' },
        { truth: 'Hóa', read: 'c' },
      ],
    })
  })
})

describe('a page', () => {
  it('counts the order of its blocks for nothing, and every edit once', () => {
    const score = scorePage(['CỘNG HÒA', 'Số: 12/QĐ', '....'], 'Số: 12/QD CỘNG HÒA')
    expect(score).toMatchObject({ letters: 17, letterErrors: 1, words: 4, wordErrors: 1 })
    expect(score.wrong).toEqual([{ truth: '12/QĐ', read: '12/QD' }])
  })

  it('shows what was read but is not there as missing precision', () => {
    const { readWords, trueReadWords, letterErrors } = scorePage(['một hai'], 'một hai hai ~| ba')
    expect({ readWords, trueReadWords, letterErrors }).toEqual({
      readWords: 5,
      trueReadWords: 2,
      letterErrors: 0,
    })
  })
})
