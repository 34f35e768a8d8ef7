import { expect, test } from 'vitest'
import type { FieldUi } from '../../../../domain/form/form.ts'
import { matchWithoutMarks } from '../../../i18n/match-without-marks.ts'
import { numberToText, textToNumber, tidyNumber } from '../../../i18n/number-text.ts'
import { findPending, otherProposals } from './proposal.ts'
import { fieldValueWords } from '../../../i18n/field-value-words.ts'
import { isWide } from './widget-look.ts'

const ui = (widget: FieldUi['widget'], more: Partial<FieldUi> = {}): FieldUi => ({
  widget,
  label: 'Nhãn',
  ...more,
})

test.each([
  ['son hoang', 'Xã Hoằng Sơn', true],
  ['hoang s', 'Xã Hoằng Sơn', true],
  ['hoằng', 'Xã Hoằng Sơn', true],
  ['ha noi', 'Xã Hoằng Sơn', false],
  ['', 'Xã Hoằng Sơn', true],
])('typed “%s” finds %s: %s', (typed, label, found) => {
  expect(matchWithoutMarks(typed, label)).toBe(found)
})

test('money is kept as a number whatever dots stand in it; what is no number stays as typed', () => {
  expect(textToNumber('8.000')).toBe(8000)
  expect(textToNumber('8 000')).toBe(8000)
  expect(textToNumber('tám nghìn')).toBe('tám nghìn')
  expect(tidyNumber(true)('1500000')).toBe('1.500.000')
  expect(numberToText('tám nghìn', true)).toBe('tám nghìn')
})

test('answers read as people write them', () => {
  expect(fieldValueWords(ui('date'), '2025-11-15')).toBe('15/11/2025')
  expect(fieldValueWords(ui('partial-date'), '1998')).toBe('1998')
  expect(fieldValueWords(ui('yes-no'), false)).toBe('Không')
  expect(fieldValueWords(ui('money'), 8000)).toBe('8.000 đ')
  expect(
    fieldValueWords(ui('address'), { detail: '', commune: 'Xã A', communeCode: null, province: 'Tỉnh B' }),
  ).toBe('Xã A, Tỉnh B')
  expect(
    fieldValueWords(ui('id-document'), {
      type: 'Căn cước',
      number: '038',
      issuedOn: '2024-07-01',
      issuer: '',
    }),
  ).toBe('Căn cước, 038, 01/07/2024')
  expect(
    fieldValueWords(
      ui('table', {
        columns: [
          { id: 'a', label: 'A' },
          { id: 'b', label: 'B' },
        ],
      }),
      [{ b: '2', a: '1' }, { a: '3' }],
    ),
  ).toBe('1, 2\n3')
  expect(fieldValueWords(ui('text'), undefined)).toBe('')
})

test('a proposal waits only while the field is blank and was not emptied on purpose', () => {
  const proposals = { name: [{ value: 'An', confidence: 0.9, origin: 'ocr', sourceLabel: 'x' }] } as const
  expect(findPending('name', {}, proposals, new Set())?.value).toBe('An')
  expect(findPending('name', { name: ' ' }, proposals, new Set())?.value).toBe('An')
  expect(findPending('name', { name: 'Bình' }, proposals, new Set())).toBeUndefined()
  expect(findPending('name', {}, proposals, new Set(['name']))).toBeUndefined()
  expect(otherProposals('name', 'Bình', proposals)).toHaveLength(1)
  expect(otherProposals('name', 'An', proposals)).toHaveLength(0)
})

test('short answers share a line, long ones have their own', () => {
  expect(isWide(ui('date'))).toBe(false)
  expect(isWide(ui('name'))).toBe(true)
  expect(isWide(ui('choice', { options: ['Nam', 'Nữ'] }))).toBe(false)
  expect(isWide(ui('choice', { options: ['Đăng ký thường trú tại nơi ở của cha mẹ'] }))).toBe(true)
})
