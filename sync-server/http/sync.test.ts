import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { checkpointText, receiptText } from '../../domain/sync/signing.ts'
import type { Checkpoint, PullAnswer, StandingAnswer, SyncReceipt } from '../../domain/sync/wire.ts'
import { findPublicKey, verifyText } from '../keys/ecdsa.ts'
import { demoCommune } from '../demo/demo-commune.ts'
import { sealTo, type SyncDevice } from '../../tests/support/sync-device.ts'
import { note, received, uuid } from '../../tests/support/sync-events.ts'
import { TestServer } from '../../tests/support/test-server.ts'

describe('push, pull and receipt over HTTP', () => {
  let server: TestServer
  let device: SyncDevice

  beforeEach(async () => {
    server = await TestServer.open()
    device = await server.device()
  })
  afterEach(() => server.close())

  const signKey = () => findPublicKey(device.enrolled!.signKey)!
  const isSigned = (c: Checkpoint) => verifyText(signKey(), checkpointText(c), c.sig)
  const hasOnly = async (count: number) =>
    expect(
      (await server.store.pull({ commune: demoCommune.code, after: 0, limit: 500, maxBytes: 1e9 })).rows,
    ).toHaveLength(count)

  it('P1: stores a segment, answers after commit with verdicts and a signed checkpoint', async () => {
    const answer = await device.tell(received(device.enrolled!.book, 1), note(uuid()))
    expect(answer).toMatchObject({ stored: 2, head: device.log[1]!.hash })
    expect(answer.verdicts.map((v) => v.verdict)).toEqual(['effective', 'commuting'])
    expect(answer.checkpoint).toMatchObject({ commune: demoCommune.code, seq: 2, safe: 0 })
    expect(isSigned(answer.checkpoint)).toBe(true)
    expect(isSigned({ ...answer.checkpoint, seq: 3 })).toBe(false)
  })

  it('P3: events sealed to the server hash and travel as the bytes inside', async () => {
    device.write(JSON.stringify(note(uuid(), 'riêng tư')))
    device.write(JSON.stringify(note(uuid())))
    const { sealKey } = device.enrolled!
    const segment = device.segment(1, 2, (raw) => ({
      sealed: sealTo(sealKey, Buffer.from(raw)).toString('base64url'),
    }))
    expect((await device.push(segment)).status).toBe(200)
    const pulled = await device.ask<PullAnswer>('/api/sync/pull?after=0')
    expect(pulled.value.rows.map((row) => row.raw)).toEqual(device.log.map((row) => row.raw))
  })

  it('P3: what does not open, or is no text, stops the segment whole', async () => {
    device.write(JSON.stringify(note(uuid())))
    const good = device.segment(1, 1)
    const { sealKey, packKey } = device.enrolled!
    const sealed = (bytes: Uint8Array, key = sealKey) => sealTo(key, bytes).toString('base64url')
    const raw = Buffer.from(device.log[0]!.raw)
    const damaged = sealTo(sealKey, raw)
    damaged[80]! ^= 1
    for (const [item, code] of [
      [damaged.toString('base64url'), 'sync.segment.item-not-sealed'],
      [sealed(raw, packKey), 'sync.segment.item-not-sealed'],
      [randomBytes(200).toString('base64url'), 'sync.segment.item-not-sealed'],
      ['AAAA', 'sync.segment.item-not-sealed'],
      [sealed(Buffer.from([0xff, 0xfe, 0x41])), 'sync.segment.item-not-text'],
    ] as const) {
      const heard = await device.push({ ...good, events: [{ sealed: item }] })
      expect(heard.problem).toEqual({ code, details: { index: 0 } })
    }
    await hasOnly(0)
  })

  it('P4–P6: another chain, another signature, another device: refused, nothing stored', async () => {
    const stranger = await server.device()
    for (let i = 0; i < 3; i++) device.write(JSON.stringify(note(uuid())))
    const good = device.segment(1, 3)
    const swapped = { ...good, events: [good.events[1], good.events[0], good.events[2]] }
    const cases: [unknown, string][] = [
      [{ ...good, events: good.events.slice(0, 2) }, 'sync.segment.chain-broken'],
      [swapped, 'sync.segment.chain-broken'],
      [{ ...good, head: 'f'.repeat(64) }, 'sync.segment.chain-broken'],
      [{ ...good, prev: 'f'.repeat(64) }, 'sync.segment.chain-broken'],
      [{ ...good, from: 2 }, 'sync.segment.signature-invalid'],
      [{ ...good, epoch: 2 }, 'sync.segment.signature-invalid'],
      [{ ...good, sig: stranger.sign('x') }, 'sync.segment.signature-invalid'],
      [{ ...good, device: stranger.id }, 'sync.segment.foreign-device'],
    ]
    for (const [segment, code] of cases) expect((await device.push(segment)).problem?.code).toBe(code)
    expect((await stranger.push(good)).problem?.code).toBe('sync.segment.foreign-device')
    await hasOnly(0)
  })

  it('P9: a gap answers 409 with what is held', async () => {
    await device.tell(note(uuid()))
    device.write(JSON.stringify(note(uuid())))
    device.write(JSON.stringify(note(uuid())))
    const heard = await device.push(device.segment(3, 3))
    expect([heard.status, heard.problem]).toEqual([
      409,
      { code: 'sync.segment.gap', details: { have: 1, head: device.log[0]!.hash } },
    ])
  })

  it('P10, P11: a clone and a revoked device are told so; what they send is kept for review', async () => {
    await device.tell(note(uuid()))
    const copy = device.clone()
    await device.tell(note(uuid()))
    copy.write(JSON.stringify(note(uuid())))
    const fork = await copy.push(copy.segment(2, 2))
    expect([fork.status, fork.problem?.code]).toEqual([409, 'sync.segment.fork'])
    await server.store.revokeDevice(demoCommune.code, device.id, new Date(server.nowMs).toISOString())
    device.write(JSON.stringify(note(uuid())))
    const revoked = await device.push(device.segment(3, 3))
    expect([revoked.status, revoked.problem?.code]).toEqual([403, 'device.revoked'])
    expect((await device.ask('/api/sync/pull?after=0')).problem?.code).toBe('device.revoked')
    expect((await server.store.listKeptSegments(demoCommune.code, device.id)).map((s) => s.reason)).toEqual([
      'sync.segment.fork',
      'device.revoked',
    ])
  })

  it('P2, R2: bodies are bounded before and after inflation, and must be what they say', async () => {
    device.write(JSON.stringify(note(uuid())))
    const json = JSON.stringify(device.segment(1, 1))
    const type = { 'content-type': 'application/json' }
    const gzip = { ...type, 'content-encoding': 'gzip' }
    const push = (bytes: Uint8Array, headers: Record<string, string>) =>
      device.ask('/api/sync/push', { bytes, headers })
    const cases: [Uint8Array, Record<string, string>, number, string][] = [
      [randomBytes(1024 * 1024 + 1), gzip, 413, 'request.body.too-large'],
      [gzipSync(Buffer.alloc(40 * 1024 * 1024)), gzip, 413, 'request.body.too-large'],
      [Buffer.from(json), gzip, 400, 'request.body.not-gzip'],
      [Buffer.from(json), {}, 415, 'request.body.wrong-type'],
      [Buffer.from(json), { 'content-type': 'text/plain' }, 415, 'request.body.wrong-type'],
      [Buffer.from(json), { ...type, 'content-encoding': 'br' }, 415, 'request.body.wrong-type'],
      [Buffer.from(json.slice(1)), type, 400, 'request.body.not-json'],
      [Buffer.from([0xff, 0x7b]), type, 400, 'request.body.not-json'],
      [Buffer.from('null'), type, 422, 'request.body.invalid'],
      [Buffer.from(json.replace('{', '{"__proto__":{"a":1},')), type, 422, 'request.body.forbidden-key'],
      [Buffer.from(json.replace('{', '{"more":1,')), type, 422, 'request.body.invalid'],
      [Buffer.from(json.replace('"v":1', '"v":2')), type, 422, 'request.body.invalid'],
      [Buffer.from(json.replace('"from":1', '"from":0')), type, 422, 'request.body.invalid'],
      [Buffer.from(json.replace('"from":1', '"from":9007199254740993')), type, 422, 'request.body.invalid'],
      [
        Buffer.from(JSON.stringify({ ...device.segment(1, 1), events: [] })),
        type,
        422,
        'request.body.invalid',
      ],
    ]
    for (const [bytes, headers, status, code] of cases) {
      const heard = await push(bytes, headers)
      expect([heard.status, heard.problem?.code], JSON.stringify(headers)).toEqual([status, code])
    }
    expect((await push(Buffer.from(json), type)).status, 'plain JSON is fine too').toBe(200)
  })

  it('P2: at most 200 events', async () => {
    for (let i = 0; i < 201; i++) device.write(JSON.stringify(note(uuid())))
    expect((await device.push(device.segment(1, 201))).problem?.code).toBe('request.body.invalid')
    expect((await device.push(device.segment(1, 200))).status).toBe(200)
  })

  it('R3: a storm waits its turn, and every fact of it is stored once', async () => {
    const storm = await Promise.all(
      Array.from({ length: 3 }, async () => {
        const one = await server.device()
        for (let i = 0; i < 40; i++) one.write(JSON.stringify(note(uuid())))
        return one
      }),
    )
    const heard = await Promise.all(
      storm.flatMap((one) => Array.from({ length: 40 }, () => one.push(one.segment(1, 40)))),
    )
    expect(heard.filter((h) => h.status !== 200)).toEqual([])
    await hasOnly(120)
  })

  it('L1: only the own commune, in order, with a signed checkpoint and the scope epoch', async () => {
    await server.addCommune('14959', 'H56.99.02')
    const elsewhere = await server.device('14959')
    await device.tell(note(uuid()), note(uuid()))
    const mine = await device.ask<PullAnswer>('/api/sync/pull?after=1&limit=10')
    expect(mine.value.rows.map((row) => row.seq)).toEqual([2])
    expect(mine.value).toMatchObject({ more: false, scopeEpoch: 1, checkpoint: { seq: 2 } })
    expect(isSigned(mine.value.checkpoint)).toBe(true)
    const theirs = await elsewhere.ask<PullAnswer>('/api/sync/pull?after=0')
    expect(theirs.value).toMatchObject({ rows: [], checkpoint: { commune: '14959', seq: 0 } })
  })

  it('L1: the query is checked', async () => {
    for (const query of [
      '',
      '?after=-1',
      '?after=x',
      '?after=1.5',
      '?after=0&limit=501',
      '?after=0&limit=0',
      '?after=1e3',
    ])
      expect((await device.ask(`/api/sync/pull${query}`)).problem?.code, query).toBe('request.query.invalid')
  })

  it('C1, C5: a receipt is signed and does not call safe what no backup holds', async () => {
    await device.tell(note(uuid()), note(uuid()))
    const { value } = await device.ask<SyncReceipt>('/api/sync/receipt?through=1')
    expect(value).toMatchObject({
      v: 1,
      device: device.id,
      epoch: 1,
      through: 1,
      head: device.log[0]!.hash,
      safe: false,
    })
    expect(verifyText(signKey(), receiptText(value), value.sig)).toBe(true)
    expect((await device.ask('/api/sync/receipt?through=3')).problem?.code).toBe('sync.receipt.beyond-stored')
  })

  it('R4: answers JSON compressed when asked to', async () => {
    await device.tell(...Array.from({ length: 30 }, () => note(uuid())))
    const response = await device.send('/api/sync/pull?after=0', {
      headers: { 'accept-encoding': 'gzip, br' },
    })
    expect(response.headers.get('content-encoding')).toBe('br')
    const plain = await device.send('/api/sync/pull?after=0')
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(((await plain.json()) as PullAnswer).rows).toHaveLength(30)
  })

  it('C6: a device compares its history with the signed one, at any place', async () => {
    await device.tell(note(uuid()), note(uuid()))
    const first = await device.ask<StandingAnswer>('/api/sync/checkpoint?seq=1')
    await device.tell(note(uuid()))
    const { value } = await device.ask<StandingAnswer>('/api/sync/checkpoint?seq=2')
    expect(value).toMatchObject({ epoch: 1, stored: 3, head: device.log[2]!.hash })
    expect([value.at.seq, value.end.seq]).toEqual([2, 3])
    expect(first.value.end.chain).toBe(value.at.chain)
    expect(isSigned(value.at) && isSigned(value.end)).toBe(true)
    const beyond = await device.ask<StandingAnswer>('/api/sync/checkpoint?seq=9')
    expect(beyond.value.at.seq).toBe(3)
    expect((await device.ask('/api/sync/checkpoint?seq=x')).problem?.code).toBe('request.query.invalid')
  })
})
