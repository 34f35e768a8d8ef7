import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { problemCatalogue } from '../../domain/problems.ts'
import { packText } from '../../domain/sync/signing.ts'
import type { SignedPack } from '../../domain/sync/wire.ts'
import { findPublicKey, verifyText } from '../keys/ecdsa.ts'
import { importPack } from '../packs/import-pack.ts'
import { TestServer } from '../../tests/support/test-server.ts'
import { statusOf } from './answer.ts'
import { contentSecurityPolicy } from './headers.ts'

const navigation = { headers: { accept: 'text/html,application/xhtml+xml' } }

const CONTENT_SECURITY_POLICY = contentSecurityPolicy()

describe('the app and its headers', () => {
  let server: TestServer

  beforeEach(async () => {
    server = await TestServer.open()
    mkdirSync(join(server.distDir, 'assets'), { recursive: true })
    const put = (name: string, text: string) => {
      writeFileSync(join(server.distDir, name), text)
      writeFileSync(join(server.distDir, `${name}.br`), brotliCompressSync(text))
    }
    put('index.html', '<!doctype html><title>Một Cửa</title>')
    put('kiosk.html', '<!doctype html><title>Kiosk</title>')
    put('sw.js', 'self.addEventListener("fetch", () => {})')
    put('assets/app-1a2b.js', 'export {}')
  })
  afterEach(() => server.close())

  it('H1: the strict headers stand on every kind of answer', async () => {
    const paths = [
      '/',
      '/sw.js',
      '/assets/app-1a2b.js',
      '/api/health',
      '/api/none',
      '/assets/none.js',
      '/api/me',
      '/dossiers/1',
    ]
    for (const path of paths) {
      const { headers } = await server.line(path, navigation)
      expect(headers.get('content-security-policy'), path).toBe(CONTENT_SECURITY_POLICY)
      expect(Object.fromEntries(headers), path).toMatchObject({
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
        'cross-origin-resource-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      })
      expect(headers.get('permissions-policy'), path).toMatch(/^camera=\(self\), microphone=\(self\)/)
      expect(headers.get('access-control-allow-origin'), path).toBeNull()
    }
    for (const path of ['/kiosk.html', '/board.html']) {
      const { headers } = await server.line(path, navigation)
      expect(headers.get('permissions-policy'), path).toMatch(/^camera=\(self\), microphone=\(\)/)
    }
    for (const word of ['unsafe-eval', 'unsafe-inline', 'http', '*', 'data:'])
      expect(CONTENT_SECURITY_POLICY.replace("'wasm-unsafe-eval'", ''), word).not.toContain(word)
  })

  it('H2: assets for ever, pages asked for again, the API never kept', async () => {
    const cacheOf = async (path: string) => (await server.line(path, navigation)).headers.get('cache-control')
    expect(await cacheOf('/assets/app-1a2b.js')).toBe('public, max-age=31536000, immutable')
    for (const path of ['/', '/index.html', '/kiosk.html', '/sw.js'])
      expect(await cacheOf(path), path).toBe('no-cache')
    expect(await cacheOf('/api/health')).toBe('no-store')
  })

  it('H2: an unchanged page is answered 304 by its ETag', async () => {
    const first = await server.line('/sw.js')
    const etag = first.headers.get('etag')!
    expect(etag).toMatch(/^(W\/)?".+"$/)
    const again = await server.line('/sw.js', { headers: { 'if-none-match': etag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    writeFileSync(join(server.distDir, 'sw.js'), 'changed')
    expect((await server.line('/sw.js', { headers: { 'if-none-match': etag } })).status).toBe(200)
  })

  it('H3: precompressed files go out as they are, with the type of the plain file', async () => {
    const response = await server.line('/assets/app-1a2b.js', { headers: { 'accept-encoding': 'gzip, br' } })
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-encoding': 'br',
      'content-type': expect.stringContaining('javascript') as string,
      vary: expect.stringMatching(/accept-encoding/i) as string,
    })
    expect(brotliDecompressSync(Buffer.from(await response.arrayBuffer())).toString()).toBe('export {}')
  })

  it('H4: addresses of the app open it; missing files, the API and other methods do not', async () => {
    for (const path of ['/', '/dossiers/123', '/khoa']) {
      const response = await server.line(path, navigation)
      expect([response.status, await response.text()], path).toEqual([
        200,
        expect.stringContaining('Một Cửa'),
      ])
    }
    for (const path of ['/missing.js', '/assets/missing', '/api/missing', '/api'])
      expect((await server.line(path, navigation)).status, path).toBe(404)
    expect((await server.line('/dossiers/123')).status, 'not a navigation').toBe(404)
    expect((await server.line('/', { method: 'POST' })).status).toBe(404)
    for (const path of ['/../motcua.db', '/%2e%2e/motcua.db', '/..%5cmotcua.db', '/%2e%2e%2fmotcua.db'])
      expect((await server.line(path)).status, path).toBe(404)
  })

  it('R1: every refusal is problem+json of the one catalogue', async () => {
    const response = await server.line('/api/none')
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.json()).toEqual({
      type: 'about:blank',
      title: 'Not Found',
      status: 404,
      code: 'request.route.not-found',
      details: {},
    })
    for (const code of Object.keys(problemCatalogue)) expect(statusOf(code), code).toBeGreaterThanOrEqual(400)
  })

  it('R1: a fault of ours says nothing about its inside', async () => {
    server.store.check = () => Promise.reject(new Error('secret detail'))
    const response = await server.line('/api/health')
    const text = await response.text()
    expect([response.status, text.includes('secret')]).toEqual([500, false])
    server.store.check = () => Promise.reject(Object.assign(new Error('x'), { code: 'ENOSPC' }))
    expect((await server.line('/api/health')).status).toBe(507)
  })

  it('health says what it is and what time it is (DESIGN §8)', async () => {
    expect(await (await server.line('/api/health')).json()).toEqual({
      status: 'ok',
      version: '0.0.0',
      time: new Date(server.nowMs).toISOString(),
    })
  })

  describe('law packs', () => {
    const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

    function build(name: string, items: Record<string, string>): string {
      const folder = join(server.dataDir, `pack-${name}`)
      mkdirSync(join(folder, 'items'), { recursive: true })
      const list = Object.entries(items).map(([id, text]) => {
        writeFileSync(join(folder, 'items', `${hashOf(text)}.json`), text)
        return { id, hash: hashOf(text), size: Buffer.byteLength(text) }
      })
      const manifest = { v: 1, name, validFrom: '2026-01-01', items: list }
      writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
      return folder
    }
    const take = (folder: string) =>
      importPack(folder, { store: server.store, packKey: server.keys.pack, at: '2026-11-20T00:00:00Z' })
    const current = async () => (await (await server.line('/api/packs/current')).json()) as SignedPack
    const items = (hashes: string[]) =>
      server.line('/api/packs/items', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ hashes }),
      })

    it('K1: the current pack is signed over the hash of its exact bytes', async () => {
      expect((await server.line('/api/packs/current')).status).toBe(404)
      const folder = build('one', { 'lists:a': '{"x":1}', 'lists:b': '[]' })
      expect(await take(folder)).toMatchObject({ items: 2, isNew: true })
      const pack = await current()
      expect(hashOf(pack.bytes)).toBe(pack.hash)
      const key = findPublicKey(server.keys.pack.publicJwk)!
      expect(verifyText(key, packText(pack.hash), pack.sig)).toBe(true)
      expect(await take(folder)).toMatchObject({ isNew: false })
    })

    it('K2, K3: items by content hash; every version stays', async () => {
      await take(build('one', { 'lists:a': '{"x":1}' }))
      const first = await current()
      await take(build('two', { 'lists:a': '{"x":2}' }))
      expect((await current()).hash).not.toBe(first.hash)
      expect(await (await server.line(`/api/packs/${first.hash}`)).json()).toEqual(first)
      const [x1, x2] = [hashOf('{"x":1}'), hashOf('{"x":2}')]
      expect(await (await items([x1, x2])).json()).toEqual({ items: { [x1]: '{"x":1}', [x2]: '{"x":2}' } })
      expect((await items(['a'.repeat(64)])).status).toBe(404)
      expect((await items(['x'])).status).toBe(422)
    })

    it('K4: a pack whose bytes are not what its hashes say is not taken', async () => {
      const folder = build('bad', { 'lists:a': '{"x":1}' })
      writeFileSync(join(folder, 'items', `${hashOf('{"x":1}')}.json`), '{"x":666}')
      await expect(take(folder)).rejects.toThrow(/other bytes/)
      writeFileSync(join(folder, 'manifest.json'), '{"v":1}')
      await expect(take(folder)).rejects.toThrow(/malformed/)
      expect(await take(join(server.dataDir, 'nowhere'))).toBeUndefined()
      expect((await server.line('/api/packs/current')).status).toBe(404)
    })
  })
})
