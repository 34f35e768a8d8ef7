import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ListedDevice, ListedSession } from '../../domain/access/account-wire.ts'
import type { SyncDevice } from '../../tests/support/sync-device.ts'
import { newOfficer, TestOfficer } from '../../tests/support/test-officer.ts'
import { TestServer } from '../../tests/support/test-server.ts'

const minute = 60_000

describe('sessions', () => {
  let server: TestServer
  let device: SyncDevice
  let receiver: TestOfficer
  let admin: TestOfficer

  beforeEach(async () => {
    server = await TestServer.open()
    device = await server.device()
    receiver = await new TestOfficer(device, 'tiepnhan1').here()
    admin = await new TestOfficer(await server.device(), 'quantri').here()
  })
  afterEach(() => server.close())

  const sessions = async (who: TestOfficer, path = '/api/sessions') =>
    (await who.ask<{ sessions: ListedSession[] }>(path)).value.sessions
  const newCode = () => admin.post('/api/devices/codes')

  it('S7: what is grave needs a proof of the last five minutes', async () => {
    expect((await newCode()).status, 'a sign-in is one').toBe(200)
    server.nowMs += 5 * minute + 1
    expect((await newCode()).problem).toEqual({
      code: 'session.step-up-needed',
      details: { maxAgeSeconds: 300 },
    })
    expect((await admin.ask('/api/devices')).status, 'looking needs none').toBe(200)
    expect((await admin.stepUp()).status).toBe(200)
    expect((await newCode()).status).toBe(200)
  })

  it('S7: a step-up gives a new token; the old one is dead, the twelve hours go on', async () => {
    const old = admin.cookie
    server.nowMs += 20 * minute
    const before = (await sessions(admin))[0]!
    const heard = await admin.stepUp()
    expect(heard.headers.get('set-cookie')).toMatch(
      /^__Host-sid=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    )
    expect(admin.cookie).not.toBe(old)
    expect((await admin.ask('/api/sessions', { headers: { cookie: old } })).status).toBe(401)
    expect((await sessions(admin))[0]).toEqual({ ...before, seenAt: new Date(server.nowMs).toISOString() })
  })

  it('S7: a wrong passphrase proves nothing, and counts as a try', async () => {
    server.nowMs += 10 * minute
    for (let i = 0; i < 5; i++)
      expect((await admin.post('/api/step-up', { passphrase: 'sai sai sai' })).problem?.code).toBe(
        'sign-in.refused',
      )
    expect((await admin.stepUp()).problem?.code).toBe('sign-in.locked')
    expect((await newCode()).problem?.code).toBe('session.step-up-needed')
  })

  it('S7: session and device proof belong together: neither counts for the other', async () => {
    const stolen = { headers: { cookie: admin.cookie } }
    const heard = await device.ask('/api/officers', stolen)
    expect(heard.problem).toEqual({ code: 'session.missing', details: {} })
    expect((await admin.device.ask('/api/officers')).problem?.code, 'proof without session').toBe(
      'session.missing',
    )
    const bare = await server.line('/api/officers', stolen)
    expect(bare.status, 'session without proof').toBe(401)
  })

  it('S8: officers see and end their own sessions, and nobody else’s', async () => {
    const second = await new TestOfficer(await server.device(), 'tiepnhan1').here()
    const listed = await sessions(receiver)
    expect(listed.map((one) => [one.officer.code, one.device, one.isThis])).toEqual([
      ['tiepnhan1', device.id, true],
      ['tiepnhan1', second.device.id, false],
    ])
    const [admins] = await sessions(admin)
    for (const id of [admins!.id, 'none'])
      expect((await receiver.post(`/api/sessions/${id}/end`)).problem?.code).toBe('session.not-found')
    expect((await receiver.post(`/api/sessions/${listed[1]!.id}/end`)).status).toBe(204)
    expect((await second.ask('/api/sessions')).status).toBe(401)
    expect((await receiver.ask('/api/sessions/commune')).problem?.code).toBe('access.not-allowed')
  })

  it('S8: an administrator ends any session of the commune, and none of another', async () => {
    await server.addCommune('14959', 'H56.99.02', [await newOfficer('14959', 'xa', ['receiver'])])
    const foreign = await new TestOfficer(await server.device('14959'), 'xa').here()
    const [theirs] = await sessions(foreign)
    const listed = await sessions(admin, '/api/sessions/commune')
    expect(listed.map((one) => one.officer.code)).toEqual(['tiepnhan1', 'quantri'])
    expect((await admin.post(`/api/sessions/${theirs!.id}/end`)).problem?.code).toBe('session.not-found')
    expect((await admin.post(`/api/sessions/${listed[0]!.id}/end`)).status).toBe(204)
    expect((await receiver.ask('/api/sessions')).status).toBe(401)
    expect((await foreign.ask('/api/sessions')).status).toBe(200)
  })

  it('S9: at the closing hour the session is over, says so, and is not listed', async () => {
    const { expires } = (await receiver.signIn()).value
    server.nowMs = Date.parse(expires) - 29 * minute
    await admin.here()
    expect((await receiver.signIn()).value.expires).toBe(expires)
    server.nowMs = Date.parse(expires)
    const over = { code: 'session.day-ended', details: { closing: expires } }
    expect((await receiver.ask('/api/me')).problem).toEqual(over)
    expect((await admin.ask('/api/officers')).problem).toEqual(over)
    const late = await new TestOfficer(await server.device(), 'lanhdao1').here()
    expect((await late.signIn()).value.expires, 'evening duty').toBe(
      new Date(server.nowMs + 12 * 60 * minute).toISOString(),
    )
    await admin.here()
    const codes = (await sessions(admin, '/api/sessions/commune')).map((one) => one.officer.code)
    expect(codes).toEqual(['lanhdao1', 'quantri'])
  })
})

