/** Y15: pages of declarations over lines that break, through the device's own sender and a real server. */
import { createHash, randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { serve, type ServerType } from '@hono/node-server'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { formatProof, PROOF_HEADER, proofText } from '../../domain/sync/signing.ts'
import type { SubmitAnswer, SubmitRequest } from '../../domain/submission/wire.ts'
import { openCuttingLine, type CuttingLine } from '../../tests/support/cutting-line.ts'
import { jpegPage } from '../../tests/support/jpeg-page.ts'
import { request, submission } from '../../tests/support/submissions.ts'
import { sealTo, sha256Hex, type SyncDevice } from '../../tests/support/sync-device.ts'
import { TestServer } from '../../tests/support/test-server.ts'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { isForGood, sendDeclaration, THERE, type PageToSend } from './send-declaration.ts'

vi.mock('tus-js-client', async () => await import('../../tests/drills/support/tus-with-blobs.ts'))

const commune = '14956'
let server: TestServer
let http: ServerType | null = null
let kiosk: SyncDevice
let line: CuttingLine | null = null

async function listen(): Promise<number> {
  http?.close()
  http = serve({ fetch: (asked) => server.assembled.app.fetch(asked), port: 0, hostname: '127.0.0.1' })
  await new Promise((ready) => http?.once('listening', ready))
  return (http.address() as AddressInfo).port
}
const origin = async () => `http://127.0.0.1:${await listen()}`

/** The device behind `origin`; places are kept as a device keeps them. */
function device(origin: string, places = new Map<string, string | null>()) {
  const asked: string[] = []
  const wire = {
    url: (path: string) => new URL(path, origin).href,
    async proof(method: string, path: string, body?: Uint8Array) {
      asked.push(method)
      const proof = {
        device: kiosk.id,
        method,
        path,
        time: new Date(server.nowMs).toISOString(),
        nonce: randomBytes(16).toString('base64url'),
        body: body ? createHash('sha256').update(body).digest('hex') : '-',
      }
      return { [PROOF_HEADER]: formatProof(proof, kiosk.sign(proofText(proof))) }
    },
  }
  const post = async (path: string, said: SubmitRequest): Promise<Result<SubmitAnswer>> => {
    const heard = await kiosk.ask<SubmitAnswer>(path, { json: said })
    return heard.problem ? refuse(heard.problem.code, heard.problem.details) : ok(heard.value)
  }
  const urls: string[] = []
  const keepPlace = async (sha256: string, place: string | null) => {
    places.set(sha256, place)
    if (place !== null && place !== THERE) urls.push(place)
  }
  return {
    places,
    asked,
    urls,
    send: (said: SubmitRequest, pages: readonly Omit<PageToSend, 'place'>[]) =>
      sendDeclaration(
        { wire, post, keepPlace },
        said,
        pages.map((page) => ({ ...page, place: places.get(page.sha256) ?? null })),
      ),
  }
}

function declaration(sizes: readonly number[]) {
  const pages = sizes.map((size) => {
    const bytes = Buffer.concat([jpegPage(2_000), randomBytes(size - 2_000)])
    return { sha256: sha256Hex(bytes), sealed: new Uint8Array(sealTo(server.keys.seal.publicJwk, bytes)) }
  })
  const said = submission({
    pages: pages.map(({ sha256 }) => ({ sha256, mime: 'image/jpeg', component: null })),
  })
  return { said: request(server.keys.seal.publicJwk, said), pages, id: said.id }
}

const kept = (id: string, sha256: string) => server.store.findSubmissionPage(commune, id, sha256)

describe('over a line', () => {
  beforeEach(async () => {
    server = await TestServer.open()
    kiosk = await server.device(commune, 'kiosk')
  })
  afterEach(async () => {
    line?.close()
    if (http && 'closeAllConnections' in http) http.closeAllConnections()
    http?.close()
    await server.close()
  })

  describe.each([
    ['40 kB, both ends are told', 40_000, false],
    ['100 kB, the server is not told', 100_000, true],
  ])('a line that is cut every %s', (_, everyBytes, isSilent) => {
    test('Y15: a page of 300 kB arrives, once, and little more than its size went up', async () => {
      line = await openCuttingLine(await listen(), everyBytes, isSilent)
      const { said, pages, id } = declaration([300_000])
      const page = pages[0]!
      const { send, places } = device(line.origin)
      let rounds = 0
      for (; rounds < 30; rounds++) {
        const told = await send(said, pages)
        if (told.ok) break
        expect(told.problem.code).toMatch(/^net\./)
      }
      expect(line.cuts()).toBeGreaterThanOrEqual(Math.floor(300_000 / everyBytes))
      expect(line.up() / page.sealed.length).toBeLessThan(1.2)
      expect(Buffer.from((await kept(id, page.sha256))!)).toEqual(Buffer.from(page.sealed))
      expect(places.get(page.sha256)).toBe(THERE)
      expect(await server.assembled.pageUploads.shelf.list()).toEqual([])
      const listed = { commune, helper: null, takenSince: '2020-01-01', limit: 10 }
      expect(await server.store.submissions(listed)).toMatchObject([{ id, pages: 1, isReadable: true }])
    }, 60_000)
  })

  test('Y15: pages that are there are not sent again when a later one does not come through', async () => {
    const { said, pages, id } = declaration([20_000, 20_000])
    const { send, asked } = device(await origin())
    const cut = pages.map((page, i) => (i === 0 ? page : { ...page, sealed: page.sealed.slice(1) }))
    // What may have been damaged on the way is sent once more, and no more often.
    expect(await send(said, cut)).toMatchObject(refuse('submission.page-unfit'))
    expect(asked.splice(0)).toEqual(['POST', 'POST', 'POST'])
    expect(await send(said, pages)).toMatchObject({ ok: true, value: { id } })
    expect(asked).toEqual(['POST'])
  })

  test('Y15: when the answer to the last piece was lost, two small questions tell that the page is there', async () => {
    const { said, pages } = declaration([20_000])
    const { send, asked, places, urls } = device(await origin())
    expect((await send(said, pages)).ok).toBe(true)
    asked.splice(0)
    places.set(pages[0]!.sha256, urls[0]!)
    expect((await send(said, pages)).ok).toBe(true)
    expect(asked).toEqual(['HEAD', 'POST'])
  })

  test('Y15, C7: a server that was set back gets pages it had in the same breath', async () => {
    await server.keepCopy()
    const { said, pages, id } = declaration([20_000, 30_000])
    const before = device(await origin())
    expect((await before.send(said, pages)).ok).toBe(true)
    expect([...before.places.values()]).toEqual([THERE, THERE])
    await server.putBack()
    const after = device(await origin(), before.places)
    expect(await after.send(said, pages)).toMatchObject({ ok: true, value: { id } })
    for (const { sha256 } of pages) expect(await kept(id, sha256)).toBeDefined()
  })
})

test.each([
  ['submission.differs', true],
  ['submission.page-unfit', true],
  ['submission.too-large', true],
  ['request.body.invalid', true],
  ['blob.too-large', true],
  ['submission.too-many', false],
  ['submission.page-missing', false],
  ['server.read-only', false],
  ['server.fault', false],
  ['proof.clock-skew', false],
  ['device.unknown', false],
  ['blob.upload-refused', false],
  ['request.route.not-found', false],
  ['protocol.too-old', false],
])('what the server says of one declaration is the last word, all else is not: %s', (code, isLast) => {
  expect(isForGood({ code })).toBe(isLast)
})
