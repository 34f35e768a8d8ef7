import { expect, test } from 'vitest'
import { renamedKeys, stepPlace, trayMove, traySections } from './tray-order.ts'
import type { TrayPage } from './tray-page.ts'

const page = (key: string, group: string | null, isBlank = false): TrayPage => ({
  key,
  group,
  isBlank,
  thumbnail: null,
})
const pages = [page('a', 'x'), page('b', 'x'), page('-', 'x', true), page('c', 'z'), page('d', null)]
const groups = ['x', 'y', 'z'].map((key) => ({ key, title: key.toUpperCase() }))
const sections = traySections(pages, groups, 'chưa xếp')
const shape = (list: typeof sections) =>
  list.map(({ title, pages: inside }) => `${title}: ${inside.map(({ key }) => key).join('')}`)

test('pages stand under their papers, those of no paper first, blank ones nowhere', () => {
  expect(shape(sections)).toEqual(['chưa xếp: d', 'X: ab', 'Y: ', 'Z: c'])
  expect(shape(traySections(pages, [], 'chưa xếp'))).toEqual(['null: abcd'])
})

test('a step over the edge of a paper enters the next one, also when it has no page yet', () => {
  expect(stepPlace(sections, 'a', 1, true)).toEqual({ group: 'x', at: 1 })
  expect(stepPlace(sections, 'b', 1, true)).toEqual({ group: 'y', at: 0 })
  expect(stepPlace(sections, 'c', -1, true)).toEqual({ group: 'y', at: 0 })
  expect(stepPlace(sections, 'c', 1, true)).toBeNull()
  expect(stepPlace(sections, 'b', 1, false)).toBeNull()
  // No page is ever moved to where no paper is.
  expect(stepPlace(sections, 'a', -1, true)).toBeNull()
})

test('a place is an index among all pages, a number on the cards, and a paper when it is a new one', () => {
  const move = (key: string, group: string | null, at: number) =>
    trayMove(pages, sections, key, { group, at })
  // The cards are numbered d1 a2 b3 c4; the blank page stays where it lies.
  expect(move('a', 'x', 1)).toEqual({ to: 1, number: 2, position: 3, entered: null })
  expect(move('b', 'x', 0)).toEqual({ to: 0, number: 3, position: 2, entered: null })
  expect(move('b', 'y', 0)).toEqual({
    to: 1,
    number: 3,
    position: 3,
    entered: { group: 'y', title: 'Y' },
  })
  expect(move('d', 'z', 0)?.to).toBe(3)
  expect(move('d', 'z', 1)?.to).toBe(4)
})

test('what would change nothing, or leave every paper, is no move', () => {
  expect(trayMove(pages, sections, 'a', { group: 'x', at: 0 })).toBeNull()
  expect(trayMove(pages, sections, 'a', { group: null, at: 0 })).toBeNull()
  expect(trayMove(pages, sections, 'gone', { group: 'x', at: 0 })).toBeNull()
})

test('a page that became another file at its place is known again; one that moved or left is not', () => {
  expect([...renamedKeys(['a', 'b', 'c'], ['a', 'B', 'c'])]).toEqual([['b', 'B']])
  expect([...renamedKeys(['a', 'b', 'c'], ['b', 'a', 'c'])]).toEqual([])
  expect([...renamedKeys(['a', 'b', 'c'], ['a', 'c'])]).toEqual([])
})
