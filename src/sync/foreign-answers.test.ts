/** What stands between a device and its server, and answers in its place: all of it counts as no line (row 30, V5). */
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { afterAll, expect, test, vi } from 'vitest'
import { keepFile } from '../data/files.ts'
import { openTestDevice } from '../../tests/support/data-context.ts'
import { createDeviceKeys } from '../device/device-key.ts'
import type { DeviceIdentity } from '../device/identity.ts'
import { LONGEST_ANSWER } from './fetch-whole.ts'
import { createHttp } from './http.ts'
import type { SenderContext } from './sender.ts'
import { uploadAll } from './upload.ts'

// tus-js-client takes no Blob outside a browser.
vi.mock('tus-js-client', async () => await import('../../tests/drills/support/tus-with-blobs.ts'))

const servers: Server[] = []
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
})

async function openHttp(listener: RequestListener) {
  const opened = createServer(listener)
  servers.push(opened)
  await new Promise<void>((listening) => opened.listen(0, 'localhost', listening))
  const origin = `http://localhost:${(opened.address() as AddressInfo).port}`
  const keys = await createDeviceKeys()
  const current = { keys, enrolment: { device: 'd-1' } } as DeviceIdentity
  return createHttp({
    origin,
    identity: { current },
    clock: { utc: () => new Date().toISOString(), observe: () => {} },
  })
}

const JSON_TYPE = 'application/json'
const page = '<html><title>Đăng nhập Wi-Fi</title></html>'
/** Twice what is read of any answer (LONGEST_ANSWER of fetch-whole.ts); packed once. */
const bomb = Buffer.alloc(2 * LONGEST_ANSWER, ' ')
const gzipBomb = gzipSync(bomb, { level: 1 })
const brotliBomb = brotliCompressSync(bomb, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })

const portals: [string, RequestListener][] = [
  ['a page with 200', (_, answer) => answer.setHeader('content-type', 'text/html').end(page)],
  ['a page that calls itself JSON', (_, answer) => answer.setHeader('content-type', JSON_TYPE).end(page)],
  ['a redirect to its own page', (_, answer) => answer.writeHead(302, { location: '/portal' }).end()],
  ['a refusal of its own', (_, answer) => answer.writeHead(403, { 'content-type': 'text/html' }).end(page)],
  ['a gateway in trouble', (_, answer) => answer.writeHead(502).end()],
  ['an answer without its body', (_, answer) => answer.setHeader('content-type', JSON_TYPE).end()],
  [
    'half an answer',
    (_, answer) => {
      answer.writeHead(200, { 'content-type': JSON_TYPE, 'content-length': 100 })
      answer.write('{"rows":[')
      setTimeout(() => answer.destroy(), 20)
    },
  ],
  [
    'a gzip bomb',
    (_, answer) => {
      answer.writeHead(200, { 'content-type': JSON_TYPE, 'content-encoding': 'gzip' })
      answer.end(gzipBomb)
    },
  ],
  [
    'a Brotli bomb',
    (_, answer) => {
      answer.writeHead(200, { 'content-type': JSON_TYPE, 'content-encoding': 'br' })
      answer.end(brotliBomb)
    },
  ],
]

test.each(portals)('V5: %s is no line', async (name, listener) => {
  const http = await openHttp(listener)
  const details = name.endsWith('bomb') ? { why: 'too-long' } : {}
  const problem = { code: 'net.offline', details }
  expect(await http.get('/api/sync/pull?after=0')).toMatchObject({ problem })
  expect(await http.post('/api/sync/push', { a: 1 })).toMatchObject({ problem })
})

test('V5: an answer that comes slowly and never stops for long is read to its end', async () => {
  const http = await openHttp((_, answer) => {
    answer.writeHead(200, { 'content-type': JSON_TYPE })
    const text = JSON.stringify({ rows: 'x'.repeat(20) })
    let at = 0
    const timer = setInterval(() => {
      answer.write(text[at++] ?? '')
      if (at < text.length) return
      clearInterval(timer)
      answer.end()
    }, 15)
  })
  expect(await http.get('/a', { timeoutMs: 250 })).toMatchObject({ ok: true }) // 31 letters: half a second in all
})

// Side by side: each waits a second for tus to try again, twice.
test.concurrent.each(portals.slice(0, 6))(
  'V5: a page that meets %s stays as it is and waits',
  async (_, listener) => {
    const http = await openHttp((request, answer) => {
      if (request.url !== '/api/blobs/missing') return listener(request, answer)
      let text = ''
      request.on('data', (piece: Buffer) => (text += piece.toString()))
      request.on('end', () => {
        const { sha256 } = JSON.parse(text) as { sha256: string[] }
        const files = sha256.map((hash) => ({ sha256: hash, state: 'missing' }))
        answer.setHeader('content-type', JSON_TYPE).end(JSON.stringify({ files }))
      })
    })
    const { ctx } = await openTestDevice()
    const reading = { page: null, thumbnail: '', width: 1, height: 1 }
    const bytes = new Uint8Array([0xff, 0xd8, 0xff, 1])
    const kept = await keepFile(ctx, { draft: 'd', bytes, mime: 'image/jpeg', reading })
    if (!kept.ok) throw new Error(kept.problem.code)
    await ctx.db.files.update(kept.value.sha256, { state: 'waiting' })
    const sender = { db: ctx.db, wire: http } as unknown as SenderContext
    for (let round = 0; round < 2; round++)
      expect(await uploadAll(sender)).toMatchObject({ problem: { code: 'net.offline' } })
    expect(await ctx.db.files.get(kept.value.sha256)).toMatchObject({ state: 'waiting', problem: null })
  },
)
