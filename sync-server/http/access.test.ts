import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { demoOfficers } from '../demo/demo-commune.ts'
import { SyncDevice } from '../../tests/support/sync-device.ts'
import { TestServer } from '../../tests/support/test-server.ts'

const officer = demoOfficers[0]!

describe('enrolment over HTTP', () => {
  let server: TestServer
  const device = () => new SyncDevice(server.line, () => server.nowMs)
  const newCode = () => server.assembled.enrolments.newCode('14956')

  beforeEach(async () => {
    server = await TestServer.open()
  })
  afterEach(() => server.close())

  it('E1: gives the device its commune, book, keys and the time; the code may be typed loosely', async () => {
    const code = await newCode()
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/)
    const heard = await device().enrol(` ${code.toLowerCase().replace('-', ' ')} `, '  Quầy 1  ')
    expect(heard.value).toMatchObject({
      name: 'Quầy 1',
      epoch: 1,
      book: 1,
      commune: { code: '14956', name: 'Xã Pù Luông', agency: 'H56.99.01' },
      historyId: server.store.historyId,
      time: new Date(server.nowMs).toISOString(),
    })
    const { signKey, sealKey, packKey } = heard.value
    expect(new Set([signKey, sealKey, packKey].map((key) => key.x)).size).toBe(3)
    expect(JSON.stringify(heard.value)).not.toContain('"d"')
  })

  it('E2: wrong, used and expired codes get one and the same answer', async () => {
    const used = await newCode()
    const expired = await newCode()
    await device().enrol(used)
    const answers = [await device().enrol(used), await device().enrol('AAAA-BBBB'), await device().enrol('!')]
    server.nowMs += 24 * 3_600_000
    answers.push(await device().enrol(expired))
    for (const heard of answers)
      expect([heard.status, heard.problem]).toEqual([403, { code: 'enrol.code.refused', details: {} }])
  })

  it('E3: a lost answer is given again to the same key', async () => {
    const code = await newCode()
    const one = device()
    const first = await one.enrol(code)
    expect((await one.enrol(code)).value).toEqual({ ...first.value, grant: expect.any(String) as string })
  })

  it('E7: ten tries a minute and address', async () => {
    for (let i = 0; i < 10; i++) expect((await device().enrol('AAAA-BBBB')).status).toBe(403)
    const heard = await device().enrol(await newCode())
    expect([heard.status, heard.problem?.code]).toEqual([429, 'enrol.too-many-tries'])
    expect(Number(heard.headers.get('retry-after'))).toBeGreaterThan(0)
    server.nowMs += 60_000
    expect((await device().enrol(await newCode())).status).toBe(200)
  })

  it('E8: the key must be a point on P-256, and nothing else may be in the request', async () => {
    const post = async (publicKey: object, more: object = {}) => {
      const response = await server.line('/api/enrol', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ code: await newCode(), name: 'x', publicKey, ...more }),
      })
      return ((await response.json()) as { code: string }).code
    }
    const { publicKey } = device()
    expect(await post({ ...publicKey, x: 'A'.repeat(43) })).toBe('enrol.key.invalid')
    expect(await post({ ...publicKey, crv: 'P-384' })).toBe('enrol.key.invalid')
    expect(await post({ ...publicKey, d: 'secret' })).toBe('request.body.invalid')
    expect(await post(publicKey, { commune: '14959' })).toBe('request.body.invalid')
    expect(await post(publicKey, { name: ' \u202e ' })).toBe('request.body.invalid')
  })

  it('keeps enrolment codes only as keyed hashes', async () => {
    const code = await newCode()
    for (const name of readdirSync(server.dataDir).filter((n) => n.startsWith('motcua.db'))) {
      const bytes = readFileSync(`${server.dataDir}/${name}`)
      expect(bytes.includes(code)).toBe(false)
      expect(bytes.includes(code.replace('-', ''))).toBe(false)
    }
  })
})

