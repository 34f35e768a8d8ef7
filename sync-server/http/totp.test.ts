import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OfficerListAnswer } from '../../domain/access/account-wire.ts'
import { TestOfficer } from '../../tests/support/test-officer.ts'
import { TestServer } from '../../tests/support/test-server.ts'
import { totpCode, totpStep } from '../auth/totp.ts'

/** As an authenticator reads it from the QR code. */
function secretOf(base32: string): Buffer {
  const bits = [...base32].map((sign) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'),
  )
  return Buffer.from((bits.join('').match(/\d{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

describe('the authenticator as second factor', () => {
  let server: TestServer
  let officer: TestOfficer
  let secret: Buffer
  let codes: readonly string[]

  const codeNow = (steps = 0) => totpCode(secret, totpStep(server.nowMs) + steps)
  const nextStep = () => (server.nowMs += 30_000)

  beforeEach(async () => {
    server = await TestServer.open()
    officer = await new TestOfficer(await server.device(), 'tiepnhan1').here()
    const begun = (await officer.post<{ secret: string; uri: string }>('/api/totp')).value
    secret = secretOf(begun.secret)
    expect(begun.uri).toContain(`secret=${begun.secret}&`)
    expect((await officer.signIn()).status, 'not asked for before it is confirmed').toBe(200)
    const confirmed = await officer.post<{ codes: string[] }>('/api/totp/confirm', { code: codeNow() })
    codes = confirmed.value.codes
    nextStep()
  })
  afterEach(() => server.close())

  it('S10: is asked for after the passphrase, and says nothing before it', async () => {
    expect((await officer.signIn()).problem).toEqual({ code: 'sign-in.second-factor-needed', details: {} })
    const wrong = await officer.signIn({ passphrase: 'sai sai sai', code: codeNow() })
    expect(wrong.problem?.code).toBe('sign-in.refused')
    expect((await officer.signIn({ code: codeNow() })).status).toBe(200)
    expect((await officer.ask<{ isOn: boolean }>('/api/totp')).value).toEqual({ isOn: true, codesLeft: 10 })
  })

  it('S10: a code counts once, and so does the one before it from then on', async () => {
    const code = codeNow()
    expect((await officer.signIn({ code })).status).toBe(200)
    expect((await officer.signIn({ code })).problem?.code).toBe('sign-in.refused')
    expect((await officer.signIn({ code: codeNow(-1) })).problem?.code).toBe('sign-in.refused')
    nextStep()
    expect((await officer.signIn({ code: codeNow() })).status).toBe(200)
    expect((await officer.post('/api/step-up', { code: codeNow() })).problem?.code, 'nor elsewhere').toBe(
      'sign-in.refused',
    )
  })

  it('S10: the code that confirmed it has been used', async () => {
    server.nowMs -= 30_000
    expect((await officer.signIn({ code: codeNow() })).problem?.code).toBe('sign-in.refused')
  })

  it('S10: of five sign-ins with one code at once, one is let in', async () => {
    const code = codeNow()
    const all = await Promise.all(
      Array.from({ length: 5 }, () => new TestOfficer(officer.device, 'tiepnhan1').signIn({ code })),
    )
    expect(all.map((heard) => heard.status).filter((status) => status === 200)).toHaveLength(1)
  })

  it('S3, S10: guessing codes locks as guessing passphrases does', async () => {
    for (let i = 0; i < 5; i++)
      expect((await officer.signIn({ code: `00000${i}` })).problem?.code).toBe('sign-in.refused')
    expect((await officer.signIn({ code: codeNow() })).problem?.code).toBe('sign-in.locked')
  })

  it('S10: ten recovery codes, each once', async () => {
    const [first = '', second = ''] = codes
    expect(new Set(codes).size).toBe(10)
    expect((await officer.signIn({ code: first.toLowerCase() })).status).toBe(200)
    expect((await officer.signIn({ code: first })).problem?.code).toBe('sign-in.refused')
    expect((await officer.signIn({ code: second })).status).toBe(200)
    expect((await officer.ask('/api/totp')).value).toEqual({ isOn: true, codesLeft: 8 })
    const other = new TestOfficer(await server.device(), 'tiepnhan2')
    expect((await other.signIn({ code: codes[2] })).status, 'no second factor, none needed').toBe(200)
  })

  it('S7, S10: proves presence by itself, as the passphrase does; a recovery code does not', async () => {
    await officer.signIn({ code: codeNow() })
    server.nowMs += 600_000
    expect((await officer.post('/api/totp/remove')).problem?.code).toBe('session.step-up-needed')
    expect((await officer.post('/api/step-up', { code: codes[0] })).problem?.code).toBe('sign-in.refused')
    expect((await officer.post('/api/step-up', { code: codeNow() })).status).toBe(200)
    expect((await officer.post('/api/totp')).problem?.code).toBe('totp.already')
    expect((await officer.post('/api/totp/remove')).status).toBe(204)
    expect((await officer.signIn()).status).toBe(200)
    expect((await officer.post('/api/totp/confirm', { code: '123456' })).problem?.code).toBe('totp.none')
  })

  it('S10: goes when the administrator resets the account with its factors, and stays otherwise', async () => {
    const admin = await new TestOfficer(await server.device(), 'quantri').here()
    const { officers } = (await admin.ask<OfficerListAnswer>('/api/officers')).value
    const { id } = officers.find((one) => one.code === 'tiepnhan1')!
    for (const factors of [false, true]) {
      const { words } = (await admin.post<{ words: string }>(`/api/officers/${id}/reset`, { factors })).value
      officer.words = words
      const heard = await officer.signIn()
      expect(heard.problem?.code).toBe(
        factors ? 'sign-in.passphrase-change-needed' : 'sign-in.second-factor-needed',
      )
    }
  })

  it('S10: neither secret nor recovery codes stand in the database', async () => {
    await server.store.check()
    for (const name of readdirSync(server.dataDir).filter((one) => one.startsWith('motcua.db'))) {
      const bytes = readFileSync(`${server.dataDir}/${name}`)
      for (const hidden of [secret, secret.toString('hex'), secret.toString('base64url'), ...codes])
        expect(bytes.includes(hidden), name).toBe(false)
    }
  })
})
