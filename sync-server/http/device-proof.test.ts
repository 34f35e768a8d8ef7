import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SyncDevice } from '../../tests/support/sync-device.ts'
import { TestServer } from '../../tests/support/test-server.ts'

describe('device proof', () => {
  let server: TestServer
  let device: SyncDevice
  const path = '/api/sync/pull?after=0'

  beforeEach(async () => {
    server = await TestServer.open()
    device = await server.device()
  })
  afterEach(() => server.close())

  it('D1: no proof, no answer; a malformed one is no proof', async () => {
    const get = async (header?: string) =>
      (
        (await (await server.line(path, header ? { headers: { 'motcua-proof': header } } : {})).json()) as {
          code: string
        }
      ).code
    expect(await get()).toBe('proof.missing')
    for (const header of ['x', ';;;;', `${device.id};now;n;-;s`, 'a;'.repeat(400)])
      expect(await get(header), header).toBe('proof.malformed')
  })

  it('D2: only an enrolled device is known', async () => {
    const heard = await device.ask(path, { proof: { device: '00000000-0000-4000-8000-000000000000' } })
    expect([heard.status, heard.problem?.code]).toEqual([401, 'device.unknown'])
  })

  it('D3: the signature covers method, path and query', async () => {
    const proofOfAnother = await device.ask(path, { proof: { path: '/api/sync/pull?after=1' } })
    expect(proofOfAnother.problem?.code).toBe('proof.signature-invalid')
    expect((await device.ask('/api/blobs/missing', { json: { sha256: [] } })).status).toBe(200)
  })

  it('D4: five minutes of clock skew, then the server tells its time', async () => {
    const at = (ms: number) => ({ proof: { time: new Date(server.nowMs + ms).toISOString() } })
    expect((await device.ask(path, at(-299_000))).status).toBe(200)
    expect((await device.ask(path, at(299_000))).status).toBe(200)
    for (const ms of [-301_000, 301_000, -10 * 365 * 86_400_000]) {
      const heard = await device.ask(path, at(ms))
      expect(heard.problem).toEqual({
        code: 'proof.clock-skew',
        details: { serverTime: new Date(server.nowMs).toISOString() },
      })
    }
  })

  it('D5: a proof counts once, as long as its time is good', async () => {
    const nonce = 'A'.repeat(22)
    const time = new Date(server.nowMs + 250_000).toISOString()
    expect((await device.ask(path, { proof: { nonce, time } })).status).toBe(200)
    server.nowMs += 540_000 // still inside the window of that time
    expect((await device.ask(path, { proof: { nonce, time } })).problem?.code).toBe('proof.nonce-reused')
    const other = await server.device()
    expect((await other.ask(path, { proof: { nonce } })).status, 'nonces are per device').toBe(200)
  })

  it('D6: the body that was signed is the body that counts', async () => {
    const json = { sha256: ['a'.repeat(64)] }
    for (const body of ['-', 'f'.repeat(64)]) {
      const heard = await device.ask('/api/blobs/missing', { json, proof: { body } })
      expect(heard.problem?.code).toBe('proof.body-differs')
    }
  })

  it('D7: a wrong signature uses up no nonce and learns no time', async () => {
    const nonce = 'B'.repeat(22)
    const stranger = await server.device()
    stranger.id = device.id
    const late = { nonce, time: new Date(0).toISOString() }
    expect((await stranger.ask(path, { proof: late })).problem).toEqual({
      code: 'proof.signature-invalid',
      details: {},
    })
    expect((await device.ask(path, { proof: { nonce } })).status).toBe(200)
  })
})
