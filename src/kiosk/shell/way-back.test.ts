import { expect, test } from 'vitest'
import { createWayBack } from './way-back.ts'

test('back goes the way one came, and a screen entered twice begins anew', () => {
  const way = createWayBack()
  expect(way.at()).toBeNull()
  way.enter('find', {})
  way.enter('procedure', { procedure: '1.001193' })
  const first = way.at()
  way.back()
  way.enter('procedure', { procedure: '1.001193' })
  expect(way.at()).toMatchObject({ path: 'procedure' })
  expect(way.at()?.turn).not.toBe(first?.turn)
  way.back()
  expect(way.at()?.path).toBe('find')
  way.back()
  expect(way.at()).toBeNull()
  expect(way.back()).toBe(false)
})

test('a screen with steps is asked first, the innermost before the others, until it has none left', () => {
  const way = createWayBack()
  way.enter('form', {})
  let question = 2
  const forget = way.onBack(() => question > 0 && question-- > 0)
  const inner = way.onBack(() => false)
  expect([way.back(), way.back(), way.at()?.path]).toEqual([true, true, 'form'])
  expect([way.back(), way.at()]).toEqual([false, null])
  inner()
  forget()
  forget()
  way.enter('form', {})
  question = 5
  expect(way.back()).toBe(false)
})
