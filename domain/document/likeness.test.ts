import { expect, test } from 'vitest'
import { findRepeat, LIKENESS_LIMIT, likenessDistance, type PageMark } from './likeness.ts'

const page = (id: string, likeness: string | null, change: Partial<PageMark> = {}): PageMark => ({
  id,
  sha256: `sha of ${id}`,
  likeness,
  ...change,
})

test('distance is the count of bits that differ', () => {
  expect(likenessDistance('8f00ff00ff00ff01', '8f00ff00ff00ff01')).toBe(0)
  expect(likenessDistance('8f00ff00ff00ff01', '0f00ff00ff00ff02')).toBe(3)
  expect(likenessDistance('8f00ff00ff00ff01', '70ff00ff00ff00fe')).toBe(64)
})

test("no distance without a sound hash; blank pages are not each other's copies", () => {
  expect(likenessDistance(null, '8f00ff00ff00ff01')).toBeNull()
  expect(likenessDistance('8F00FF00FF00FF01', '8f00ff00ff00ff01')).toBeNull()
  expect(likenessDistance('0000000000000000', '0000000000000000')).toBeNull()
})

test('same bytes win over likeness; of alike pages the nearest, of equals the earliest', () => {
  const now = page('now', '8f00ff00ff00ff01', { sha256: 'x' })
  const near = page('near', '8f00ff00ff00ff03')
  const nearToo = page('near too', '8f00ff00ff00ff05')
  const exact = page('exact', null, { sha256: 'x' })
  expect(findRepeat(now, [near, exact])).toEqual({ of: 'exact', how: 'same-bytes' })
  const far = page('far', '8f00ff00ff00ff0e')
  expect(findRepeat(now, [far, near, nearToo])).toEqual({ of: 'near', how: 'looks-alike', distance: 1 })
})

test('beyond the limit it is another page', () => {
  const now = page('now', 'f000000000000000')
  const limit = page('limit', `f0000000000000${((1 << LIKENESS_LIMIT) - 1).toString(16).padStart(2, '0')}`)
  const beyond = page(
    'beyond',
    `f0000000000000${((1 << (LIKENESS_LIMIT + 1)) - 1).toString(16).padStart(2, '0')}`,
  )
  expect(findRepeat(now, [limit])).not.toBeNull()
  expect(findRepeat(now, [beyond])).toBeNull()
})

test("two people's copies of the same form are told apart by their numbers, unread pages are not", () => {
  const first = page('first', '8f00ff00ff00ff01', { text: 'Số định danh: 038095001234' })
  const second = page('second', '8f00ff00ff00ff01', { text: 'Số định danh: 038195004321' })
  expect(findRepeat(second, [first])).toBeNull()
  expect(
    findRepeat(page('again', '8f00ff00ff00ff01', { text: '038095001234 tờ khai' }), [first]),
  ).not.toBeNull()
  expect(findRepeat(page('unread', '8f00ff00ff00ff01'), [first])).not.toBeNull()
})
