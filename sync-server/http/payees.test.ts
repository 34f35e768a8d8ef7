import { createPublicKey } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { payeesText, type NewPayee, type PayeesAnswer } from '../../domain/money/payee.ts'
import { newOfficer, TestOfficer } from '../../tests/support/test-officer.ts'
import { TestServer } from '../../tests/support/test-server.ts'
import { verifyText } from '../keys/ecdsa.ts'

const commune = '14956'
const account: NewPayee = {
  bin: '970405',
  account: '3500123456789',
  holder: 'UBND XA VI DU',
  fields: [],
  validFrom: '2026-01-01',
}

describe('accounts fees are paid to', () => {
  let server: TestServer
  let admin: TestOfficer
  let leader: TestOfficer

  beforeEach(async () => {
    server = await TestServer.open()
    const device = await server.device()
    admin = await new TestOfficer(device, 'quantri').here()
    const officer = await newOfficer(commune, 'lanhdao9', ['leader'])
    await server.store.createOfficer(officer, { actor: null, at: new Date(server.nowMs).toISOString() })
    leader = await new TestOfficer(device, 'lanhdao9').here()
  })
  afterEach(() => server.close())

  const told = async (known = '') => (await admin.ask<PayeesAnswer>(`/api/payees?known=${known}`)).value
  const ask = async (payee: NewPayee = account, by = admin) =>
    await by.post<{ id: string }>('/api/payees', payee)
  const decide = async (id: string, outcome: string, by = leader) => {
    const { status, problem } = await by.post(`/api/payees/${id}`, { outcome })
    return problem?.code ?? status
  }

  it('M1: are told signed, and nothing is told twice', async () => {
    const { id } = (await ask()).value
    expect(await told()).toMatchObject({
      list: { commune, payees: [] },
      waiting: [{ payee: { id, ...account } }],
    })
    expect(await decide(id, 'confirmed')).toBe(200)
    const { hash, list, waiting } = await told()
    expect(waiting).toEqual([])
    const { sig, ...said } = list!
    expect(said).toEqual({ commune, payees: [{ id, ...account }] })
    const key = createPublicKey({ key: server.keys.sign.publicJwk, format: 'jwk' })
    expect(verifyText(key, payeesText(said), sig)).toBe(true)
    const bent = { ...said, payees: [{ id, ...account, account: '9999999999' }] }
    expect(verifyText(key, payeesText(bent), sig)).toBe(false)
    expect((await told(hash)).list).toBeNull()
    expect((await told('0'.repeat(64))).list).not.toBeNull()
  })

  it('M2: one asks, another confirms, freshly proven; neither does the other’s part', async () => {
    const { id } = (await ask()).value
    expect(await decide(id, 'confirmed', admin)).toBe('access.not-allowed')
    expect((await ask(account, leader)).problem?.code).toBe('access.not-allowed')
    const asker = (await told()).waiting[0]!.requester
    expect(
      await server.store.decidePayee({ commune, id, by: asker, at: 'now', outcome: 'confirmed' }),
    ).toMatchObject({ problem: { code: 'access.same-person' } })
    server.nowMs += 6 * 60_000
    expect(await decide(id, 'confirmed')).toBe('session.step-up-needed')
    expect((await ask()).problem?.code).toBe('session.step-up-needed')
    expect((await told()).list?.payees).toEqual([])
  })

  it('M2: what was decided is decided; a declined account never comes down', async () => {
    const { id } = (await ask()).value
    expect(await decide(id, 'declined')).toBe(200)
    expect(await decide(id, 'confirmed')).toBe('money.payee.request-not-found')
    expect(await told()).toMatchObject({ list: { payees: [] }, waiting: [] })
  })

  it('M2: is an office’s, and each step is written down with the account', async () => {
    for (const [wrong, code] of [
      [{ holder: 'NGUYEN THI LAN' }, 'money.payee.holder'],
      [{ account: '12' }, 'money.payee.account'],
      [{ validFrom: '2026-02-30' }, 'money.payee.valid-from'],
    ] as const)
      expect((await ask({ ...account, ...wrong })).problem?.code).toBe(code)
    const { id } = (await ask()).value
    await decide(id, 'confirmed')
    const notes = (await server.store.readAudit({ commune, after: 0, limit: 500 })).filter(({ action }) =>
      action.startsWith('payee.'),
    )
    expect(notes.map(({ action, object }) => [action, object])).toEqual([
      ['payee.asked', id],
      ['payee.confirmed', id],
    ])
    for (const { detail } of notes) expect(JSON.parse(detail!)).toMatchObject({ account: account.account })
  })
})
