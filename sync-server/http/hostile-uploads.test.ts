/** Item 53 of the sixty hostile inputs (uploads that lie about themselves), and what the inspection says over the wire. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { MissingAnswer } from '../../domain/sync/wire.ts'
import { makePdf } from '../../tests/support/hostile-files/pdf.ts'
import { makePng } from '../../tests/support/hostile-files/pictures.ts'
import { jpegPage } from '../../tests/support/jpeg-page.ts'
import {
  sealUpload,
  uploadMetadata,
  type SealedUpload,
  type SyncDevice,
} from '../../tests/support/sync-device.ts'
import { TestServer } from '../../tests/support/test-server.ts'
import { ownInspector } from '../upload/inspect/inspector.ts'

const tus = { 'tus-resumable': '1.0.0' }

describe('hostile uploads', () => {
  let server: TestServer
  let device: SyncDevice

  beforeEach(async () => {
    server = await TestServer.open()
    device = await server.device()
  })
  afterEach(async () => {
    vi.restoreAllMocks()
    await server.close()
  })

  const seal = (plain: Uint8Array, mime = 'image/jpeg') => sealUpload(device.enrolled!.sealKey, plain, mime)
  const uploadsLeft = () => readdirSync(join(server.dataDir, 'uploads'))
  const draftsLeft = () => readdirSync(join(server.dataDir, 'files', 'drafts'))
  const stateOf = async (sha256: string) =>
    (await device.ask<MissingAnswer>('/api/blobs/missing', { json: { sha256: [sha256] } })).value.files[0]

  function create(
    file: SealedUpload,
    length: string = String(file.body.length),
    more: Record<string, string> = {},
  ) {
    const headers = {
      ...tus,
      'upload-length': length,
      'upload-metadata': uploadMetadata(file.metadata),
      ...more,
    }
    return device.ask('/api/files', { method: 'POST', streamed: true, headers })
  }

  function patch(path: string, offset: string, bytes: Uint8Array) {
    const headers = { ...tus, 'upload-offset': offset, 'content-type': 'application/offset+octet-stream' }
    return device.ask(path, { method: 'PATCH', streamed: true, bytes, headers })
  }

  async function begin(file: SealedUpload): Promise<string> {
    return (await create(file)).headers.get('location')!
  }

  it('F1, F2: item 53: offsets and lengths that lie are refused, and the upload goes on where it was', async () => {
    const file = seal(jpegPage())
    const path = await begin(file)
    await patch(path, '0', file.body.subarray(0, 2_000))
    const offsets = [
      '-1',
      '-0',
      '0',
      '1999',
      '2001',
      '1e3',
      '2000.5',
      '0x7d0',
      'NaN',
      '99999999999999999999',
      '',
    ]
    for (const offset of offsets) {
      const heard = await patch(path, offset, file.body.subarray(0, 3_000))
      expect([400, 403, 409], `offset "${offset}"`).toContain(heard.status)
      expect(heard.problem?.code).toBe('blob.upload-refused')
    }
    const tooMuch = await patch(path, '2000', Buffer.concat([file.body.subarray(2_000), Buffer.alloc(9_000)]))
    expect(tooMuch.status).toBeGreaterThanOrEqual(400)
    expect((await stateOf(file.sha256))?.state).not.toBe('verified')
    for (const length of ['-1', '0', '1', 'x', '1e9', String(2 ** 60)])
      expect((await create(seal(jpegPage()), length)).status, `length "${length}"`).toBeGreaterThanOrEqual(
        400,
      )
    const joined = await create(seal(jpegPage()), '5016', { 'upload-concat': `final;${path} ${path}` })
    expect(joined.status).toBeGreaterThanOrEqual(400)
  })

  it('F1, F5: item 53: two that write the same place at once leave one whole file or none', async () => {
    const plain = jpegPage(300_000)
    const file = seal(plain)
    const path = await begin(file)
    const other = Buffer.from(file.body).fill(7)
    const heard = await Promise.all([patch(path, '0', file.body), patch(path, '0', other)])
    expect(heard.filter((each) => each.status === 204).length).toBeLessThanOrEqual(1)
    if ((await stateOf(file.sha256))?.state !== 'verified') {
      const anew = seal(plain)
      expect((await patch(await begin(anew), '0', anew.body)).status).toBe(204)
    }
    const kept = await device.send(`/api/blobs/${file.sha256}`)
    expect(Buffer.from(await kept.arrayBuffer()).equals(plain)).toBe(true)
  })

  it('F11–F13: what the inspection refuses is told with its reason, for good, and leaves nothing behind', async () => {
    const cases = [
      [
        makePdf({ catalogue: '/OpenAction<</S/JavaScript/JS(x)>>' }),
        'application/pdf',
        415,
        'blob.pdf-active',
      ],
      [makePdf({ trailer: '/Encrypt<<>>' }), 'application/pdf', 415, 'blob.pdf-encrypted'],
      [makePng({ width: 12_000, height: 12_000 }), 'image/png', 413, 'blob.image-too-large'],
      [Buffer.concat([jpegPage(), Buffer.from('<script>')]), 'image/jpeg', 415, 'blob.polyglot'],
    ] as const
    for (const [plain, mime, status, code] of cases) {
      const file = seal(plain, mime)
      const heard = await patch(await begin(file), '0', file.body)
      expect([heard.status, heard.problem?.code]).toEqual([status, code])
      expect(await stateOf(file.sha256)).toMatchObject({ state: 'refused', problem: { code } })
      expect((await create(file)).problem).toEqual(heard.problem)
      expect([...uploadsLeft(), ...draftsLeft()]).toEqual([])
      expect((await device.ask(`/api/blobs/${file.sha256}`)).status).toBe(404)
    }
  })

  it('F14: when no process starts the upload stays, and is finished by the sweep', async () => {
    vi.spyOn(ownInspector(), 'inspect').mockRejectedValueOnce(new Error('no process'))
    const file = seal(jpegPage())
    expect((await patch(await begin(file), '0', file.body)).status).toBeGreaterThanOrEqual(500)
    expect((await stateOf(file.sha256))?.state).toBe('partial')
    expect(draftsLeft()).toEqual([])
    await server.assembled.intake.sweep()
    expect((await stateOf(file.sha256))?.state).toBe('verified')
  })
})
