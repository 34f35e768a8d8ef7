import { expect, it } from 'vitest'
import type { FormDefinition } from '../../../domain/form/form.ts'
import { callLines, promptLines } from './lines.ts'
import { nextMissing } from './pack-state.ts'

it('the next line that is missing, then from the beginning, and stays when nothing is', () => {
  const lines = ['a', 'b', 'c'].map((key) => ({ key, text: key }))
  expect(nextMissing(lines, new Set(['a']), 0)).toBe(1)
  expect(nextMissing(lines, new Set(['a', 'b']), 1)).toBe(2)
  expect(nextMissing(lines, new Set(['b', 'c']), 2)).toBe(0)
  expect(nextMissing(lines, new Set(['a', 'b', 'c']), 1)).toBe(1)
})

it('calls are made of 35 clips', () => {
  expect(callLines).toHaveLength(35)
})

it('sentences stand once, without labels of buttons and without what holds a number', () => {
  const words = {
    next: 'Tiếp tục',
    hint: 'Mời ông bà chọn một ô.',
    nested: { again: 'Mời ông bà chọn một ô', other: 'Không biết thì bấm Bỏ qua.' },
    count: (n: number) => `Còn ${n} người trước ông bà.`,
  }
  const form = {
    ui: { fields: { name: { widget: 'name', label: 'Họ và tên của con?', hint: 'Ghi chữ in hoa.' } } },
  } as unknown as FormDefinition
  const texts = promptLines([words], [form]).map(({ text }) => text)
  expect(texts.slice(0, 4)).toEqual([
    'Mời ông bà chọn một ô.',
    'Không biết thì bấm Bỏ qua.',
    'Họ và tên của con?',
    'Ghi chữ in hoa.',
  ])
  expect(texts.join()).not.toContain('Tiếp tục')
  expect(new Set(texts).size).toBe(texts.length)
})
