import { expect, test } from 'vitest'
import { blankPage, ink } from '../../tests/support/ink-page.ts'
import type { GreyImage } from './grey.ts'
import { likenessOf } from './likeness.ts'

/** Lines of words of one page, shifted and scaled as a second scan of it would be. */
function page(seed: number, shift = 0, scale = 1): GreyImage {
  const image = blankPage(1000, 1400)
  let state = seed
  const random = (below: number) => ((state = (state * 48_271) % 2_147_483_647) >> 8) % below
  for (let y = 100; y < 1250; y += 32) {
    const end = 300 + random(600)
    for (let x = 80; x < end; x += 14 + random(30))
      ink(image, Math.round(x * scale) + shift, Math.round(y * scale) + shift, 6 + random(6), 14)
  }
  return image
}

function differences(a: string, b: string): number {
  let bits = BigInt(`0x${a}`) ^ BigInt(`0x${b}`)
  let count = 0
  for (; bits > 0n; bits >>= 1n) count += Number(bits & 1n)
  return count
}

test('a second scan, shifted and a little larger, looks the same; another page does not', () => {
  const first = likenessOf(page(7))
  expect(first).toMatch(/^[0-9a-f]{16}$/)
  expect(differences(first, likenessOf(page(7, 9, 1.004)))).toBeLessThanOrEqual(6)
  for (const other of [8, 9, 10, 11]) expect(differences(first, likenessOf(page(other)))).toBeGreaterThan(14)
})

test('an empty page has a fingerprint too', () => {
  expect(likenessOf(blankPage(300, 400))).toMatch(/^[0-9a-f]{16}$/)
})
