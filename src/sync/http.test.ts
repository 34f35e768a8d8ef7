import { createHash, verify } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ok, refuse } from '../../domain/base/result.ts'
import { count } from '../../domain/base/shape.ts'
import { parseProof, proofText } from '../../domain/sync/signing.ts'
import type { PublicKeyJwk } from '../../domain/sync/wire.ts'
import { createDeviceKeys, toPublicJwk } from '../device/device-key.ts'
import type { DeviceIdentity } from '../device/identity.ts'
import { atLeast } from './answer-shapes.ts'
import { createHttp, type Http } from './http.ts'

const origin = 'https://xa.example'
const NOW = '2026-11-20T01:00:00.000Z'
const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' }
const PROBLEM = { 'content-type': 'application/problem+json' }

type Answer = () => Response | Promise<Response>
let answers: Answer[] = []
let asked: { url: string; init: RequestInit }[] = []
let observed: { serverMs: number; askedAtMs: number; answeredAtMs: number }[] = []
let wall = 0
let build: string | null = null
let current: DeviceIdentity | undefined
let publicKey: PublicKeyJwk
let http: Http

const send: typeof fetch = async (url, init = {}) => {
  asked.push({ url: url as string, init })
  wall += 100
  const answer = answers.shift()
  if (answer === undefined) throw new Error('nothing more to answer')
  const { signal } = init
  return await new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))
    if (signal?.aborted) reject(new DOMException('', 'AbortError'))
    Promise.resolve(answer()).then(resolve, reject)
  })
}
const json =
  (body: unknown, headers: Record<string, string> = JSON_TYPE) =>
  () =>
    new Response(typeof body === 'string' ? body : JSON.stringify(body), { headers })
const problem =
  (code: string, details: object = {}, status = 409) =>
  () =>
    new Response(JSON.stringify({ type: 'about:blank', title: '', status, code, details }), {
      status,
      headers: PROBLEM,
    })
const bodyOf = (i: number) => Buffer.from(asked[i]?.init.body as Uint8Array)
const headerOf = (i: number, name: string) => new Headers(asked[i]?.init.headers).get(name) ?? ''

beforeEach(async () => {
  answers = []
  asked = []
  observed = []
  wall = Date.parse(NOW)
  const keys = await createDeviceKeys()
  publicKey = await toPublicJwk(keys)
  current = { keys, enrolment: { device: 'd-1' } as DeviceIdentity['enrolment'] }
  const identity = {
    get current() {
      return current
    },
  }
  const clock = { utc: () => NOW, observe: (sample: (typeof observed)[number]) => void observed.push(sample) }
  http = createHttp({ identity, clock, origin, fetch: send, wallMs: () => wall, build: () => build })
})
afterEach(() => vi.useRealTimers())

function checkProof(i: number, method: string, path: string, body: string): string {
  const parsed = parseProof(headerOf(i, 'motcua-proof'))
  if (parsed === null) throw new Error('no proof')
  expect(parsed).toMatchObject({ device: 'd-1', time: NOW, body })
  const key = { key: publicKey as JsonWebKey, format: 'jwk', dsaEncoding: 'ieee-p1363' } as const
  const text = proofText({ ...parsed, method, path })
  expect(verify('sha256', Buffer.from(text), key, Buffer.from(parsed.signature, 'base64url'))).toBe(true)
  return parsed.nonce
}