describe('devices of a commune', () => {
  let server: TestServer
  let admin: TestOfficer

  beforeEach(async () => {
    server = await TestServer.open()
    admin = await new TestOfficer(await server.device(), 'quantri').here()
  })
  afterEach(() => server.close())

  const devices = async () => (await admin.ask<{ devices: ListedDevice[] }>('/api/devices')).value.devices

  it('A8: are listed with book, last contact and version', async () => {
    const other = await server.device()
    await other.ask('/api/officers/standing', { headers: { 'motcua-app': '1.2.3-rc.1' } })
    await other.ask('/api/officers/standing', { headers: { 'motcua-app': '<b>' } })
    const [own, listed] = await devices()
    expect(own).toMatchObject({ id: admin.device.id, book: 1, status: 'active', appVersion: null })
    expect(listed).toMatchObject({ id: other.id, book: 2, seenAt: new Date(server.nowMs).toISOString() })
    expect(JSON.stringify(listed), 'no key material').not.toContain('"x"')
  })

  it('A8: the version a device tells stays until it tells another', async () => {
    const other = await server.device()
    await other.ask('/api/officers/standing', { headers: { 'motcua-app': '1.2.3' } })
    await devices()
    await other.ask('/api/officers/standing')
    expect((await devices())[1]).toMatchObject({ appVersion: '1.2.3' })
  })

  it('A8: a code made by the administrator enrols into the own commune', async () => {
    const made = (await admin.post<{ code: string; expires: string }>('/api/devices/codes')).value
    expect(made.expires).toBe(new Date(server.nowMs + 86_400_000).toISOString())
    const enrolled = await (await server.device()).clone().enrol(made.code)
    expect(enrolled.value.commune.code).toBe('14956')
  })

  it('A8, D2: a revoked device is refused at its next request, its officers with it; no other is', async () => {
    await server.addCommune('14959', 'H56.99.02', [await newOfficer('14959', 'xa', ['receiver'])])
    const foreign = await new TestOfficer(await server.device('14959'), 'xa').here()
    const receiver = await new TestOfficer(await server.device(), 'tiepnhan1').here()
    const revoke = (id: string, body = {}) => admin.post(`/api/devices/${id}/revoke`, body)
    expect((await revoke(foreign.device.id)).problem?.code).toBe('device.not-found')
    expect((await revoke(receiver.device.id, { reason: 'bored' })).problem?.code).toBe('request.body.invalid')
    expect((await revoke(receiver.device.id, { reason: 'lost' })).status).toBe(204)
    expect((await revoke(receiver.device.id)).problem?.code, 'once').toBe('device.not-found')
    for (const path of ['/api/sessions', '/api/sync/pull?after=0', '/api/officers/standing', '/api/scanners'])
      expect((await receiver.ask(path)).problem?.code, path).toBe('device.revoked')
    expect((await receiver.signIn()).problem?.code).toBe('device.revoked')
    const me = await server.line('/api/me', { headers: { cookie: receiver.cookie } })
    expect(me.status, 'the cookie alone').toBe(401)
    expect((await foreign.ask('/api/sessions')).status).toBe(200)
    const rows = await server.store.readAudit({ commune: '14956', after: 0, limit: 500 })
    const row = rows.find(({ action }) => action === 'device.revoked')
    expect(row).toMatchObject({ object: receiver.device.id, detail: '{"reason":"lost"}' })
  })
})
