/** The real process with `TLS=own`: what another machine would see, over loopback (a second host: tests/journeys/lan.spec.ts). */
import { X509Certificate } from 'node:crypto'
import { get, type RequestOptions } from 'node:https'
import { connect, type ConnectionOptions } from 'node:tls'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HomeServer } from '../../tests/journeys/support/server.ts'
import { freePort } from '../../tests/support/free-port.ts'
import { fingerprint } from './certificate-facts.ts'

describe('the process with a certificate of its own', () => {
  let server: HomeServer
  let ca: string
  beforeAll(async () => {
    const helpPort = await freePort('localhost')
    const env = { TLS: 'own', TLS_HELP_PORT: String(helpPort), HOST: '127.0.0.1' }
    server = await HomeServer.create({ env, upWhen: /quét mã:\n/ })
    const file = await fetch(`http://127.0.0.1:${helpPort}/motcua-ca.crt`)
    ca = new X509Certificate(Buffer.from(await file.arrayBuffer())).toString()
  }, 60_000)
  afterAll(() => server?.remove())

  const ask = (options: RequestOptions) =>
    new Promise<{ status: number; headers: object }>((resolve, reject) => {
      const place = { host: '127.0.0.1', port: server.port, servername: 'localhost', path: '/api/health', ca }
      get({ ...place, agent: false, ...options }, (answer) => {
        answer.resume()
        resolve({ status: answer.statusCode!, headers: answer.headers })
      }).on('error', reject)
    })
  const shake = (options: ConnectionOptions) =>
    new Promise<string>((resolve, reject) => {
      const place = { host: '127.0.0.1', port: server.port, servername: 'localhost', ca }
      const socket = connect({ ...place, ...options }, () => {
        resolve(`${socket.getProtocol()} ${socket.getCipher().name}`)
        socket.destroy()
      }).on('error', reject)
    })

  it('is believed by whom has the file whose fingerprint it printed, and by nobody else', async () => {
    expect(server.printed).toContain(fingerprint(new X509Certificate(ca)))
    expect((await ask({})).status).toBe(200)
    await expect(ask({ ca: undefined })).rejects.toThrow(/self-signed|unable to/)
  })

  it('answers to its own names only (S13), and promises no strict transport', async () => {
    expect((await ask({ headers: { host: 'evil.vn' } })).status).toBe(421)
    expect((await ask({})).headers).not.toHaveProperty('strict-transport-security')
  })

  it('speaks TLS 1.2 and 1.3 with modern ciphers only', async () => {
    expect(await shake({})).toMatch(/^TLSv1\.3 /)
    expect(await shake({ maxVersion: 'TLSv1.2' })).toMatch(/^TLSv1\.2 ECDHE-ECDSA-.*GCM/)
    const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'ALL:@SECLEVEL=0' } as const
    await expect(shake(old)).rejects.toThrow()
    const weak = {
      maxVersion: 'TLSv1.2',
      ciphers: 'ECDHE-ECDSA-AES128-SHA256:ECDHE-ECDSA-AES128-SHA',
    } as const
    await expect(shake(weak)).rejects.toThrow()
  })
})
