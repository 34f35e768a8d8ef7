import { expect, test } from 'vitest'
import type { PaperReading } from '../../../domain/document/paper.ts'
import { areOtherPapers } from './other-paper.ts'

const card = (number: string, confidence = 0.99): PaperReading => ({
  kind: 'id-card',
  fields: [{ name: 'number', value: number, confidence, origin: 'ocr', box: null, reason: 'label' }],
})

test('the cards of father and mother look alike, but their numbers say that they are two', () => {
  expect(areOtherPapers(card('038193990041'), card('036090990058'))).toBe(true)
  expect(areOtherPapers(card('038193990041'), card('038193990041'))).toBe(false)
})

test('what is not read, or hardly, says nothing', () => {
  expect(areOtherPapers(card('038193990041'), null)).toBe(false)
  expect(areOtherPapers(card('038193990041'), card('036090990058', 0.5))).toBe(false)
  expect(areOtherPapers(card('038193990041'), { kind: 'id-card', fields: [] })).toBe(false)
})
