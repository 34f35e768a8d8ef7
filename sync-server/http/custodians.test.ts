import { createPublicKey } from 'node:crypto'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { custodiansText, type Custodian, type CustodiansAnswer } from '../../domain/access/custodians.ts'
import { newOfficer, TestOfficer } from '../../tests/support/test-officer.ts'
import { TestServer } from '../../tests/support/test-server.ts'
import { verifyText } from '../keys/ecdsa.ts'

const commune = '14956'
const threeOffices = () =>
  Promise.all(
    ['Chủ tịch', 'Quản trị xã', 'Quản trị tỉnh'].map(async (label): Promise<Custodian> => ({
      label,
      recipient: await identityToRecipient(await generateX25519Identity()),
    })),
  )

describe('A11: who holds the keys of recovery', () => {
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

  const told = async () => (await admin.ask<CustodiansAnswer>('/api/custodians')).value
  const ask = async (custodians: readonly Custodian[], by = admin) =>
    await by.post<{ id: string }>('/api/custodians', { custodians })

  it('is asked by an administrator, confirmed by a leader, and told signed', async () => {
    expect(await told()).toEqual({ current: null, waiting: null })
    const custodians = await threeOffices()
    const { id } = (await ask(custodians)).value
    expect(await told()).toMatchObject({ current: null, waiting: { id, custodians } })
    expect((await admin.post(`/api/custodians/${id}`, { outcome: 'confirmed' })).problem?.code).toBe(
      'access.not-allowed',
    )
    expect((await ask(custodians, leader)).problem?.code).toBe('access.not-allowed')
    expect((await leader.post(`/api/custodians/${id}`, { outcome: 'confirmed' })).status).toBe(200)
    const { current, waiting } = await told()
    expect(waiting).toBeNull()
    const { sig, ...list } = current!
    expect(list).toMatchObject({ commune, custodians })
    const key = createPublicKey({ key: server.keys.sign.publicJwk, format: 'jwk' })
    expect(verifyText(key, custodiansText(list), sig)).toBe(true)
    expect(verifyText(key, custodiansText({ ...list, custodians: custodians.toReversed() }), sig)).toBe(false)
  })

  it('stays as it was while another list waits, is declined, or was overtaken', async () => {
    const first = await threeOffices()
    const { id } = (await ask(first)).value
    await leader.post(`/api/custodians/${id}`, { outcome: 'confirmed' })
    server.nowMs += 1000
    const declined = (await ask(await threeOffices())).value
    expect((await told()).current?.custodians).toEqual(first)
    await leader.post(`/api/custodians/${declined.id}`, { outcome: 'declined' })
    expect(await told()).toMatchObject({ current: { custodians: first }, waiting: null })
    server.nowMs += 1000
    const older = (await ask(await threeOffices())).value
    server.nowMs += 1000
    await ask(await threeOffices())
    expect((await leader.post(`/api/custodians/${older.id}`, { outcome: 'confirmed' })).problem?.code).toBe(
      'custodians.request.not-found',
    )
    expect((await told()).current?.custodians).toEqual(first)
  })

  it('is three different offices with keys of their own, asked with a fresh proof', async () => {
    const custodians = await threeOffices()
    const [a, b, c] = custodians
    for (const bad of [
      [a!, b!],
      [a!, b!, { ...c!, recipient: a!.recipient }],
      [a!, b!, { ...c!, label: a!.label }],
    ])
      expect((await ask(bad)).problem?.code).toBe('custodians.invalid')
    expect((await ask([a!, b!, { ...c!, recipient: 'age1xyz' }])).problem?.code).toBe('custodians.invalid')
    expect((await ask([a!, b!, { ...c!, recipient: 'ssh-ed25519 AAAA' }])).status).toBe(422)
    server.nowMs += 6 * 60_000
    expect((await ask(custodians)).problem?.code).toBe('session.step-up-needed')
  })
})
