import { describe, expect, it } from 'vitest'
import { correctPage } from './correct-page.ts'
import type { ReadPage, ReadWord } from './paper.ts'
import { parseWordModel } from '../text/marks/word-model.ts'

const model = parseWordModel({
  pairs: 'tổ5 dân5\ntố2 cáo2\ndân5 phố5\nhọ4 và4\nvà6 tên5\ntên5',
  places: '',
})

function pageOf(...lines: readonly string[]): ReadPage {
  const words: ReadWord[] = lines.flatMap((line, at) =>
    line.split(' ').map((text, i) => ({
      text,
      confidence: /^\W+$/u.test(text) ? 0.4 : 0.9,
      box: [i * 100, at * 30, i * 100 + 90, at * 30 + 20] as const,
      line: at,
    })),
  )
  return { width: 900, height: 600, text: lines.join('\n'), confidence: 0.9, words, codes: [] }
}

const textOf = (...lines: readonly string[]) => correctPage(pageOf(...lines), model).text

describe('a page put right', () => {
  it('keeps what was read beside what it was made', () => {
    const [word] = correctPage(pageOf('tố dân phố'), model).words
    expect(word).toEqual({ text: 'tổ', readAs: 'tố', confidence: 0.9, box: [0, 0, 90, 20], line: 0 })
  })

  it.each([
    ['Sinh ngày......... 12', 'Sinh ngày 12'],
    ['tên: ……………', 'tên:'],
    ['| họ và ‘', 'họ và'],
    ['- họ và', '- họ và'],
    ['CaoMinhPhước (ThanhHóa)', 'Cao Minh Phước (Thanh Hóa)'],
    ['Họ vàtên:', 'Họ và tên:'],
    ['Họ,chữ đệm,tên', 'Họ, chữ đệm, tên'],
    ['ngày15 tháng3 20giờ', 'ngày 15 tháng 3 20 giờ'],
    ['1à Iần', 'là lần'],
    ['O5/12/2O26', '05/12/2026'],
    ['ﬁle', 'file'],
    ['24 m? đất, 1.850 m2, m2', '24 m² đất, 1.850 m², m2'],
    ['chủ hộ _ 8.', 'chủ hộ 8.'],
  ])('%s', (read, right) => expect(textOf(read)).toBe(right))

  it.each(['QĐ-UBND 12/2026/NĐ-CP', 'iPhone McDonald', 'KH0A 1O0 l2', '038l86003456', 'Giàng A Lử', 'O5 I'])(
    'left alone: %s',
    (line) => expect(textOf(line)).toBe(line),
  )

  it('a split word has split boxes, in order and without a gap', () => {
    const boxes = correctPage(pageOf('CaoMinhPhước'), model).words.map((word) => word.box)
    expect(boxes.map(([left, , right]) => [left, right])).toEqual([
      [0, boxes[1]![0]],
      [boxes[1]![0], boxes[2]![0]],
      [boxes[2]![0], 90],
    ])
    expect(boxes[2]![0]).toBeGreaterThan(boxes[1]![0])
  })

  it('an identity number torn behind its first figure is whole again, two numbers stay two', () => {
    const word = (text: string, left: number, right: number) => ({
      text,
      confidence: 0.9,
      box: [left, 0, right, 20] as const,
      line: 0,
    })
    const read = (...words: ReadWord[]) => correctPage({ ...pageOf(''), words }, model)
    const [whole] = read(word('0', 10, 18), word('38079990131,', 26, 180)).words
    expect(whole).toMatchObject({ text: '038079990131,', box: [10, 0, 180, 20] })
    expect(read(word('0', 10, 18), word('38', 30, 50), word('079990131', 62, 180)).text).toBe('038079990131')
    expect(read(word('0', 10, 18), word('38079990131', 60, 180)).text).toBe('0 38079990131')
    expect(read(word('0', 10, 18), word('3807999013', 26, 180)).text).toBe('0 3807999013')
  })

  it('a line of nothing but specks goes, and the lines behind it move up', () => {
    const page = correctPage(pageOf('họ và', '| ‘', 'tên'), model)
    expect(page.text).toBe('họ và\ntên')
    expect(page.words.map((word) => word.line)).toEqual([0, 0, 1])
  })

  it('corrected again stays as it is', () => {
    const once = correctPage(pageOf('tố dân phố vàtên........ | ngày15', 'CaoMinh 1à O5/12/2026'), model)
    expect(correctPage(once, model)).toEqual(once)
  })
})
