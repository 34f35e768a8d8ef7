import { describe, expect, it } from 'vitest'
import { referencedFiles } from './referenced-files.ts'

const a = 'a'.repeat(64)
const b = 'b'.repeat(64)
const file = (sha256: string) => ({ sha256, size: 3, mime: 'image/jpeg', kind: 'other', pages: 1 })

describe('C3 files a receipt must list', () => {
  it('finds files at any depth, each once, sorted', () => {
    const event = { body: { components: [{ proof: { files: [file(b), file(a)] } }], volunteered: [file(a)] } }
    expect(referencedFiles(event)).toEqual([a, b])
  })

  it('does not take the hash of a printed slip or of a law item for a file', () => {
    expect(referencedFiles({ body: { slip: 'x', sha256: a, law: { pack: b } } })).toEqual([])
  })

  it('survives any depth without recursion', () => {
    let deep: unknown = file(a)
    for (let i = 0; i < 200_000; i++) deep = [deep]
    expect(referencedFiles(deep)).toEqual([a])
  })
})
