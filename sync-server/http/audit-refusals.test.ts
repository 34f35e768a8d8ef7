import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { note, uuid } from '../../tests/support/sync-events.ts'
import { SyncDevice } from '../../tests/support/sync-device.ts'
import { TestServer } from '../../tests/support/test-server.ts'
import { SERVER_CHAIN } from '../store/port/audit.ts'

/** Claims to be `device`, and lacks its key. */
function impostor(server: TestServer, device: SyncDevice): SyncDevice {
  const other = new SyncDevice(server.line, () => server.nowMs)
  other.id = device.id
  return other
}

describe('audit of what was refused', () => {
  let server: TestServer
  beforeEach(async () => void (server = await TestServer.open()))
  afterEach(() => server.close())

  const rows = async (commune: string) =>
    (await server.store.readAudit({ commune, after: 0, limit: 100 })).filter(
      (row) => row.outcome === 'refused',
    )

  it('U4: a false proof, a wrong clock, a revoked device and a guessed code stand in the audit', async () => {
    const device = await server.device()
    const { code } = device.enrolled!.commune
    await device.ask('/api/sync/pull?after=0', { proof: { time: '2031-01-01T00:00:00.000Z' } })
    await impostor(server, device).ask('/api/sync/pull?after=0')
    await server.store.revokeDevice(code, device.id, new Date(server.nowMs).toISOString())
    await device.ask('/api/sync/pull?after=0')
    expect((await rows(code)).map(({ action, device: who, outcome }) => ({ action, who, outcome }))).toEqual(
      ['proof.clock-skew', 'proof.signature-invalid', 'device.revoked'].map((problem) => ({
        action: `refused.${problem}`,
        who: device.id,
        outcome: 'refused',
      })),
    )
    expect(await rows(SERVER_CHAIN)).toEqual([])
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ code: 'AAAA-AAAA', name: 'x', publicKey: device.publicKey })
    await server.line('/api/enrol', { method: 'POST', headers, body })
    expect(await rows(SERVER_CHAIN)).toMatchObject([{ action: 'refused.enrol.code.refused', device: null }])
  })

  it('U4: daily life is no audit: a push, a missing proof, a malformed body', async () => {
    const device = await server.device()
    await device.tell(note(uuid()))
    await server.line('/api/sync/pull?after=0')
    await device.ask('/api/sync/pull?after=x')
    expect(await rows(device.enrolled!.commune.code)).toEqual([])
    expect(await rows(SERVER_CHAIN)).toEqual([])
  })

  it('U5: a flood is counted, not written: ten rows a minute, then how many there were', async () => {
    const device = await server.device()
    const { code } = device.enrolled!.commune
    const stranger = impostor(server, device)
    for (let i = 0; i < 25; i++) await stranger.ask('/api/sync/pull?after=0')
    expect(await rows(code)).toHaveLength(10)
    server.nowMs += 60_000
    await stranger.ask('/api/sync/pull?after=0')
    expect(JSON.parse((await rows(code)).at(-1)!.detail!)).toMatchObject({ unwritten: 15 })
  })
})
