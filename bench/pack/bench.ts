/** What a new law pack costs a device that has the one before: one procedure changed, bytes as they travel (gzip). */
import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { packDelta } from '../../domain/procedure/pack-delta.ts'
import type { PackManifest } from '../../domain/sync/wire.ts'
import { compilePack } from '../../scripts/pack/compile-pack.ts'
import { readLaw } from '../../scripts/pack/read-law.ts'
import type { Report } from '../figure.ts'

const root = resolve(import.meta.dirname, '../..')

export default async function pack(report: Report): Promise<void> {
  const { accepted } = compilePack(readLaw(resolve(root, 'data', 'law')))
  const texts = new Map(accepted.map(({ id, value }) => [id, JSON.stringify(value)]))
  const from = manifestOf(texts)
  const [id, text] = [...texts].filter(([key]) => key.startsWith('procedure:')).sort(byLength)[0]!
  const changed = JSON.stringify({ ...(JSON.parse(text) as object), note: 'Phí mới' })
  const to = manifestOf(new Map([...texts, [id, changed]]))
  const sig = 'A'.repeat(86)
  const delta = packed({ hash: 'f'.repeat(64), sig, ...packDelta(from, to) })
  const item = packed({ items: { ['f'.repeat(64)]: changed } })
  const whole = packed({ hash: 'f'.repeat(64), bytes: JSON.stringify(to), sig })
  const everything = packed({ items: Object.fromEntries(texts) })
  report({
    metric: 'one procedure of the pack changed: difference and item, gzip',
    value: delta + item,
    unit: 'bytes',
    peer: 'whole manifest and all items',
    peerValue: whole + everything,
  })
  report({
    metric: 'the difference alone, gzip',
    value: delta,
    unit: 'bytes',
    peer: 'whole manifest',
    peerValue: whole,
  })
  report({
    metric: 'nothing changed, gzip',
    value: packed({ hash: 'f'.repeat(64), sig, ...packDelta(from, from) }),
    unit: 'bytes',
    peer: 'whole manifest',
    peerValue: whole,
  })
}

const byLength = ([, a]: [string, string], [, b]: [string, string]) => b.length - a.length
const packed = (value: object) => gzipSync(JSON.stringify(value)).length

function manifestOf(texts: ReadonlyMap<string, string>): PackManifest {
  const items = [...texts].map(([id, text]) => ({
    id,
    hash: createHash('sha256').update(text).digest('hex'),
    size: Buffer.byteLength(text),
  }))
  return { v: 1, name: 'pack', validFrom: '2026-11-21', items: items.sort((a, b) => (a.id < b.id ? -1 : 1)) }
}
