import { expect, test } from 'vitest'
import { insetQuad, isSheet, wholeQuad, withCorner, type Quad } from './quad.ts'

const size = { width: 1000, height: 800 }

test('the whole picture and a sheet seen from an angle are sheets', () => {
  expect(isSheet(wholeQuad(size), size)).toBe(true)
  expect(isSheet(insetQuad(size), size)).toBe(true)
  const leaning: Quad = [
    [300, 40],
    [800, 120],
    [760, 700],
    [100, 640],
  ]
  expect(isSheet(leaning, size)).toBe(true)
})

test('crossed, folded inwards, running the wrong way round or shrunk to a speck it is none', () => {
  const [a, b, c, d] = insetQuad(size)
  expect(isSheet([b, a, c, d], size)).toBe(false) // a bow tie
  expect(isSheet([a, b, [300, 300], d], size)).toBe(false) // a dent
  expect(isSheet([a, d, c, b], size)).toBe(false) // a mirror
  expect(isSheet([a, a, a, a], size)).toBe(false)
  const speck: Quad = [
    [0, 0],
    [20, 0],
    [20, 20],
    [0, 20],
  ]
  expect(isSheet(speck, size)).toBe(false)
})

test('a corner stays in the picture and on whole pixels', () => {
  expect(withCorner(wholeQuad(size), 2, [1200.7, 400.4], size)[2]).toEqual([1000, 400])
  expect(withCorner(wholeQuad(size), 0, [-3, 0.6], size)[0]).toEqual([0, 1])
})
