/** The configuration of deploy/nginx.conf, in a real nginx before the real app over real sockets. */
import { request, type RequestOptions } from 'node:https'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoCommune } from '../../sync-server/demo/demo-commune.ts'
import { makeAuthority, makeLeaf } from '../../sync-server/tls/authority.ts'
import { listen } from '../../sync-server/tls/lan.ts'
import { jpegPage } from '../support/jpeg-page.ts'
import { Nginx, nginxProgram } from '../support/nginx.ts'
import { sealUpload, SyncDevice, uploadMetadata, type Line } from '../support/sync-device.ts'
import { TestServer } from '../support/test-server.ts'

const NAME = 'motcua.example.vn'
const tus = { 'tus-resumable': '1.0.0' }

describe.skipIf(nginxProgram === undefined)('behind nginx', () => {
  let server: TestServer
  let door: ReturnType<typeof listen>
  let nginx: Nginx
  let ca: string
  /** The line breaks after so many bytes of the body. */
  let cutAfter: number | null = null

  beforeAll(async () => {
    server = await TestServer.open()
    const timeouts = { requestTimeout: 600_000, headersTimeout: 20_000 }
    await new Promise<void>((ready) => {
      door = listen(server.assembled.app.fetch, { port: 0, host: '127.0.0.1', timeouts }, null, () => ready())
    })
    ca = await makeAuthority('x', { domains: ['example.vn'], ranges: [] }, Date.now())
    const pem = await makeLeaf(ca, { dns: [NAME], ip: [] }, Date.now())
    nginx = await Nginx.start((door.address() as AddressInfo).port, { cert: pem, key: pem })
  })
  afterAll(async () => {
    await nginx?.stop()
    door.close()
    await server.close()
  })

  const go = (options: RequestOptions, body?: Uint8Array) =>
    new Promise<Response>((resolve, reject) => {
      const host = `${NAME}:${nginx.httpsPort}`
      const headers = { host, ...(body ? { 'content-length': body.length } : {}), ...options.headers }
      const place = { host: '127.0.0.1', port: nginx.httpsPort, servername: NAME, ca, agent: false as const }
      const asked = request({ ...place, ...options, headers }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part)).on('error', reject)
        answer.on('end', () => {
          const text = Buffer.concat(parts)
          const init = { status: answer.statusCode!, headers: answer.headers as Record<string, string> }
          resolve(new Response([204, 304].includes(init.status) || text.length === 0 ? null : text, init))
        })
      }).on('error', reject)
      if (cutAfter === null || !body) return void asked.end(body)
      asked.write(body.subarray(0, cutAfter))
      setTimeout(() => asked.destroy(new Error('cut')), 300)
    })
  const line: Line = async (path, { method, headers, body } = {}) => {
    const bytes = body ? new Uint8Array(await new Response(body).arrayBuffer()) : undefined
    return go({ path, method, headers: headers as Record<string, string> }, bytes)
  }

  it('the app is reached by its name only, with strict transport, and knows it is not asked from this machine', async () => {
    const health = await go({ path: '/api/health' })
    expect(health.status).toBe(200)
    expect(health.headers.get('strict-transport-security')).toBe('max-age=31536000')
    expect(await health.json()).not.toHaveProperty('details')
    await expect(go({ path: '/', servername: 'evil.vn', rejectUnauthorized: false })).rejects.toThrow(/alert/)
    await expect(go({ path: '/', maxVersion: 'TLSv1.1', ciphers: 'ALL:@SECLEVEL=0' })).rejects.toThrow()
  })

  it('origins are compared with the name and port the browser sees (S6)', async () => {
    const ask = (origin: string) =>
      go(
        { path: '/api/enrol', method: 'POST', headers: { origin, 'content-type': 'application/json' } },
        Buffer.from('{}'),
      )
    expect((await ask(`https://${NAME}:${nginx.httpsPort}`)).status).toBe(422)
    expect((await ask('https://evil.vn')).status).toBe(403)
  })

  it('what came of a scan before the line was cut is kept, and the rest follows', async () => {
    const device = new SyncDevice(line, () => server.nowMs)
    expect((await device.enrol(await server.assembled.enrolments.newCode(demoCommune.code))).status).toBe(200)
    const { body, metadata } = sealUpload(device.enrolled!.sealKey, jpegPage(3_000_000), 'image/jpeg')
    const { headers } = await device.ask('/api/files', {
      method: 'POST',
      streamed: true,
      headers: { ...tus, 'upload-length': String(body.length), 'upload-metadata': uploadMetadata(metadata) },
    })
    const place = headers.get('location')!
    const send = (from: number) =>
      device.ask(place, {
        method: 'PATCH',
        streamed: true,
        bytes: body.subarray(from),
        headers: { ...tus, 'upload-offset': String(from), 'content-type': 'application/offset+octet-stream' },
      })
    cutAfter = 1_000_000
    await expect(send(0)).rejects.toThrow('cut')
    cutAfter = null
    const offset = async () =>
      Number((await device.ask(place, { method: 'HEAD', headers: tus })).headers.get('upload-offset'))
    await expect.poll(offset, { timeout: 5000 }).toBeGreaterThan(900_000)
    expect((await send(await offset())).status).toBe(204)
  })
})
