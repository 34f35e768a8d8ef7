import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createIdMaker, randomNonce } from './random.ts'

describe('ids (uuidv7, RFC 9562 §5.7)', () => {
  it('carry version, variant and the millisecond', () => {
    const id = createIdMaker(() => Date.parse('2026-11-20T01:00:00.123Z'))()
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(
      Date.parse('2026-11-20T01:00:00.123Z'),
    )
  })

  it('sort in the order they were made, on a clock that stands, jumps or goes back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5000, max: 5000 }), { maxLength: 300 }), (steps) => {
        let now = 1_795_000_000_000
        const make = createIdMaker(() => now)
        const ids = steps.map((step) => {
          now += step
          return make()
        })
        expect(ids.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(ids)
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })

  it('do not run over when ten thousand are made in one millisecond', () => {
    const make = createIdMaker(() => 1_795_000_000_000)
    const ids = Array.from({ length: 10_000 }, make)
    expect(new Set(ids).size).toBe(10_000)
    expect(ids.every((id, i) => i === 0 || id > (ids[i - 1] ?? ''))).toBe(true)
    expect(ids.every((id) => /^[0-9a-f-]{36}$/.test(id) && id[14] === '7')).toBe(true)
  })

  it('of two devices in the same millisecond differ', () => {
    const [a, b] = [createIdMaker(() => 1), createIdMaker(() => 1)]
    expect(a()).not.toBe(b())
  })
})

it('a nonce is 16 random bytes', () => {
  const all = new Set(Array.from({ length: 1000 }, randomNonce))
  expect(all.size).toBe(1000)
  for (const nonce of all) expect(Buffer.from(nonce, 'base64url')).toHaveLength(16)
})
