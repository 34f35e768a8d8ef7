import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { serve, type ServerType } from '@hono/node-server'
import { Upload } from 'tus-js-client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { formatProof, proofText } from '../../domain/sync/signing.ts'
import type { MissingAnswer } from '../../domain/sync/wire.ts'
import { sealUpload, SyncDevice } from '../../tests/support/sync-device.ts'
import { jpegPage } from '../../tests/support/jpeg-page.ts'
import { TestServer } from '../../tests/support/test-server.ts'

describe('the tus client that devices use, over a real socket', () => {
  let server: TestServer
  let http: ServerType
  let origin: string
  let device: SyncDevice
  let methods: string[]

  beforeEach(async () => {
    server = await TestServer.open()
    const { fetch: handle } = server.assembled.app
    http = serve({ fetch: handle, port: 0, hostname: '127.0.0.1' })
    await new Promise((ready) => http.once('listening', ready))
    origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
    device = new SyncDevice(
      (path, init) => fetch(origin + path, init),
      () => server.nowMs,
    )
    await device.enrol(await server.assembled.enrolments.newCode('14956'))
    methods = []
  })
  afterEach(async () => {
    http.close()
    await server.close()
  })

  function proofOf(method: string, url: string): string {
    const proof = {
      device: device.id,
      method,
      path: new URL(url).pathname,
      time: new Date(server.nowMs).toISOString(),
      nonce: randomBytes(16).toString('base64url'),
      body: '-',
    }
    return formatProof(proof, device.sign(proofText(proof)))
  }

  /** Uploads until done or `stopAt` bytes were taken; answers the place of the upload, or null when done. */
  function send(
    file: ReturnType<typeof sealUpload>,
    from: string | null,
    stopAt = Infinity,
  ): Promise<string | null> {
    return new Promise((resolve, reject) => {
      const upload = new Upload(file.body as unknown as Blob, {
        // its Node build takes a Buffer, its types speak of browsers
        endpoint: `${origin}/api/files`,
        uploadUrl: from,
        metadata: { ...file.metadata },
        chunkSize: 100_000,
        retryDelays: [],
        onBeforeRequest: (request) => {
          methods.push(request.getMethod())
          request.setHeader('motcua-proof', proofOf(request.getMethod(), request.getURL()))
        },
        onChunkComplete: (_size, taken) => {
          if (taken >= stopAt) void upload.abort().then(() => resolve(upload.url))
        },
        onSuccess: () => resolve(null),
        onError: reject,
      })
      upload.start()
    })
  }
  const stateOf = async (sha256: string) =>
    (await device.ask<MissingAnswer>('/api/blobs/missing', { json: { sha256: [sha256] } })).value.files[0]
      ?.state
  const scan = () => jpegPage(600_000)

  it('F1, F5: stops, asks how far it came, goes on, and is verified', async () => {
    const file = sealUpload(device.enrolled!.sealKey, scan(), 'image/jpeg')
    const place = await send(file, null, 300_000)
    expect(await stateOf(file.sha256)).toBe('partial')
    expect(await send(file, place)).toBeNull()
    expect(methods.join(' ')).toMatch(/^POST (PATCH ){3}HEAD (PATCH ?){4}$/)
    expect(await stateOf(file.sha256)).toBe('verified')
  })

  it('F6: a file that was damaged on the way is an error to it, and a new upload succeeds', async () => {
    const plain = scan()
    const damaged = sealUpload(device.enrolled!.sealKey, plain, 'image/jpeg')
    damaged.body[1000]! ^= 1
    await expect(send(damaged, null)).rejects.toMatchObject({
      message: expect.stringContaining('blob.hash-mismatch'),
    })
    expect(await stateOf(damaged.sha256)).toBe('missing')
    expect(await send(sealUpload(device.enrolled!.sealKey, plain, 'image/jpeg'), null)).toBeNull()
    expect(await stateOf(damaged.sha256)).toBe('verified')
  })

  it('F9: an upload that is gone is begun anew by the client itself', async () => {
    const file = sealUpload(device.enrolled!.sealKey, scan(), 'image/jpeg')
    const place = `${origin}/api/files/${device.id}.${file.sha256}.0123456789abcdef`
    expect(await send(file, place)).toBeNull()
    expect(methods.slice(0, 2)).toEqual(['HEAD', 'POST'])
  })
})
