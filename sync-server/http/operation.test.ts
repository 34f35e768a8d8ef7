import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sealUpload, uploadMetadata } from '../../tests/support/sync-device.ts'
import { note, uuid } from '../../tests/support/sync-events.ts'
import { TestServer } from '../../tests/support/test-server.ts'
import { readPromText } from '../../tests/support/prom-text.ts'
import { demoCommune, demoOfficers } from '../demo/demo-commune.ts'

const GB = 1e9
const loopback = { incoming: { socket: { remoteAddress: '127.0.0.1' } } }
const elsewhere = { incoming: { socket: { remoteAddress: '10.1.2.3' } } }

describe('operation', () => {
  let server: TestServer
  let free = 50 * GB
  beforeEach(async () => {
    free = 50 * GB
    server = await TestServer.open(undefined, [], {
      operations: {
        metricsToken: 'a-long-token-of-the-operator',
        hasBackup: true,
        freeSpace: async () => ({ free, total: 100 * GB }),
      },
    })
  })
  afterEach(() => server.close())

  const get = async (path: string, from: object = elsewhere, headers: Record<string, string> = {}) =>
    server.assembled.app.request(path, { headers }, from)
  const later = () => (server.nowMs += 10_000)
  const record = (detail: object) =>
    server.store.addAudit({
      commune: demoCommune.code,
      at: new Date(server.nowMs).toISOString(),
      officer: null,
      device: null,
      action: 'export.made',
      object: null,
      outcome: 'done',
      detail: detail as Record<string, unknown>,
    })

  it('O1: strangers hear three words, the machine itself hears the details, a proxy beside it does not', async () => {
    const open = await (await get('/api/health')).json()
    expect(Object.keys(open as object).sort()).toEqual(['status', 'time', 'version'])
    const own = (await (await get('/api/health', loopback)).json()) as { details: { disk: object } }
    expect(own.details.disk).toEqual({ freeBytes: free, totalBytes: 100 * GB, fullInDays: null })
    const proxied = await get('/api/health', loopback, { 'x-forwarded-for': '10.1.2.3' })
    expect(await proxied.json()).not.toHaveProperty('details')
  })

  it('O1: of the officers only an administrator hears the details', async () => {
    const device = await server.device()
    for (const { code, words, roles } of demoOfficers) {
      const signed = await device.send('/api/sign-in', { json: { officer: code, passphrase: words } })
      const cookie = signed.headers.getSetCookie()[0]!.split(';')[0]!
      const heard = await (await get('/api/health', elsewhere, { cookie })).json()
      expect('details' in (heard as object), code).toBe(roles.includes('admin'))
    }
  })

  it('O2: a backup that is late, a failed check or a damaged file is an alarm', async () => {
    const status = async () => {
      later()
      return ((await (await get('/api/health')).json()) as { status: string }).status
    }
    expect(await status()).toBe('ok')
    await record({})
    expect(await status()).toBe('ok')
    server.nowMs += 15 * 60_000
    expect(await status()).toBe('degraded')
    const own = (await (await get('/api/health', loopback)).json()) as {
      details: { alarms: string[]; backup: { lagSeconds: number } }
    }
    expect(own.details.alarms).toEqual(['backup-late'])
    expect(own.details.backup.lagSeconds).toBeGreaterThan(900)
  })

  it('O3: meters are for this machine and the token, and name no person, device or commune', async () => {
    const device = await server.device()
    await device.tell(note(uuid()), { malformed: true })
    await device.ask('/api/sync/pull?after=x')
    expect((await get('/metrics')).status).toBe(404)
    expect((await get('/metrics', elsewhere, { authorization: 'Bearer wrong' })).status).toBe(404)
    const token = { authorization: 'Bearer a-long-token-of-the-operator' }
    const text = await (await get('/metrics', elsewhere, token)).text()
    const meters = readPromText(text)
    expect(meters.get('motcua_events_total{verdict="commuting"}')).toBe(1)
    expect(meters.get('motcua_events_total{verdict="quarantined"}')).toBe(1)
    expect(meters.get('motcua_pushes_total')).toBe(1)
    expect(meters.get('motcua_refused_total{code="request.query.invalid"}')).toBe(1)
    expect(meters.get('motcua_disk_free_bytes')).toBe(50 * GB)
    expect(meters.get('motcua_resident_memory_bytes')).toBeGreaterThan(1e7)
    for (const secret of [device.id, demoCommune.code, 'Pù Luông']) expect(text).not.toContain(secret)
    expect((await get('/metrics', loopback)).status).toBe(200)
  })

  it('O4, O5: under 200 MB nothing new is taken and all is read; at 300 MB it goes on by itself', async () => {
    const device = await server.device()
    await device.tell(note(uuid()))
    free = 0.19 * GB
    later()
    device.write(JSON.stringify(note(uuid())))
    const refused = await device.push(device.segment(2, 2))
    expect(refused).toMatchObject({ status: 503, problem: { code: 'server.read-only' } })
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    const upload = sealUpload(device.enrolled!.sealKey, Buffer.from([0xff, 0xd8, 0xff, 1]), 'image/jpeg')
    const headers = {
      'tus-resumable': '1.0.0',
      'upload-length': String(upload.body.length),
      'upload-metadata': uploadMetadata(upload.metadata),
    }
    const begun = await device.ask('/api/files', { method: 'POST', streamed: true, headers })
    expect(begun).toMatchObject({ status: 503, problem: { code: 'server.read-only' } })
    expect((await device.ask('/api/sync/pull?after=0')).status).toBe(200)
    expect((await get('/api/packs/current')).status, 'no pack, but an answer').toBe(404)
    for (const [bytes, status] of [
      [0.25, 503],
      [2.9, 503],
      [3.1, 200],
    ] as const) {
      free = bytes * GB
      later()
      expect((await device.push(device.segment(2, 2))).status, `${bytes} GB`).toBe(status)
    }
  })

  it('O4: the operator can close it', async () => {
    const closed = await TestServer.open(undefined, [], { operations: { isReadOnly: true } })
    const device = await closed.device()
    device.write(JSON.stringify(note(uuid())))
    expect((await device.push(device.segment(1, 1))).problem?.code).toBe('server.read-only')
    await closed.close()
  })
})
