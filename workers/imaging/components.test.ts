import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DARK, erase, findComponents } from './components.ts'
import type { GreyImage } from './grey.ts'

/** Brute force: flood fill over eight neighbours. */
function areasByFlood({ width, height, data }: GreyImage): number[] {
  const seen = new Set<number>()
  const areas: number[] = []
  for (let start = 0; start < data.length; start++) {
    if (data[start]! >= DARK || seen.has(start)) continue
    const queue = [start]
    seen.add(start)
    for (const at of queue)
      for (const dy of [-1, 0, 1])
        for (const dx of [-1, 0, 1]) {
          const x = (at % width) + dx
          const y = Math.floor(at / width) + dy
          const next = y * width + x
          if (x < 0 || y < 0 || x >= width || y >= height || seen.has(next) || data[next]! >= DARK) continue
          seen.add(next)
          queue.push(next)
        }
    areas.push(queue.length)
  }
  return areas.toSorted((a, b) => a - b)
}

const pages = fc
  .tuple(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 1, max: 24 }))
  .chain(([width, height]) =>
    fc
      .array(fc.boolean(), { minLength: width * height, maxLength: width * height })
      .map((dark) => ({ width, height, data: Uint8Array.from(dark, (is) => (is ? 0 : 255)) })),
  )

test('shapes found run by run are the shapes a flood fill finds', () => {
  fc.assert(
    fc.property(pages, (page) => {
      const found = findComponents(page)
      expect(found.map((c) => c.area).toSorted((a, b) => a - b)).toEqual(areasByFlood(page))
      for (const { left, right, top, bottom, runs, area } of found) {
        expect(left < right && top < bottom && area <= (right - left) * (bottom - top)).toBe(true)
        expect(runs.length % 3).toBe(0)
      }
    }),
  )
})

test('erasing every shape leaves no dark pixel, erasing one leaves the others whole', () => {
  fc.assert(
    fc.property(pages, (page) => {
      const [first, ...others] = findComponents(page)
      if (first === undefined) return
      const copy = { ...page, data: page.data.slice() }
      erase(copy, [first])
      expect(areasByFlood(copy)).toEqual(others.map((c) => c.area).toSorted((a, b) => a - b))
    }),
  )
})
