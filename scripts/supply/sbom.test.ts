import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readAdvisories } from './advisories.ts'
import { makeSbom, type Lock } from './sbom.ts'

const root = join(import.meta.dirname, '..', '..')
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock

describe('bill of materials', () => {
  const sbom = makeSbom(lock)

  it('names every installed package once, with version, licence and a hash', () => {
    const installed = new Set(
      Object.entries(lock.packages)
        .filter(([path]) => path.includes('node_modules/'))
        .map(([path, { version }]) => `${path.split('node_modules/').at(-1)}@${version}`),
    )
    expect(new Set(sbom.components.map(({ name, version }) => `${name}@${version}`))).toEqual(installed)
    expect(new Set(sbom.components.map(({ purl }) => purl)).size).toBe(sbom.components.length)
    const hono = sbom.components.find(({ name }) => name === 'hono')!
    expect(hono).toMatchObject({ scope: 'required', purl: expect.stringMatching(/^pkg:npm\/hono@\d/) })
    expect(hono.hashes?.[0]).toMatchObject({
      alg: 'SHA-512',
      content: expect.stringMatching(/^[0-9a-f]{128}$/),
    })
    expect(sbom.components.find(({ name }) => name === 'vitest')).toMatchObject({ scope: 'excluded' })
    expect(sbom.components.find(({ name }) => name === '@hono/node-server')?.purl).toMatch(
      /^pkg:npm\/%40hono\//,
    )
  })

  it('every edge of the graph leads to a component, and what we ship hangs together', () => {
    const refs = new Set([...sbom.components.map(({ purl }) => purl), sbom.metadata.component.purl])
    const edges = new Map(sbom.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]))
    for (const [ref, dependsOn] of edges) for (const to of dependsOn) expect(refs, ref).toContain(to)
    expect(
      edges.get(sbom.metadata.component.purl)!.some((ref) => ref.startsWith('pkg:npm/age-encryption@')),
    ).toBe(true)
    const nested = {
      name: 'x',
      version: '1',
      packages: {
        '': { dependencies: { a: '1' } },
        'node_modules/a': { version: '1', dependencies: { b: '2', c: '1' } },
        'node_modules/b': { version: '1' },
        'node_modules/a/node_modules/b': { version: '2', dependencies: { c: '1' } },
        'node_modules/c': { version: '1' },
      },
    }
    const graph = new Map(makeSbom(nested).dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]))
    expect(graph.get('pkg:npm/a@1')).toEqual(['pkg:npm/b@2', 'pkg:npm/c@1'])
    expect(graph.get('pkg:npm/b@2')).toEqual(['pkg:npm/c@1'])
  })

  it('is the same for the same lock', () => {
    expect(JSON.stringify(makeSbom(lock))).toBe(JSON.stringify(sbom))
    expect(sbom.serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
  })
})

describe('advisories', () => {
  it('a registry that does not answer is no fault; a grave advisory is', () => {
    for (const output of ['', 'not json', 'null', '{"error":{"code":"ENOAUDIT"}}', '{"message":"404"}'])
      expect(readAdvisories(output)).toEqual({ isAnswered: false, grave: [], others: 0 })
    const vulnerabilities = { a: { severity: 'high' }, b: { severity: 'low' }, c: { severity: 'critical' } }
    expect(readAdvisories(JSON.stringify({ metadata: {}, vulnerabilities }))).toEqual({
      isAnswered: true,
      grave: ['a: high', 'c: critical'],
      others: 1,
    })
    expect(readAdvisories('{"metadata":{},"vulnerabilities":{}}')).toMatchObject({
      isAnswered: true,
      grave: [],
    })
  })
})
