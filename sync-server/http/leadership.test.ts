import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OfficerAnswer, OfficerListAnswer } from '../../domain/access/account-wire.ts'
import { TestOfficer } from '../../tests/support/test-officer.ts'
import { TestServer } from '../../tests/support/test-server.ts'

describe('A12: a new way into a leader’s account', () => {
  let server: TestServer
  let admin: TestOfficer
  const listed = async () => (await admin.ask<OfficerListAnswer>('/api/officers')).value.officers
  const find = async (code: string) => (await listed()).find((one) => one.code === code)!

  beforeEach(async () => {
    server = await TestServer.open()
    admin = await new TestOfficer(await server.device(), 'quantri').here()
  })
  afterEach(() => server.close())

  it('lets the leader’s role rest: an administrator alone makes no leader', async () => {
    const handler = (await find('xuly1')).id
    const leader = (await find('lanhdao1')).id
    const asked = (await admin.post<OfficerAnswer>(`/api/officers/${handler}/roles`, { roles: ['leader'] }))
      .value
    const reset = (await admin.post<OfficerAnswer>(`/api/officers/${leader}/reset`, { factors: true })).value
    expect(reset.waiting).not.toBeNull()
    expect((await find('lanhdao1')).roles).not.toContain('leader')

    const words = reset.words!
    const taken = new TestOfficer(await server.device(), 'lanhdao1', words)
    const next = 'con trâu gặm đám mây chiều'
    await taken.post('/api/passphrase', { officer: 'lanhdao1', passphrase: words, next })
    for (const request of [asked.waiting, reset.waiting]) {
      const tried = await taken.post(`/api/officers/requests/${request}`, { outcome: 'confirmed' })
      expect(tried.status, 'neither for a friend nor for themselves').toBe(403)
    }
    expect((await find('xuly1')).roles).toEqual(['handler'])
  })
})
