import { expect, test } from 'vitest'
import { ariaKeys, comboOf, keyCaps } from './combo.ts'

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey', boolean>> = {},
) => ({
  key,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...held,
})

test('Ctrl and Cmd are one key, AltGr is none of them (WCAG 2.1.4: only Ctrl and function keys)', () => {
  expect(comboOf(press('k', { ctrlKey: true }))).toBe('Ctrl+K')
  expect(comboOf(press('K', { metaKey: true }))).toBe('Ctrl+K')
  expect(comboOf(press('k', { ctrlKey: true, altKey: true }))).not.toBe('Ctrl+K')
  expect(comboOf(press('Enter', { ctrlKey: true }))).toBe('Ctrl+Enter')
  expect(comboOf(press('F2'))).toBe('F2')
  expect(comboOf(press('F2', { shiftKey: true }))).not.toBe('F2')
})

test('key caps and aria names', () => {
  expect(keyCaps('Ctrl+Enter')).toBe('Ctrl ↵')
  expect(ariaKeys('Ctrl+Enter')).toBe('Control+Enter')
})
