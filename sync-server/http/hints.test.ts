import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OfficerListAnswer } from '../../domain/access/account-wire.ts'
import type { SyncDevice } from '../../tests/support/sync-device.ts'
import { note, uuid } from '../../tests/support/sync-events.ts'
import { TestOfficer } from '../../tests/support/test-officer.ts'
import { TestServer } from '../../tests/support/test-server.ts'
import { HINT_TIMES } from '../auth/hints.ts'
import { demoCommune } from '../demo/demo-commune.ts'

interface Told {
  readonly seq: number
  readonly standing: number
}

describe('hints', () => {
  let server: TestServer
  let device: SyncDevice
  let admin: TestOfficer

  beforeEach(async () => {
    server = await TestServer.open(undefined, undefined, { hintTimes: { beatMs: 5, holdMs: 400 } })
    device = await server.device()
    admin = await new TestOfficer(await server.device(), 'quantri').here()
  })
  afterEach(() => server.close())

  const hints = (known: Partial<Told> = {}, at = device) =>
    at.ask<Told>(`/api/hints?seq=${known.seq ?? 0}&standing=${known.standing ?? 0}`)

  it('A10: a beat is short enough that a revoked device hears it within five seconds', () => {
    expect(HINT_TIMES.beatMs * 1.5).toBeLessThan(5_000)
    expect(HINT_TIMES.holdMs, 'devices wait twenty seconds').toBeLessThan(18_000)
  })

  it('A10: whoever waits is told that their device was revoked', async () => {
    const waiting = hints()
    expect((await admin.post(`/api/devices/${device.id}/revoke`)).status).toBe(204)
    expect((await waiting).problem?.code).toBe('device.revoked')
    expect((await hints()).problem?.code).toBe('device.revoked')
  })

  it('A10: is answered at once when something is new, and is held while nothing is', async () => {
    await admin.device.tell(note(uuid()))
    const first = (await hints()).value
    expect(first.seq).toBe(1)
    const held = hints(first)
    const { officers } = (await admin.ask<OfficerListAnswer>('/api/officers')).value
    await admin.post(`/api/officers/${officers[0]!.id}/standing`, { standing: 'ended', reason: 'left' })
    const second = (await held).value
    expect(second).toEqual({ seq: 1, standing: expect.any(Number) as number })
    expect(second.standing).toBeGreaterThan(first.standing)
    const rows = hints(second)
    await admin.device.tell(note(uuid()))
    expect((await rows).value).toEqual({ ...second, seq: 2 })
  })

  it('A10: an inspection given, and one ended, moves what devices wait for', async () => {
    const { store } = server
    const { officers } = (await admin.ask<OfficerListAnswer>('/api/officers')).value
    const [officer, by] = officers.map(({ id }) => id)
    const given = { id: uuid(), officer: officer!, by: by!, at: '2026-11-20T02:00:00.000Z', ended: null }
    const days = { decision: '12/QĐ-UBND', purpose: 'quý', from: '2026-11-20', until: '2026-11-25' }
    const before = (await hints()).value
    const held = hints(before)
    await store.addAssignment(demoCommune.code, { ...given, ...days })
    const told = (await held).value
    expect(told.standing).toBeGreaterThan(before.standing)
    const again = hints(told)
    await store.endAssignment({ commune: demoCommune.code, id: given.id, by: by!, at: given.at })
    expect((await again).value.standing).toBeGreaterThan(told.standing)
  })

  it('A10: a server that closes lets everybody go', async () => {
    const patient = await TestServer.open(undefined, undefined, {
      hintTimes: { beatMs: 60_000, holdMs: 60_000 },
    })
    const held = hints({}, await patient.device())
    setTimeout(() => patient.assembled.hints.stop(), 20)
    expect((await held).value).toEqual({ seq: 0, standing: 0 })
    await patient.close()
  })

  it('A10: with nothing new it tells what there is; another commune is no news', async () => {
    await server.addCommune('14959', 'H56.99.02')
    const foreign = await server.device('14959')
    const held = hints({}, foreign)
    await admin.device.tell(note(uuid()))
    expect((await held).value).toEqual({ seq: 0, standing: 0 })
    expect((await device.ask('/api/hints?seq=x')).problem?.code).toBe('request.query.invalid')
  })
})