describe('sign-in', () => {
  let server: TestServer
  let device: SyncDevice

  beforeEach(async () => {
    server = await TestServer.open()
    device = await server.device()
  })
  afterEach(() => server.close())

  const signIn = (code: string, passphrase: string, headers: Record<string, string> = {}) =>
    device.ask('/api/sign-in', { json: { officer: code, passphrase }, headers })
  const cookieOf = (headers: Headers) => headers.get('set-cookie')?.split(';')[0] ?? ''
  const me = async (cookie: string) => (await server.line('/api/me', { headers: { cookie } })).status

  it('S1: a right passphrase opens a session in a strict cookie; the token is nowhere else', async () => {
    const heard = await signIn(' TiepNhan1 ', `  ${officer.words.replaceAll(' ', '  ')}`)
    expect(heard.value).toEqual({
      officer: {
        id: officer.id,
        code: officer.code,
        name: officer.name,
        title: officer.title,
        roles: officer.roles,
      },
      expires: '2026-11-20T11:30:00.000Z', // the closing hour, before twelve hours are over
    })
    const cookie = heard.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^__Host-sid=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/)
    const response = await server.line('/api/me', { headers: { cookie: cookieOf(heard.headers) } })
    expect(await response.json()).toEqual(heard.value)
  })

  it('S2: wrong officer and wrong passphrase look the same', async () => {
    const wrong = await signIn('tiepnhan1', 'ba ca na mo')
    const nobody = await signIn('khongco', 'ba ca na me')
    expect([wrong.status, wrong.problem]).toEqual([401, { code: 'sign-in.refused', details: {} }])
    expect([nobody.status, nobody.problem]).toEqual([wrong.status, wrong.problem])
    for (const heard of [wrong, nobody]) expect(heard.headers.get('set-cookie')).toBeNull()
  })

  it('S3: the sixth miss waits, with or without such an officer', async () => {
    for (const account of ['tiepnhan1', 'khongco']) {
      for (let i = 0; i < 5; i++) expect((await signIn(account, 'sai sai sai sai')).status).toBe(401)
      const heard = await signIn(account, officer.words)
      expect([heard.status, heard.problem?.code]).toEqual([429, 'sign-in.locked'])
    }
    server.nowMs += 30_000
    expect((await signIn('tiepnhan1', officer.words)).status).toBe(200)
  })

  it('S5: without a device proof nobody can try a passphrase', async () => {
    const response = await server.line('/api/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ officer: officer.code, passphrase: officer.words }),
    })
    expect(response.status).toBe(401)
  })

  it('S4: a session that was ended does not come back', async () => {
    const cookie = cookieOf((await signIn(officer.code, officer.words)).headers)
    expect(await me(cookie)).toBe(200)
    const out = await server.line('/api/sign-out', { method: 'POST', headers: { cookie } })
    expect([out.status, out.headers.get('set-cookie')]).toEqual([204, expect.stringContaining('Max-Age=0')])
    expect(await me(cookie)).toBe(401)
    expect(await me('')).toBe(401)
    expect(await me('__Host-sid=' + 'A'.repeat(43))).toBe(401)
  })

  it('S4: signing in again ends the session before', async () => {
    const first = cookieOf((await signIn(officer.code, officer.words)).headers)
    const second = cookieOf((await signIn(officer.code, officer.words, { cookie: first })).headers)
    expect(await me(first)).toBe(401)
    expect(await me(second)).toBe(200)
  })

  it('S6: another site reaches no changing route', async () => {
    const cookie = cookieOf((await signIn(officer.code, officer.words)).headers)
    for (const headers of [
      { origin: 'http://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ] as Record<string, string>[]) {
      const response = await server.line('/api/sign-out', { method: 'POST', headers: { ...headers, cookie } })
      expect(response.status, JSON.stringify(headers)).toBe(403)
    }
    expect(await me(cookie)).toBe(200)
  })
})