describe('the proof of a request (domain/sync/signing.ts)', () => {
  it('covers method, path with query, time and the bytes that travel; its nonce is new each time', async () => {
    answers = [json({}), json({}), json({})]
    await http.get('/api/sync/pull?after=7')
    await http.post('/api/sign-in', { a: 'ế' })
    await http.post('/api/sign-in', { a: 'ế' })
    const sha = createHash('sha256').update('{"a":"ế"}').digest('hex')
    const nonces = [
      checkProof(0, 'GET', '/api/sync/pull?after=7', '-'),
      checkProof(1, 'POST', '/api/sign-in', sha),
      checkProof(2, 'POST', '/api/sign-in', sha),
    ]
    expect(new Set(nonces).size).toBe(3)
  })

  it('is over the gzip bytes of a large body, as the server hashes before it unpacks', async () => {
    answers = [json({})]
    const body = { text: 'hồ sơ '.repeat(2000) }
    await http.post('/api/sync/push', body)
    expect(headerOf(0, 'content-encoding')).toBe('gzip')
    expect(bodyOf(0).length).toBeLessThan(1000)
    expect(JSON.parse(gunzipSync(bodyOf(0)).toString())).toEqual(body)
    checkProof(0, 'POST', '/api/sync/push', createHash('sha256').update(bodyOf(0)).digest('hex'))
  })

  it('leaves a small body plain', async () => {
    answers = [json({})]
    await http.post('/api/x', { a: 1 })
    expect(headerOf(0, 'content-encoding')).toBe('')
    expect(bodyOf(0).toString()).toBe('{"a":1}')
    expect(headerOf(0, 'content-type')).toBe('application/json')
  })

  it('cannot be made before enrolment, and is not made for enrolment itself', async () => {
    current = undefined
    expect(await http.get('/api/x')).toEqual(refuse('device.identity.missing'))
    expect(await http.proof('PATCH', '/api/files/1')).toEqual({})
    answers = [json({})]
    await http.post('/api/enrol', {}, { isProven: false })
    expect(asked).toHaveLength(1)
    expect(headerOf(0, 'motcua-proof')).toBe('')
  })

  it('is lent to tus requests without their body', async () => {
    const headers = await http.proof('PATCH', '/api/files/1')
    expect(parseProof(headers['motcua-proof'] ?? '')?.body).toBe('-')
  })
})

describe('what counts as an answer of our server', () => {
  it('JSON of the expected shape', async () => {
    const accepts = atLeast({ n: count })
    answers = [json({ n: 1, newer: true }), json({ n: 'x' }), json({})]
    expect(await http.get('/a', { accepts })).toEqual(ok({ n: 1, newer: true }))
    expect(await http.get('/a', { accepts })).toMatchObject(refuse('net.offline', { why: 'unexpected.n' }))
    expect(await http.get('/a', { accepts })).toMatchObject(refuse('net.offline', { why: 'unexpected.n' }))
  })

  it.each<[string, Answer]>([
    ['a captive portal’s page', json('<html>Wi-Fi</html>', { 'content-type': 'text/html' })],
    ['a page that calls itself JSON', json('<html>')],
    ['a list where an object is due', json([1])],
    ['half an answer', json('{"n":1')],
    ['no content type', json('{}', {})],
    [
      'a proxy’s 502',
      () => new Response('Bad gateway', { status: 502, headers: { 'content-type': 'text/html' } }),
    ],
    ['a 403 of a web filter', () => new Response('{"code":"x"}', { status: 403, headers: JSON_TYPE })],
    ['a problem cut short', () => new Response('{"code":', { status: 409, headers: PROBLEM })],
    ['a problem without a code', () => new Response('{}', { status: 409, headers: PROBLEM })],
    ['no line at all', () => Promise.reject(new TypeError('Failed to fetch'))],
    [
      'an answer that breaks off',
      () =>
        new Response(
          new ReadableStream({
            start(controller) {
              controller.enqueue(new TextEncoder().encode('{"n":'))
              controller.error(new TypeError('network'))
            },
          }),
          { headers: JSON_TYPE },
        ),
    ],
  ])('not %s: that is no line, and no time is learnt from it', async (_, answer) => {
    answers = [answer]
    expect(await http.get('/a')).toMatchObject({ ok: false, problem: { code: 'net.offline' } })
    expect(observed).toEqual([])
  })

  it('a refusal with a code of the catalogue, details and all', async () => {
    answers = [problem('sync.segment.gap', { have: 7 })]
    expect(await http.get('/a')).toEqual(refuse('sync.segment.gap', { have: 7 }))
  })

  it('a refusal of a newer server is net.refused, not offline: sending again would not help', async () => {
    answers = [problem('future.thing', {}, 422)]
    expect(await http.get('/a')).toEqual(refuse('net.refused', { status: 422, code: 'future.thing' }))
  })

  it('204 where nothing is due', async () => {
    answers = [() => new Response(null, { status: 204 }), json({})]
    expect(await http.post('/a', {}, { accepts: null })).toEqual(ok(null))
    expect(await http.post('/a', {}, { accepts: null })).toMatchObject({ problem: { code: 'net.offline' } })
  })

  it('A8: tells the build this device runs as soon as it is known, with every proof', async () => {
    build = null
    answers = [json({}), json({})]
    await http.get('/a')
    build = '1b8dd164450b'
    await http.get('/a')
    expect([0, 1].map((i) => headerOf(i, 'motcua-app'))).toEqual(['', '1b8dd164450b'])
    expect(await http.proof('PATCH', '/api/files/x')).toMatchObject({ 'motcua-app': '1b8dd164450b' })
  })

  it('is asked for without redirects, caches and referrer', async () => {
    answers = [json({}), json({})]
    await http.get('/a')
    await http.get('/a', { credentials: 'omit' })
    expect(asked[0]).toMatchObject({
      url: 'https://xa.example/a',
      init: {
        redirect: 'error',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        credentials: 'same-origin',
      },
    })
    expect(asked[1]?.init.credentials).toBe('omit')
  })
})

