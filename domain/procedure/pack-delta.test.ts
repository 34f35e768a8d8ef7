import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PackManifest } from '../sync/wire.ts'
import { applyPackDelta, packDelta } from './pack-delta.ts'

const item = fc.record({
  id: fc.nat(20).map((n) => `procedure:${n}`),
  hash: fc.constantFrom('a', 'b', 'c'),
  size: fc.nat(9),
})
const manifest: fc.Arbitrary<PackManifest> = fc
  .tuple(fc.uniqueArray(item, { selector: (each) => each.id }), fc.string())
  .map(([items, name]) => ({
    v: 1,
    name,
    validFrom: '2026-11-21',
    items: items
      .map((each) => ({ ...each, size: each.hash.charCodeAt(0) })) // one hash, one size
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  }))

test('any manifest and the delta give the next one, byte for byte', () => {
  fc.assert(
    fc.property(manifest, manifest, (from, to) => {
      expect(applyPackDelta(from, packDelta(from, to))).toBe(JSON.stringify(to))
    }),
  )
})

test('the same pack is no difference', () => {
  fc.assert(
    fc.property(manifest, (same) => {
      expect(packDelta(same, same)).toMatchObject({ added: [], changed: [], removed: [] })
    }),
  )
})
