import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PREAMBLE_BYTES, writePreamble } from '../../../domain/sync/packet/frame.ts'
import { nothingHanded, sendPackets } from './send-packets.ts'

/** Answers what the test says, part after part. */
class FakeRequest {
  static answers: { status: number; body: unknown }[] = []
  static sent: { bytes: number; headers: Record<string, string> }[] = []
  upload = { onprogress: (_: { loaded: number }) => {} }
  status = 0
  responseText = ''
  headers: Record<string, string> = {}
  onload = () => {}
  onerror = () => {}
  onabort = () => {}
  open() {}
  abort() {
    this.onabort()
  }
  setRequestHeader(name: string, value: string) {
    this.headers[name] = value
  }
  send(body: Blob) {
    FakeRequest.sent.push({ bytes: body.size, headers: this.headers })
    this.upload.onprogress({ loaded: body.size })
    const answer = FakeRequest.answers.shift()
    queueMicrotask(() => {
      if (!answer) return this.onerror()
      this.status = answer.status
      this.responseText = JSON.stringify(answer.body)
      this.onload()
    })
  }
}

beforeEach(() => {
  FakeRequest.answers = []
  FakeRequest.sent = []
  vi.stubGlobal('XMLHttpRequest', FakeRequest)
})
afterEach(() => vi.unstubAllGlobals())

const wire = { proof: async () => ({ 'motcua-proof': 'p' }), url: (path: string) => path }
const part = (bytes: number) => {
  const head = writePreamble({ sealPrint: new Uint8Array(32), partBytes: bytes, sealBytes: 0 })
  return new Blob([head, new Uint8Array(bytes - PREAMBLE_BYTES)])
}
const packet = (...parts: number[]) => new File(parts.map(part), 'a.goi')
const took = (n: number) => ({ status: 200, body: { parts: [{ part: n }] } })
const options = { signal: new AbortController().signal, onProgress: () => {} }

test('each part is a request of its own, with a proof', async () => {
  FakeRequest.answers = [took(1), took(2), took(1)]
  const shares: number[] = []
  const handed = await sendPackets(wire, [packet(300, 200), packet(100)], nothingHanded, {
    ...options,
    onProgress: (share) => shares.push(share),
  })
  expect(FakeRequest.sent.map(({ bytes }) => bytes)).toEqual([300, 200, 100])
  expect(FakeRequest.sent[0]?.headers).toMatchObject({ 'motcua-proof': 'p' })
  expect(handed).toMatchObject({ stopped: null, done: 600, problems: [] })
  expect(handed.parts.map(({ file }) => file)).toEqual(['a.goi', 'a.goi', 'a.goi'])
  expect(shares).toEqual([0.5, 5 / 6, 1])
})

test('a broken line costs one part: it goes on there', async () => {
  const files = [packet(300, 200), packet(100)]
  FakeRequest.answers = [took(1)]
  const broken = await sendPackets(wire, files, nothingHanded, options)
  expect(broken).toMatchObject({ done: 300, stopped: { code: 'net.offline' } })
  FakeRequest.answers = [took(2), took(1)]
  const whole = await sendPackets(wire, files, broken, options)
  expect(FakeRequest.sent.map(({ bytes }) => bytes)).toEqual([300, 200, 200, 100])
  expect(whole).toMatchObject({ done: 600, stopped: null })
  expect(whole.parts.map((each) => each.part)).toEqual([1, 2, 1])
})

test('a file that is no packet, or another server’s, stops none behind it', async () => {
  const refused = { status: 409, body: { code: 'packet.foreign-server', details: {} } }
  FakeRequest.answers = [refused, took(1)]
  const files = [
    new File(['hello, this is a letter and no packet at all, not even close'], 'b'),
    packet(90),
    packet(80),
  ]
  const handed = await sendPackets(wire, files, nothingHanded, options)
  expect(handed.problems.map(({ code }) => code)).toEqual(['packet.not-a-packet', 'packet.foreign-server'])
  expect(handed.parts).toHaveLength(1)
})

test('a copy that was cut short is sent as far as it goes; a portal’s page counts as no line', async () => {
  FakeRequest.answers = [took(1), { status: 200, body: 'welcome' }]
  const cut = new File([packet(300, 200).slice(0, 420)], 'c.goi')
  const handed = await sendPackets(wire, [cut], nothingHanded, options)
  expect(FakeRequest.sent.map(({ bytes }) => bytes)).toEqual([300, 120])
  expect(handed.stopped?.code).toBe('net.offline')
})
