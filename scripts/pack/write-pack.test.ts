import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { canonicalJson } from '../../domain/procedure/canonical-json.ts'
import { deltaOf, parseItemId, parseManifest, type PackItem } from '../../domain/procedure/pack.ts'
import { compilePack } from './compile-pack.ts'
import { readLaw } from './read-law.ts'
import { writePack } from './write-pack.ts'

const lawFolder = join(import.meta.dirname, '..', '..', 'data', 'law')
const made: string[] = []
const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'motcua-pack-'))
  made.push(path)
  return path
}
afterAll(() => {
  for (const path of made) rmSync(path, { recursive: true })
})
const shuffled = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(shuffled)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([k, v]) => [k, shuffled(v)]),
        )
      : value

describe('the pack on disk', () => {
  it('has the same bytes for the same law, whatever the order of keys', () => {
    const law = readLaw(lawFolder)
    const { accepted } = compilePack(law)
    const [a, b] = [folder(), folder()]
    const first = writePack(a, law.pack, accepted)
    const second = writePack(b, law.pack, shuffled(accepted) as PackItem[])
    expect(second.hash).toBe(first.hash)
    expect(readFileSync(join(b, 'manifest.json'))).toEqual(readFileSync(join(a, 'manifest.json')))
    expect(readdirSync(join(b, 'items'))).toEqual(readdirSync(join(a, 'items')))
  })

  it('names every item by the hash of its bytes and gives its size', () => {
    const law = readLaw(lawFolder)
    const path = folder()
    const { manifest } = writePack(path, law.pack, compilePack(law).accepted)
    const ids = manifest.items.map((i) => i.id)
    expect(ids).toEqual([...ids].sort())
    expect(ids).toEqual(
      expect.arrayContaining(['calendar:vn', 'places:38', 'provinces', 'lists:ethnic', 'form:tk-khai-sinh']),
    )
    for (const { hash, size } of manifest.items) {
      const bytes = readFileSync(join(path, 'items', `${hash}.json`))
      expect(bytes.length).toBe(size)
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash)
    }
    expect(parseManifest(JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8'))).ok).toBe(true)
  })

  it('removes items of an older pack', () => {
    const path = folder()
    const pack = { name: 'x', validFrom: '2026-01-01' }
    writePack(path, pack, [{ id: 'provinces', value: 1 }])
    writeFileSync(join(path, 'items', 'stray.json'), '1')
    writePack(path, pack, [{ id: 'provinces', value: 2 }])
    expect(readdirSync(join(path, 'items'))).toHaveLength(1)
  })
})

describe('pack items and deltas', () => {
  it.each([
    ['procedure:1.001193', 'procedure'],
    ['form:tk-khai-sinh', 'form'],
    ['calendar:vn', 'calendar'],
    ['places:38', 'places'],
    ['provinces', 'provinces'],
    ['lists:ethnic', 'lists'],
    ['procedure:khai-sinh', undefined],
    ['places:thanh-hoa', undefined],
    ['form:../../etc/passwd', undefined],
    ['form:', undefined],
    ['script:x', undefined],
    ['', undefined],
  ])('%s is of kind %s', (id, kind) => {
    expect(parseItemId(id)?.kind).toBe(kind)
  })

  it('fetches what is missing once, and names what is no longer used', () => {
    const row = (id: string, c: string, size: number) => ({ id, hash: c.repeat(64), size })
    const items = [row('form:a', 'a', 1), row('form:b', 'b', 20), row('form:c', 'b', 20)]
    const manifest = { v: 1, name: 'x', validFrom: '2026-01-01', items } as const
    const delta = deltaOf(['a'.repeat(64), 'f'.repeat(64)], manifest)
    expect(delta.fetch.map((i) => i.hash)).toEqual(['b'.repeat(64)])
    expect(delta.bytes).toBe(20)
    expect(delta.unused).toEqual(['f'.repeat(64)])
  })

  it.each([
    [{ v: 2, name: 'x', validFrom: '2026-01-01', items: [] }, 'pack.manifest.malformed'],
    [{ v: 1, name: 'x', validFrom: 'soon', items: [] }, 'pack.manifest.malformed'],
    [
      { v: 1, name: 'x', validFrom: '2026-01-01', items: [{ id: 'x', hash: 'a'.repeat(64), size: 1 }] },
      'pack.item.id-malformed',
    ],
    ['x', 'pack.manifest.malformed'],
  ])('refuses manifest %j', (value, code) => {
    expect(parseManifest(value)).toMatchObject({ ok: false, problem: { code } })
  })

  it('writes one text per value', () => {
    expect(canonicalJson({ b: [1, { d: null, c: undefined }], a: 'ế' })).toBe('{"a":"ế","b":[1,{"d":null}]}')
  })
})
