import { demoOfficers } from '../demo/demo-commune.ts'
import { createPublicKey } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  standingText,
  type OfficerAnswer,
  type OfficerListAnswer,
  type StandingList,
} from '../../domain/access/account-wire.ts'
import { directoryText, type DirectoryAnswer } from '../../domain/access/directory.ts'
import type { OfficerRole } from '../../domain/access/roles.ts'
import { TestOfficer, newOfficer } from '../../tests/support/test-officer.ts'
import { TestServer } from '../../tests/support/test-server.ts'
import { verifyText } from '../keys/ecdsa.ts'
import type { SyncDevice } from '../../tests/support/sync-device.ts'

const next = 'con trâu gặm đám mây chiều'

describe('accounts of a commune', () => {
  let server: TestServer
  let device: SyncDevice
  let admin: TestOfficer

  beforeEach(async () => {
    server = await TestServer.open()
    device = await server.device()
    admin = await new TestOfficer(device, 'quantri').here()
  })
  afterEach(() => server.close())

  const list = async () => (await admin.ask<OfficerListAnswer>('/api/officers')).value
  const find = async (code: string) => (await list()).officers.find((one) => one.code === code)!
  const idOf = async (code: string) => (await find(code)).id
  const create = (code: string, roles: readonly OfficerRole[], more: object = {}) =>
    admin.post<OfficerAnswer>('/api/officers', { code, name: `Người ${code}`, title: '', roles, ...more })

  it('A4: a joiner gets words that open nothing but the change of them', async () => {
    const made = await create(' Mai2 ', ['receiver'])
    const { officer, words, waiting } = made.value
    expect([made.status, waiting]).toEqual([200, null])
    expect(words).toMatch(/^[a-z]+ [a-z]+ [a-z]+ [a-z]+$/)
    expect(await find('mai2')).toMatchObject({ id: officer, standing: 'active', mustChange: true })

    const joiner = new TestOfficer(await server.device(), 'mai2', words!)
    expect((await joiner.signIn()).problem?.code).toBe('sign-in.passphrase-change-needed')
    expect(joiner.cookie).toBe('')
    const changed = await joiner.post('/api/passphrase', { officer: 'mai2', passphrase: words, next })
    expect([changed.status, changed.value]).toEqual([200, expect.objectContaining({ words: null })])
    expect((await joiner.ask('/api/sessions')).status).toBe(200)
    expect((await joiner.signIn()).problem?.code, 'the old words are gone').toBe('sign-in.refused')
    joiner.words = next
    expect((await joiner.signIn()).status).toBe(200)
  })

  it('A13: a device hears names, titles, roles and standing, nothing of accounts, and once', async () => {
    const { officer } = (await create('mai5', ['handler', 'accountant'])).value
    await admin.post(`/api/officers/${officer}/standing`, { standing: 'ended', reason: 'left' })
    const ask = async (known: string) =>
      (await device.ask<DirectoryAnswer>(`/api/officers/directory?known=${known}`)).value
    const told = await ask('')
    const joiner = told.officers?.find((one) => one.id === officer)
    expect(joiner).toEqual({
      id: officer,
      name: 'Người mai5',
      title: '',
      roles: expect.arrayContaining(['handler', 'accountant']),
      standing: 'ended',
    })
    expect(told.officers).toHaveLength((await list()).officers.length)
    expect(await ask(told.hash)).toEqual({ hash: told.hash, officers: null })
    await admin.post(`/api/officers/${officer}/standing`, { standing: 'active', reason: 'returned' })
    expect((await ask(told.hash)).hash).not.toBe(told.hash)
    expect(directoryText(told.officers!)).toBe(directoryText(told.officers!.toReversed()))
  })

  it('A4: codes stand once, also those of people who left; shapes are exact', async () => {
    expect((await create('tiepnhan1', ['receiver'])).problem?.code).toBe('officer.code-taken')
    for (const code of ['', 'a', 'có dấu', 'x'.repeat(40), '-x'])
      expect((await create(code, ['receiver'])).problem?.code, code).toBe('request.body.invalid')
    expect((await create('mai3', ['owner' as OfficerRole])).status).toBe(422)
    expect((await create('mai3', ['receiver'], { commune: '14959' })).status).toBe(422)
  })

  it('A2: roles one person may not join are refused; the exception is kept with its reason', async () => {
    for (const roles of [
      ['admin', 'leader'],
      ['admin', 'handler'],
      ['auditor', 'receiver'],
    ] as OfficerRole[][])
      expect((await create('hai', roles)).problem?.code, roles.join()).toBe('access.roles.never-together')
    expect((await create('hai', [])).problem?.code).toBe('access.roles.none')
    expect((await create('hai', ['admin', 'receiver'])).problem?.code).toBe('access.roles.exception-needed')
    const exception = 'Xã chỉ có bốn người; Chủ tịch Bình đồng ý'
    expect((await create('hai', ['admin', 'receiver'], { exception })).status).toBe(200)
    expect(await find('hai')).toMatchObject({ exception })
  })

  it('A3: nobody changes their own roles or standing, nor resets themselves', async () => {
    const own = await idOf('quantri')
    const tries = [
      admin.post(`/api/officers/${own}/roles`, { roles: ['receiver'] }),
      admin.post(`/api/officers/${own}/standing`, { standing: 'ended', reason: 'left' }),
      admin.post(`/api/officers/${own}/reset`, { factors: true }),
    ]
    for (const heard of await Promise.all(tries)) expect(heard.problem?.code).toBe('access.own-roles')
  })

  it('A3, A4: a leader is made by an administrator who asks and a leader who confirms', async () => {
    const id = await idOf('xuly1')
    const asked = await admin.post<OfficerAnswer>(`/api/officers/${id}/roles`, { roles: ['leader'] })
    const request = asked.value.waiting!
    expect(await find('xuly1'), 'not yet').toMatchObject({ roles: ['handler'] })
    expect((await list()).requests).toMatchObject([{ id: request, officer: id, roles: ['leader'] }])
    const confirm = (who: TestOfficer, outcome = 'confirmed') =>
      who.post(`/api/officers/requests/${request}`, { outcome })
    expect((await confirm(admin)).problem?.code, 'the one who asked').toBe('access.not-allowed')
    const receiver = await new TestOfficer(await server.device(), 'tiepnhan1').here()
    expect((await confirm(receiver)).problem?.code).toBe('access.not-allowed')

    const leader = await new TestOfficer(await server.device(), 'lanhdao1').here()
    expect(
      (await leader.post(`/api/officers/${id}/roles`, { roles: ['leader'] })).status,
      'begins nothing',
    ).toBe(403)
    expect((await confirm(leader)).status).toBe(200)
    expect(await find('xuly1')).toMatchObject({ roles: ['leader'] })
    expect((await confirm(leader)).problem?.code, 'once').toBe('officer.request.not-found')
    const { history } = (await admin.ask<{ history: unknown[] }>(`/api/officers/${id}/history`)).value
    expect(history).toMatchObject([
      { change: 'roles-asked', actor: await idOf('quantri') },
      {
        change: 'roles-changed',
        detail: { before: ['handler'], after: ['leader'], confirmer: await idOf('lanhdao1') },
      },
    ])
  })

  it('A4: a request is declined, replaced or forgotten after seven days', async () => {
    const leader = await new TestOfficer(await server.device(), 'lanhdao1').here()
    const ask = async () => (await create(`moi${server.nowMs}`, ['leader'])).value
    const declined = await ask()
    const decide = (id: string, outcome: string) => leader.post(`/api/officers/requests/${id}`, { outcome })
    expect((await decide(declined.waiting!, 'declined')).status).toBe(200)
    expect((await list()).officers.find((one) => one.id === declined.officer)).toMatchObject({ roles: [] })
    server.nowMs += 1000
    const old = await ask()
    const newer = await admin.post<OfficerAnswer>(`/api/officers/${old.officer}/roles`, {
      roles: ['leader', 'handler'],
    })
    expect((await decide(old.waiting!, 'confirmed')).problem?.code).toBe('officer.request.not-found')
    server.nowMs += 7 * 86_400_000
    await Promise.all([leader.here(), admin.here()])
    expect((await decide(newer.value.waiting!, 'confirmed')).problem?.code).toBe('officer.request.not-found')
  })

  it('A5: whoever leaves is out at once, on every device, and can be taken back', async () => {
    const here = await new TestOfficer(device.clone(), 'tiepnhan1').here()
    const there = await new TestOfficer(await server.device(), 'tiepnhan1').here()
    const id = await idOf('tiepnhan1')
    const end = { standing: 'ended', reason: 'moved', to: '14959' }
    expect((await admin.post(`/api/officers/${id}/standing`, end)).status).toBe(200)
    for (const one of [here, there]) {
      expect((await one.ask('/api/sessions')).problem?.code).toBe('session.missing')
      expect((await one.signIn()).problem?.code).toBe('sign-in.refused')
    }
    expect((await admin.post(`/api/officers/${id}/standing`, end)).problem?.code).toBe(
      'officer.standing-unchanged',
    )
    expect((await create('tiepnhan1', ['receiver'])).problem?.code, 'the code is not given again').toBe(
      'officer.code-taken',
    )
    server.nowMs += 60_000
    await admin.post(`/api/officers/${id}/standing`, { standing: 'active', reason: 'returned' })
    expect((await here.signIn()).status).toBe(200)
    expect((await here.ask('/api/sessions')).status, 'old tokens stay dead: this is a new one').toBe(200)
    const { history } = (await admin.ask<{ history: unknown[] }>(`/api/officers/${id}/history`)).value
    expect(history).toMatchObject([
      { change: 'ended', detail: { reason: 'moved', to: '14959' } },
      { change: 'returned' },
    ])
  })

  it('A4: a reset ends every session; the phone may be gone too', async () => {
    const other = await new TestOfficer(await server.device(), 'tiepnhan2').here()
    const reset = await admin.post<OfficerAnswer>(`/api/officers/${await idOf('tiepnhan2')}/reset`, {
      factors: true,
    })
    expect((await other.ask('/api/sessions')).status).toBe(401)
    expect((await other.signIn()).problem?.code).toBe('sign-in.refused')
    other.words = reset.value.words!
    expect((await other.signIn()).problem?.code).toBe('sign-in.passphrase-change-needed')
  })

  it('A6: a passphrase is changed by the one in use only; every other session ends', async () => {
    const elsewhere = await new TestOfficer(await server.device(), 'tiepnhan1').here()
    const one = await new TestOfficer(await server.device(), 'tiepnhan1').here()
    const change = (passphrase: string, chosen: string | null) =>
      one.post<{ words: string | null }>('/api/passphrase', {
        officer: 'tiepnhan1',
        passphrase,
        next: chosen,
      })
    expect((await change('sai sai sai sai', next)).problem?.code).toBe('sign-in.refused')
    expect((await change(one.words, 'ngắn')).problem).toEqual({
      code: 'passphrase.too-weak',
      details: { reason: 'short' },
    })
    expect((await change(one.words, 'Hà Thị Mai Pù Luông 1')).problem?.details).toEqual({ reason: 'context' })
    for (let i = 0; i < 6; i++)
      expect((await change(one.words, 'ngắn')).problem?.code, 'no miss: the words were right').toBe(
        'passphrase.too-weak',
      )
    const changed = await change(one.words, null)
    expect(changed.value.words).toMatch(/^[a-z]+( [a-z]+){3}$/)
    expect((await elsewhere.ask('/api/sessions')).status).toBe(401)
    expect((await one.ask('/api/sessions')).status).toBe(200)
    for (let i = 0; i < 5; i++) await change('sai sai sai sai', next)
    expect((await change(changed.value.words!, next)).problem?.code, 'S3 counts here too').toBe(
      'sign-in.locked',
    )
  })

  it('A7: devices hear who still works here, under the signature of their server', async () => {
    await server.addCommune('14959', 'H56.99.02', [await newOfficer('14959', 'xa', ['receiver'])])
    const id = await idOf('tiepnhan1')
    const before = (await device.ask<StandingList>('/api/officers/standing')).value
    expect(before.active).toHaveLength(demoOfficers.length)
    expect(before.active).toContain(id)
    await admin.post(`/api/officers/${id}/standing`, { standing: 'ended', reason: 'left' })
    const after = (await device.ask<StandingList>('/api/officers/standing')).value
    expect(after.active).toEqual(before.active.filter((one) => one !== id))
    const key = createPublicKey({ key: { ...device.enrolled!.signKey }, format: 'jwk' })
    const { sig, ...told } = after
    expect(verifyText(key, standingText(told), sig)).toBe(true)
    expect(verifyText(key, standingText({ ...told, active: before.active }), sig)).toBe(false)
    const foreign = await server.device('14959')
    expect((await foreign.ask<StandingList>('/api/officers/standing')).value).toMatchObject({
      commune: '14959',
      active: [expect.any(String)],
    })
  })

  it('A1: roles are read with each request: who lost one has lost it in the running session', async () => {
    const second = await create('quantri2', ['admin'])
    const other = new TestOfficer(await server.device(), 'quantri2', second.value.words!)
    await other.post('/api/passphrase', { officer: 'quantri2', passphrase: other.words, next })
    expect((await other.ask('/api/officers')).status).toBe(200)
    await admin.post(`/api/officers/${second.value.officer}/roles`, { roles: ['receiver'] })
    expect((await other.ask('/api/officers')).problem).toEqual({
      code: 'access.not-allowed',
      details: { permission: 'officers.change' },
    })
  })

  it('A4: every change is written down with who did it', async () => {
    const { officer } = (await create('mai2', ['receiver'])).value
    const rows = await server.store.readAudit({ commune: '14956', after: 0, limit: 100 })
    const row = rows.find((one) => one.action === 'officer.created')
    expect(row).toMatchObject({
      officer: await idOf('quantri'),
      device: device.id,
      object: officer,
      outcome: 'done',
    })
    expect(row?.detail).not.toContain('words')
  })
})
