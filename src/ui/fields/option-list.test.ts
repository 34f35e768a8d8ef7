import { expect, test } from 'vitest'
import { exactOption, remaining } from './option-list.ts'

const options = ['Mường', 'Mông', 'Kinh', 'Khơ-mú'].map((label) => ({ value: label, label }))
const match = (typed: string, label: string) => label.toLowerCase().includes(typed.toLowerCase())

test('options that begin with the text come first, and no more than the limit', () => {
  expect(remaining(options, 'm', match, 9).map(({ label }) => label)).toEqual(['Mường', 'Mông', 'Khơ-mú'])
  expect(remaining(options, 'm', match, 1)).toHaveLength(1)
  expect(remaining(options, '', match, 2)).toHaveLength(2)
})

test('Kinh typed in capitals names Kinh, but marks are never forgiven silently', () => {
  expect(exactOption(options, ' KINH ')?.label).toBe('Kinh')
  expect(exactOption(options, 'Muong')).toBeUndefined()
})
