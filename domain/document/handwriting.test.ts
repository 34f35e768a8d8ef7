import { expect, test } from 'vitest'
import { extract } from './extract.ts'
import { looksHandwritten } from './handwriting.ts'
import type { ReadPage, ReadWord } from './paper.ts'
import { birthNoticeLines, pageOf } from '../../tests/support/read-page.ts'

const word = (text: string, left: number, bottom: number, height: number, confidence = 0.95): ReadWord => ({
  text,
  confidence,
  box: [left, bottom - height, left + text.length * 14, bottom],
  line: 0,
})
const label = [word('Năm', 100, 500, 24), word('sinh:', 160, 500, 25)]

test('print stands on the line of its label, a hand wanders, swings or grows tall', () => {
  expect(looksHandwritten([word('1996', 300, 500, 24)], label, 0)).toBe(false)
  expect(looksHandwritten([word('1996', 300, 506, 24)], label, 0)).toBe(true)
  expect(looksHandwritten([word('1996', 300, 500, 33)], label, 0)).toBe(true)
})

test('a page that lies a little askew is no handwriting', () => {
  const far = [word('1996', 900, 484, 24)]
  expect(looksHandwritten(far, label, 0)).toBe(true)
  expect(looksHandwritten(far, label, -0.02)).toBe(false)
})

test('what the reader makes nothing of beside a label it read well is taken for handwriting, poor print is not', () => {
  expect(looksHandwritten([word('7⁄4Ó', 300, 500, 24, 0.4)], label, 0)).toBe(true)
  const poor = label.map((each) => ({ ...each, confidence: 0.45 }))
  expect(looksHandwritten([word('1996', 300, 500, 24, 0.4)], poor, 0)).toBe(false)
})

/** Values of a giấy chứng sinh as a hand would have filled them in: read well, standing badly. */
function filledByHand(): ReadPage {
  const page = pageOf(birthNoticeLines)
  let swing = 0
  const words = page.words.map((each): ReadWord => {
    const before = page.words.filter((other) => other.line === each.line && other.box[0] < each.box[0])
    const isValue = before.some((other) => other.text.endsWith(':'))
    if (!isValue || each.text.endsWith(':')) return each
    const [left, top, right, bottom] = each.box
    const off = ((swing = (swing * 7 + 3) % 11) - 5) * 3
    return { ...each, box: [left, top - 4 + off, right, bottom + off] }
  })
  return { ...page, words }
}

test('a form filled in by hand proposes nothing as sure, however well it seems to be read', () => {
  const { fields } = extract('birth-notice', filledByHand())
  expect(fields.length).toBeGreaterThan(6)
  expect(fields.filter(({ confidence }) => confidence >= 0.6)).toEqual([])
  expect(new Set(fields.map(({ reason }) => reason))).toEqual(new Set(['handwriting']))
})