describe('the server’s clock', () => {
  it('is read from every true answer, at the middle of the second it was cut to', async () => {
    const date = 'Fri, 20 Nov 2026 01:30:00 GMT'
    answers = [json({}, { ...JSON_TYPE, date })]
    await http.get('/a')
    const askedAtMs = Date.parse(NOW)
    expect(observed).toMatchObject([
      { serverMs: Date.parse('2026-11-20T01:30:00.500Z'), askedAtMs, answeredAtMs: askedAtMs + 100 },
    ])
  })

  it('puts ours right when the proof came from a wrong one, and the request goes again once', async () => {
    const serverTime = '2027-01-01T00:00:00.000Z'
    answers = [problem('proof.clock-skew', { serverTime }, 401), json({ n: 1 })]
    expect(await http.post('/a', { b: 1 })).toEqual(ok({ n: 1 }))
    expect(observed[0]?.serverMs).toBe(Date.parse(serverTime))
    expect(bodyOf(1).equals(bodyOf(0))).toBe(true)
    expect(headerOf(1, 'motcua-proof')).not.toBe(headerOf(0, 'motcua-proof'))
  })

  it('that stays apart is told, not asked for ever', async () => {
    const skew = problem('proof.clock-skew', { serverTime: '2027-01-01T00:00:00.000Z' }, 401)
    answers = [skew, skew]
    expect(await http.get('/a')).toMatchObject({ problem: { code: 'proof.clock-skew' } })
    expect(asked).toHaveLength(2)
  })
})

describe('time limits', () => {
  it('end a request that is not answered', async () => {
    answers = [() => new Promise(() => {})]
    expect(await http.get('/a', { timeoutMs: 20 })).toEqual(refuse('net.timed-out', { timeoutMs: 20 }))
  })

  it('hold for the last byte of the answer too', async () => {
    answers = [
      () =>
        new Response(
          new ReadableStream({
            start(controller) {
              controller.enqueue(new TextEncoder().encode('{'))
              asked[0]?.init.signal?.addEventListener('abort', () =>
                controller.error(new DOMException('', 'AbortError')),
              )
            },
          }),
          { headers: JSON_TYPE },
        ),
    ]
    expect(await http.get('/a', { timeoutMs: 30 })).toEqual(refuse('net.timed-out', { timeoutMs: 30 }))
  })

  it('are told from a person who stopped it', async () => {
    const stop = new AbortController()
    answers = [() => new Promise(() => {})]
    const asking = http.get('/a', { signal: stop.signal })
    await vi.waitFor(() => expect(asked).toHaveLength(1))
    stop.abort()
    expect(await asking).toEqual(refuse('net.aborted'))
    answers = [json({})]
    expect(await http.get('/a', { signal: stop.signal })).toEqual(refuse('net.aborted'))
  })
})
