import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PaymentNotice, PaymentsAnswer } from '../../domain/money/payment-notice.ts'
import { PaymentSimulator, type Manner } from '../../tests/support/payment-simulator.ts'
import { newOfficer, TestOfficer } from '../../tests/support/test-officer.ts'
import { TestServer } from '../../tests/support/test-server.ts'

const SECRET = 'a secret shared with the bank'
const ACCOUNT = '3500123456789'
const payment = (id: string, more: Partial<PaymentNotice> = {}): PaymentNotice => ({
  id,
  account: ACCOUNT,
  vnd: 8000,
  day: '2026-11-20',
  text: 'H569901 261120 01001',
  payer: { name: 'LO THI MAY' },
  ...more,
})

describe('payments a bank tells of', () => {
  let server: TestServer
  let bank: PaymentSimulator

  async function open(paymentSecret: string | null) {
    server = await TestServer.open(undefined, [], { paymentSecret })
    bank = new PaymentSimulator(server.line, SECRET)
    const commune = '14956'
    const [asker, other] = await server.store.listOfficers(commune)
    const payee = {
      id: 'p',
      bin: '970405',
      account: ACCOUNT,
      holder: 'UBND',
      fields: [],
      validFrom: '2026-01-01',
    }
    const at = '2026-11-20T00:00:00Z'
    await server.store.askPayee(commune, { payee, requester: asker!.id, askedAt: at })
    await server.store.decidePayee({ commune, id: 'p', by: other!.id, at, outcome: 'confirmed' })
  }
  beforeEach(() => open(SECRET))
  afterEach(() => server.close())

  async function person(commune: string, role: 'accountant' | 'receiver'): Promise<TestOfficer> {
    const officer = await newOfficer(commune, `nguoi-${role}`, [role])
    await server.store.createOfficer(officer, { actor: null, at: new Date(server.nowMs).toISOString() })
    return await new TestOfficer(await server.device(commune), `nguoi-${role}`).here()
  }
  const told = async (commune = '14956') => (await server.store.payments(commune, 100)).map(({ id }) => id)

  it('M4: are kept once however the bank misbehaves, and only when it was the bank', async () => {
    const manners = fc.array(
      fc.tuple(
        fc.constantFrom('a', 'b', 'c'),
        fc.constantFrom<Manner>('once', 'twice', 'unsigned', 'foreign', 'cut'),
      ),
      { minLength: 1, maxLength: 8 },
    )
    const known = new Set<string>()
    await fc.assert(
      fc.asyncProperty(manners, async (calls) => {
        for (const [id, manner] of calls) {
          const isTrue = manner === 'once' || manner === 'twice'
          if (isTrue) known.add(id)
          const expected = isTrue ? 200 : manner === 'cut' ? 400 : 401
          expect(new Set(await bank.tell(payment(id), manner))).toEqual(new Set([expected]))
        }
        expect((await told()).toSorted()).toEqual([...known].toSorted())
      }),
      { numRuns: 15 },
    )
  })

  it('M4: told otherwise under the same number is refused; what stood there stays', async () => {
    expect(await bank.tell(payment('a'))).toEqual([200])
    expect(await bank.tell(payment('a', { vnd: 9000 }))).toEqual([409])
    expect((await server.store.payments('14956', 10))[0]?.vnd).toBe(8000)
  })

  it('M4: to an account nobody confirmed, or that two communes hold, belong to nobody', async () => {
    expect(await bank.tell(payment('a', { account: '999999' }))).toEqual([422])
    expect(await told()).toEqual([])
  })

  it('M4: without a secret there is no such route', async () => {
    await server.close()
    await open(null)
    expect(await bank.tell(payment('a'))).toEqual([404])
  })

  it('M5: accountants of the commune read them, nobody else', async () => {
    await bank.tell(payment('a', { day: '2026-11-19' }))
    await bank.tell(payment('b'))
    const accountant = await person('14956', 'accountant')
    const heard = await accountant.ask<PaymentsAnswer>('/api/payments')
    expect(heard.value.payments.map(({ id }) => id)).toEqual(['b', 'a'])
    const receiver = await person('14956', 'receiver')
    expect((await receiver.ask('/api/payments')).problem?.code).toBe('access.not-allowed')
    await server.addCommune('14959', 'H56.99.02')
    const away = await person('14959', 'accountant')
    expect((await away.ask<PaymentsAnswer>('/api/payments')).value.payments).toEqual([])
  })
})
