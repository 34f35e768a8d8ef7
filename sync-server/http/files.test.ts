import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { MissingAnswer } from '../../domain/sync/wire.ts'
import { demoCommune, demoOfficers } from '../demo/demo-commune.ts'
import {
  sealTo,
  sealUpload,
  sha256Hex,
  uploadMetadata,
  type SealedUpload,
  type SyncDevice,
} from '../../tests/support/sync-device.ts'
import { makePdf } from '../../tests/support/hostile-files/pdf.ts'
import { makePng, makeWebp } from '../../tests/support/hostile-files/pictures.ts'
import { jpegPage } from '../../tests/support/jpeg-page.ts'
import { TestServer } from '../../tests/support/test-server.ts'

const page = (bytes = 5_000) => jpegPage(bytes)
const tus = { 'tus-resumable': '1.0.0' }

describe('files', () => {
  let server: TestServer
  let device: SyncDevice

  beforeEach(async () => {
    server = await TestServer.open()
    device = await server.device()
  })
  afterEach(() => server.close())

  const seal = (plain: Uint8Array, mime = 'image/jpeg') => sealUpload(device.enrolled!.sealKey, plain, mime)

  function create(file: Pick<SealedUpload, 'metadata'>, length: number, by = device) {
    const headers = {
      ...tus,
      'upload-length': String(length),
      'upload-metadata': uploadMetadata(file.metadata),
    }
    return by.ask('/api/files', { method: 'POST', streamed: true, headers })
  }

  function patch(path: string, offset: number, bytes: Uint8Array, by = device) {
    const headers = {
      ...tus,
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
    }
    return by.ask(path, { method: 'PATCH', streamed: true, bytes, headers })
  }

  async function begin(file: SealedUpload, by = device): Promise<string> {
    const heard = await create(file, file.body.length, by)
    expect(heard.status).toBe(201)
    return heard.headers.get('location')!
  }

  async function upload(file: SealedUpload) {
    return patch(await begin(file), 0, file.body)
  }

  const stateOf = async (sha256: string, by = device) =>
    (await by.ask<MissingAnswer>('/api/blobs/missing', { json: { sha256: [sha256] } })).value.files[0]
  const uploadsLeft = () => readdirSync(join(server.dataDir, 'uploads'))
  const casPath = (sha: string) => join(server.dataDir, 'files', sha.slice(0, 2), sha.slice(2, 4), sha)

  it('F1–F6: an encrypted file in pieces becomes verified, plain and content-addressed', async () => {
    const plain = page()
    const file = seal(plain)
    expect(await stateOf(file.sha256)).toEqual({ sha256: file.sha256, state: 'missing' })
    const path = await begin(file)
    expect((await patch(path, 0, file.body.subarray(0, 2_000))).headers.get('upload-offset')).toBe('2000')
    expect(await stateOf(file.sha256)).toEqual({ sha256: file.sha256, state: 'partial' })
    const head = await device.ask(path, { method: 'HEAD', headers: tus })
    expect([head.status, head.headers.get('upload-offset')]).toEqual([200, '2000'])
    expect((await patch(path, 2_000, file.body.subarray(2_000))).status).toBe(204)
    expect(await stateOf(file.sha256)).toEqual({ sha256: file.sha256, state: 'verified' })
    expect(readFileSync(casPath(file.sha256)).equals(plain)).toBe(true)
    expect(uploadsLeft()).toEqual([])
    expect(readdirSync(join(server.dataDir, 'files', 'drafts'))).toEqual([])
  })

  it('F4: takes JPEG, PNG, WebP and PDF by their first bytes', async () => {
    const kinds: [string, Buffer][] = [
      ['image/jpeg', page()],
      ['image/png', makePng({ width: 3, height: 2 })],
      ['image/webp', makeWebp({ width: 3, height: 2 })],
      ['application/pdf', makePdf()],
    ]
    for (const [mime, bytes] of kinds) {
      const file = seal(bytes, mime)
      expect((await upload(file)).status, mime).toBe(204)
      expect((await stateOf(file.sha256))?.state).toBe('verified')
    }
  })

  it('F7: another type is refused for good, and the device can hear it', async () => {
    const svg = seal(Buffer.from('<svg onload="alert(1)"/>'), 'image/png')
    const heard = await upload(svg)
    expect([heard.status, heard.problem]).toEqual([
      415,
      { code: 'blob.type-refused', details: { found: null } },
    ])
    expect(await stateOf(svg.sha256)).toEqual({
      sha256: svg.sha256,
      state: 'refused',
      problem: { code: 'blob.type-refused', details: { found: null } },
    })
    expect((await create(svg, svg.body.length)).problem?.code).toBe('blob.type-refused')
    expect(existsSync(casPath(svg.sha256))).toBe(false)
    const named = seal(page(), 'application/pdf')
    expect((await upload(named)).problem).toEqual({
      code: 'blob.type-refused',
      details: { found: 'image/jpeg' },
    })
  })

  it('F6: wrong bytes, wrong hash, wrong size answer 460 and the upload is gone; the device starts anew', async () => {
    const plain = page()
    const flipped = seal(plain)
    flipped.body[100]! ^= 1
    const good = seal(plain)
    const wrongHash: SealedUpload = { ...seal(page()), metadata: seal(page()).metadata }
    const otherKey: SealedUpload = {
      ...good,
      metadata: { ...good.metadata, key: seal(plain).metadata['key']! },
    }
    const badTag = seal(plain)
    badTag.body[badTag.body.length - 1]! ^= 1
    const liar = sealUpload(device.enrolled!.sealKey, page(), 'image/jpeg', sha256Hex(plain))
    for (const file of [flipped, wrongHash, otherKey, badTag, liar]) {
      const heard = await upload(file)
      expect([heard.status, heard.problem?.code]).toEqual([460, 'blob.hash-mismatch'])
      expect(uploadsLeft()).toEqual([])
      expect((await stateOf(file.metadata['sha256']!))?.state).toBe('missing')
    }
    expect((await upload(seal(plain))).status).toBe(204)
  })

  it('F2: what is announced is checked before a byte is taken', async () => {
    const file = seal(page())
    const metadata = (more: Record<string, string>) => ({ metadata: { ...file.metadata, ...more } })
    const length = file.body.length
    const foreignKey = sealTo(device.enrolled!.packKey, randomBytes(32)).toString('base64url')
    const shortKey = sealTo(device.enrolled!.sealKey, randomBytes(16)).toString('base64url')
    const cases: [Pick<SealedUpload, 'metadata'>, number, string | undefined][] = [
      [metadata({ sha256: 'zz' }), length, 'sha256'],
      [metadata({ sha256: '../../../../etc/passwd' }), length, 'sha256'],
      [metadata({ size: '-1' }), length, 'size'],
      [metadata({ size: '12' }), length, 'size'],
      [metadata({ iv: 'AAAA' }), length, 'iv'],
      [metadata({ key: foreignKey }), length, 'key'],
      [metadata({ key: shortKey }), length, 'key'],
      [metadata({ mime: 'x'.repeat(200) }), length, 'mime'],
    ]
    for (const [announced, bytes, name] of cases) {
      const heard = await create(announced, bytes)
      expect([heard.status, heard.problem]).toEqual([
        422,
        { code: 'blob.metadata-invalid', details: { name } },
      ])
    }
    const big = 25 * 1024 * 1024 + 1
    expect((await create(metadata({ size: String(big) }), big + 16)).status).toBe(413)
    const open = await device.ask('/api/files', {
      method: 'POST',
      streamed: true,
      headers: { ...tus, 'upload-defer-length': '1', 'upload-metadata': uploadMetadata(file.metadata) },
    })
    expect(open.problem?.code, 'a length is needed').toBe('blob.metadata-invalid')
    expect(uploadsLeft()).toEqual([])
  })

  it('F2: a known file is not taken again, and at most 64 uploads stand open', async () => {
    const file = seal(page())
    await upload(file)
    expect((await create(file, file.body.length)).problem?.code).toBe('blob.already-verified')
    for (let i = 0; i < 64; i++) await begin(seal(page(200)))
    const last = seal(page(200))
    expect((await create(last, last.body.length)).problem?.code).toBe('blob.too-many-open')
  })

  it('F2: begun anew because an answer was lost, the upload of before gives way; a line may break for ever', async () => {
    const file = seal(page(200))
    const others = await Promise.all([begin(seal(page(200))), begin(seal(page(200)))])
    for (let i = 0; i < 70; i++) await begin(file)
    const left = uploadsLeft().filter((name) => name.endsWith('.json'))
    expect(left.filter((name) => name.includes(file.sha256))).toHaveLength(1)
    expect(left).toHaveLength(others.length + 1)
    expect((await patch(await begin(file), 0, file.body)).status).toBe(204)
    expect((await stateOf(file.sha256))?.state).toBe('verified')
  })

  it('F2: an upload that is whole is never given up for one begun anew', async () => {
    const file = seal(page(200))
    const other = await server.device()
    await begin(file, other) // of another device: none of our business
    const path = await begin(file)
    const id = path.slice(path.lastIndexOf('/') + 1)
    writeFileSync(join(server.dataDir, 'uploads', id), file.body) // as a server killed before its check leaves it
    await begin(file)
    expect(uploadsLeft()).toContain(id)
    expect(uploadsLeft().filter((name) => name.endsWith('.json'))).toHaveLength(3)
  })

  it('F1: another device can neither see, continue nor delete an upload', async () => {
    const other = await server.device()
    const file = seal(page())
    const path = await begin(file)
    expect((await patch(path, 0, file.body, other)).status).toBe(404)
    expect((await other.ask(path, { method: 'HEAD', headers: tus })).status).toBe(404)
    expect((await other.ask(path, { method: 'DELETE', streamed: true, headers: tus })).status).toBe(404)
    expect((await stateOf(file.sha256, other))?.state).toBe('missing')
    expect((await device.ask(path)).status, 'and nobody can read one').toBe(404)
    for (const id of ['..%2f..%2fmotcua.db', '%00', `${device.id}.x`])
      expect((await device.ask(`/api/files/${id}`, { method: 'HEAD', headers: tus })).status).toBe(404)
    expect((await device.ask(path, { method: 'DELETE', streamed: true, headers: tus })).status).toBe(204)
    expect(uploadsLeft()).toEqual([])
  })

  it('F1: tus rules stay: wrong offset 409, missing version 412, each with our problem form', async () => {
    const file = seal(page())
    const path = await begin(file)
    const offset = await patch(path, 7, file.body)
    expect([offset.status, offset.problem?.code]).toEqual([409, 'blob.upload-refused'])
    const version = await device.ask(path, { method: 'PATCH', streamed: true, bytes: file.body })
    expect([version.status, version.problem?.code]).toEqual([412, 'blob.upload-refused'])
    expect(offset.headers.get('access-control-allow-origin')).toBeNull()
    const options = await server.line('/api/files', { method: 'OPTIONS' })
    expect([options.status, options.headers.get('tus-version')]).toEqual([204, '1.0.0'])
  })

  it('F8: a store that fails says nothing against the file, which is finished when the store is back', async () => {
    for (const [fault, status, code] of [
      [new Error('ServiceUnavailable'), 500, 'server.fault'],
      [Object.assign(new Error('x'), { code: 'ENOSPC' }), 507, 'server.disk.full'],
    ] as const) {
      const file = seal(page())
      const path = await begin(file)
      const failing = vi.spyOn(server.store, 'addVerifiedBlob').mockRejectedValue(fault)
      const heard = await patch(path, 0, file.body)
      expect([heard.status, heard.problem?.code]).toEqual([status, code])
      expect((await stateOf(file.sha256))?.state).toBe('partial')
      failing.mockRestore()
      await server.restart()
      expect((await stateOf(file.sha256))?.state).toBe('verified')
    }
  })

  it('F8: a complete upload whose check never ran is finished at the next start', async () => {
    const file = seal(page())
    const path = await begin(file)
    const id = path.split('/').at(-1)!
    writeFileSync(join(server.dataDir, 'uploads', id), file.body) // the process died before its hook
    expect((await stateOf(file.sha256))?.state, 'tus would call it finished').toBe('partial')
    await server.restart()
    expect((await stateOf(file.sha256))?.state).toBe('verified')
    expect(uploadsLeft()).toEqual([])
  })

  it('F8: zeros after a power cut are found by the hash', async () => {
    const file = seal(page(100_000))
    const path = join(server.dataDir, 'uploads', (await begin(file)).split('/').at(-1)!)
    writeFileSync(path, file.body.subarray(0, 60_000))
    truncateSync(path, file.body.length)
    await server.restart()
    expect((await stateOf(file.sha256))?.state).toBe('missing')
    expect(uploadsLeft()).toEqual([])
  })

  it('F9: drafts and broken records are cleared at start; a half upload of last month goes, a recent one stays', async () => {
    const [old, recent] = [seal(page()), seal(page())]
    const oldPath = join(server.dataDir, 'uploads', (await begin(old)).split('/').at(-1)!)
    await begin(recent)
    writeFileSync(join(server.dataDir, 'files', 'drafts', 'left'), 'x')
    writeFileSync(
      join(server.dataDir, 'uploads', `${device.id}.${old.sha256}.0000000000000000.json`),
      '{"id":',
    )
    writeFileSync(join(server.dataDir, 'uploads', 'bytes-without-record'), 'x')
    const lastMonth = new Date(server.nowMs - 31 * 86_400_000)
    utimesSync(oldPath, lastMonth, lastMonth)
    await server.restart()
    expect(uploadsLeft()).toHaveLength(2)
    expect((await stateOf(old.sha256))?.state).toBe('missing')
    expect((await stateOf(recent.sha256))?.state).toBe('partial')
    expect(readdirSync(join(server.dataDir, 'files', 'drafts'))).toEqual([])
  })

  it('F5: the same file twice at once, from two devices, is kept once', async () => {
    const other = await server.device()
    const plain = page()
    const [one, two] = [seal(plain), seal(plain)]
    const [a, b] = [await begin(one), await begin(two, other)]
    const heard = await Promise.all([patch(a, 0, one.body), patch(b, 0, two.body, other)])
    expect(heard.map((h) => h.status)).toEqual([204, 204])
    expect(uploadsLeft()).toEqual([])
  })

  it('F10: a verified file is given to its commune only, as a download that can run nothing', async () => {
    await server.addCommune('14959', 'H56.99.02')
    const elsewhere = await server.device('14959')
    const plain = page()
    const file = seal(plain)
    await upload(file)
    const path = `/api/blobs/${file.sha256}`
    const response = await device.send(path)
    expect(
      createHash('sha256')
        .update(Buffer.from(await response.arrayBuffer()))
        .digest('hex'),
    ).toBe(file.sha256)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': `attachment; filename="${file.sha256}"`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    expect((await elsewhere.ask(path)).status).toBe(404)
    expect((await server.line(path)).status).toBe(401)
    const [officer] = demoOfficers
    const signedIn = await device.ask('/api/sign-in', {
      json: { officer: officer!.code, passphrase: officer!.words },
    })
    const cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!
    expect((await server.line(path, { headers: { cookie } })).status).toBe(200)
    expect((await device.ask('/api/blobs/..%2f..%2fmotcua.db')).status).toBe(404)
    expect((await server.store.blobStates(demoCommune.code, [file.sha256])).get(file.sha256)).toBe('verified')
  })

  it('F2: takes a file of 25 MB', async () => {
    const plain = page(25 * 1024 * 1024)
    const file = seal(plain)
    const path = await begin(file)
    const half = 13 * 1024 * 1024
    await patch(path, 0, file.body.subarray(0, half))
    expect((await patch(path, half, file.body.subarray(half))).status).toBe(204)
    expect((await stateOf(file.sha256))?.state).toBe('verified')
  })
})
