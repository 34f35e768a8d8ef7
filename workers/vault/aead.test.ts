import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aadOf, aesKey, openBytes, sealBytes } from './aead.ts'
import { randomBytes } from './bytes.ts'

const field = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('|', '%7C', 'a|b', '%', '|%'))

describe('AES-256-GCM of the vault', () => {
  it('gives every message its own IV: 100,000 under one key, none twice (NIST SP 800-38D)', async () => {
    const key = await aesKey(randomBytes(32))
    const seen = new Set<string>()
    for (let batch = 0; batch < 100; batch++) {
      const sealed = await Promise.all(
        Array.from({ length: 1000 }, () => sealBytes(key, new Uint8Array(0), '')),
      )
      for (const { iv } of sealed) seen.add(Buffer.from(iv).toString('hex'))
    }
    expect(seen.size).toBe(100_000)
  }, 30_000)

  it('opens nothing after any single flipped bit, in IV, text or tag', async () => {
    const key = await aesKey(randomBytes(32))
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 40 }), fc.nat(), async (plain, at) => {
        const { iv, data } = await sealBytes(key, plain, 'aad')
        const whole = Buffer.concat([iv, data])
        const bit = at % (whole.length * 8)
        whole[bit >> 3] = (whole[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        expect(await openBytes(key, whole.subarray(0, 12), whole.subarray(12), 'aad')).toBeNull()
        expect(await openBytes(key, iv, data, 'aad')).toEqual(plain)
      }),
      { numRuns: 200 },
    )
  })

  it('answers null for what is too short to be a message at all', async () => {
    const key = await aesKey(randomBytes(32))
    expect(await openBytes(key, randomBytes(12), randomBytes(15), '')).toBeNull()
    expect(await openBytes(key, randomBytes(11), randomBytes(40), '')).toBeNull()
  })

  it('writes different addresses differently, whatever stands in their fields', () => {
    fc.assert(
      fc.property(fc.array(field, { maxLength: 5 }), fc.array(field, { maxLength: 5 }), (a, b) => {
        fc.pre(a.length > 0 && b.length > 0)
        expect(aadOf(...a) === aadOf(...b)).toBe(JSON.stringify(a) === JSON.stringify(b))
      }),
      { numRuns: 2000 },
    )
  })

  it('keeps plain addresses as the design writes them: table|commune|id|version|owner', () => {
    expect(aadOf('events', '14809', '0198-a', 3, 'device')).toBe('events|14809|0198-a|3|device')
  })
})
