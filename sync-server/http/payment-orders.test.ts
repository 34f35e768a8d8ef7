/** Fees over a payment gateway, through the real adapter and real HTTP to a gateway that misbehaves. */
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OfficerRole } from '../../domain/access/roles.ts'
import {
  orderStanding,
  type OrderSeen,
  type OrdersAnswer,
  type RefundsAnswer,
} from '../../domain/money/payment-order.ts'
import { GatewaySimulator } from '../../tests/support/gateway-simulator.ts'
import { PaymentSimulator } from '../../tests/support/payment-simulator.ts'
import { newOfficer, TestOfficer } from '../../tests/support/test-officer.ts'
import { TestServer } from '../../tests/support/test-server.ts'
import { httpPaymentGateway } from '../ports/http-payment-gateway.ts'

const ACCOUNT = '3500123456789'
const PATIENCE_MS = 300
const MINUTE = 60_000

describe('fees over a payment gateway', () => {
  let server: TestServer
  let gateway: GatewaySimulator
  let bank: PaymentSimulator
  let counter: TestOfficer
  let accountant: TestOfficer
  let leader: TestOfficer

  beforeEach(async () => {
    gateway = await GatewaySimulator.open()
    const { url, key } = gateway
    server = await TestServer.open(undefined, [], {
      paymentSecret: key,
      gateway: httpPaymentGateway({ url, key }, () => server.nowMs, PATIENCE_MS),
    })
    bank = new PaymentSimulator(server.line, key)
    const [asker, other] = await server.store.listOfficers('14956')
    const payee = {
      id: 'p1',
      bin: '970405',
      account: ACCOUNT,
      holder: 'UBND',
      fields: [],
      validFrom: '2026-01-01',
    }
    const at = '2026-11-20T00:00:00Z'
    await server.store.askPayee('14956', { payee, requester: asker!.id, askedAt: at })
    await server.store.decidePayee({ commune: '14956', id: 'p1', by: other!.id, at, outcome: 'confirmed' })
    counter = await person('14956', 'receiver')
    accountant = await person('14956', 'accountant')
    leader = await person('14956', 'leader')
  })
  afterEach(async () => {
    await server.close()
    await gateway.close()
  })

  async function person(commune: string, role: OfficerRole, name = `nguoi-${role}`): Promise<TestOfficer> {
    const officer = await newOfficer(commune, name, [role])
    await server.store.createOfficer(officer, { actor: null, at: new Date(server.nowMs).toISOString() })
    return await new TestOfficer(await server.device(commune), name).here()
  }
  const dossier = randomUUID()
  const wanted = (more: object = {}) => ({
    ...{ id: randomUUID(), dossier, code: 'H56.99.01-261120-01001', vnd: 8000, payee: 'p1' },
    ...more,
  })
  const order = (asked = wanted()) => counter.post<OrderSeen>('/api/payment-orders', asked)
  const now = () => new Date(server.nowMs).toISOString()
  const stands = (seen: OrderSeen) => orderStanding(seen, now())
  const look = async (id: string) =>
    stands((await counter.post<OrderSeen>(`/api/payment-orders/${id}`)).value)
  /** As the clock would, some time later. */
  const round = async (laterMs = 5 * MINUTE) => {
    server.nowMs += laterMs
    return await server.assembled.gatewayDesk!.round()
  }
  const mine = async () =>
    (await counter.ask<OrdersAnswer>(`/api/payment-orders?dossier=${dossier}`)).value.orders
  const fresh = async (who: TestOfficer) => {
    await who.stepUp()
    return who
  }

  it('M6: an order goes to the confirmed account with the dossier’s number, once for each id', async () => {
    const asked = wanted()
    const heard = await order(asked)
    expect(heard.value.order).toMatchObject({ heard: 'open', show: `GW|${asked.id}`, account: ACCOUNT })
    expect(gateway.orders.get(asked.id)).toMatchObject({
      ...{ account: ACCOUNT, bin: '970405', vnd: 8000, purpose: 'H569901 261120 01001' },
    })
    expect((await order(asked)).status).toBe(200)
    expect(gateway.orders.size).toBe(1)
    expect((await order({ ...asked, vnd: 9000 })).problem?.code).toBe('money.order.conflict')
    expect((await order(wanted({ payee: 'p2' }))).problem?.code).toBe('money.payee.none')
    expect((await order(wanted({ code: 'khong-phai-ma' }))).problem?.code).toBe('dossier.code.malformed')
    expect((await accountant.post('/api/payment-orders', wanted())).problem?.code).toBe('access.not-allowed')
  })

  it('M7: whatever becomes of the answer, the order is made once, and known in the end', async () => {
    for (const mood of ['lost', 'slow', 'down', 'rubbish', 'huge', 'elsewhere'] as const) {
      gateway.moods.push('well', mood) // the question is answered (unknown), the making is not
      const asked = wanted()
      const first = await order(asked)
      expect([mood, first.status, stands(first.value).stage]).toEqual([mood, 200, 'unsent'])
      await round()
      expect((await server.store.findOrder('14956', asked.id))?.order.heard, mood).toBe('open')
    }
    expect(gateway.orders.size).toBe(6)
  })

  it('M7: what the gateway refuses for good is not asked for again', async () => {
    gateway.moods.push('well', 'refuse')
    expect(stands((await order()).value).stage).toBe('refused')
    gateway.calls = []
    await round()
    expect(gateway.calls).toEqual([])
  })

  it('M8: paid and told twice, late, before the order was heard of: counted once', async () => {
    gateway.moods.push('well', 'lost')
    const asked = wanted()
    await order(asked)
    const paid = gateway.pay(asked.id)
    expect(await bank.tell(paid, 'twice')).toEqual([200, 200])
    expect(stands((await mine())[0]!)).toMatchObject({ stage: 'paid', paidVnd: 8000 })
    await round()
    expect(await look(asked.id)).toMatchObject({ stage: 'paid', paidVnd: 8000 })
  })

  it('M8: a webhook that never came is found by asking; one told without its order is joined to it', async () => {
    const [silent, plain] = [wanted(), wanted()]
    await order(silent)
    await order(plain)
    gateway.pay(silent.id)
    const { order: _, ...bare } = gateway.pay(plain.id)
    expect(await bank.tell(bare)).toEqual([200])
    await round()
    expect(stands((await server.store.findOrder('14956', silent.id))!).stage).toBe('paid')
    expect(stands((await server.store.findOrder('14956', plain.id))!)).toMatchObject({ stage: 'paid' })
    expect(await bank.tell(bare)).toEqual([200]) // a replay of what was true changes nothing
    expect(await server.store.payments('14956', 10)).toHaveLength(2)
  })

  it('M8: an order nobody here made is kept for reconciliation; who paid is not told at the counter', async () => {
    const asked = wanted()
    await order(asked)
    const foreign = { ...gateway.pay(asked.id), id: 'X1', order: randomUUID() }
    expect(await bank.tell(foreign)).toEqual([200])
    expect(await server.store.payments('14956', 10)).toEqual([foreign])
    await bank.tell(gateway.payments[0]!)
    const [seen] = await mine()
    expect(seen?.payments).toMatchObject([{ id: 'GW1', payer: { name: '' } }])
    expect(JSON.stringify(seen)).not.toContain('LO THI MAY')
  })

  it('M8: too little, too late and after the end are told as they are', async () => {
    const [little, late] = [wanted(), wanted()]
    await order(little)
    await order(late)
    gateway.pay(little.id, 3000)
    expect(await look(little.id)).toMatchObject({ stage: 'underpaid', paidVnd: 3000 })
    gateway.expired.add(late.id)
    expect((await look(late.id)).stage).toBe('expired')
    gateway.pay(late.id)
    await round(10 * MINUTE)
    expect(stands((await server.store.findOrder('14956', late.id))!).stage).toBe('paid')
    server.nowMs += 5 * 24 * 60 * MINUTE
    await round(0)
    gateway.calls = []
    await round(24 * 60 * MINUTE)
    expect(gateway.calls).toEqual([]) // nobody asks for ever
  })

  async function paidTwice() {
    const asked = wanted()
    await order(asked)
    const [, second] = [gateway.pay(asked.id), gateway.pay(asked.id)]
    expect(await look(asked.id)).toMatchObject({ stage: 'overpaid', paidVnd: 16_000, excessVnd: 8000 })
    return { asked, second }
  }
  const refundOf = (payment: string, more: object = {}) => ({
    ...{ id: randomUUID(), payment, vnd: 8000, reason: 'chuyển hai lần' },
    ...more,
  })

  it('M9: paid twice is offered back; it takes two persons, both proven just now, and never more than came', async () => {
    const { asked, second } = await paidTwice()
    const refund = refundOf(second.id)
    const ask = (one: object) => accountant.post('/api/refunds', one)
    server.nowMs += 6 * MINUTE
    expect((await ask(refund)).problem?.code).toBe('session.step-up-needed')
    await fresh(accountant)
    await fresh(leader)
    expect((await leader.post('/api/refunds', refund)).problem?.code).toBe('access.not-allowed')
    expect((await ask({ ...refund, reason: ' ' })).status).toBe(422)
    expect((await ask(refund)).status).toBe(200)
    expect((await ask(refund)).status).toBe(200)
    expect((await ask({ ...refund, vnd: 1 })).problem?.code).toBe('money.order.conflict')
    expect((await ask(refundOf(second.id, { vnd: 1 }))).problem?.code).toBe('money.refund.too-much')
    expect((await ask(refundOf('GW99'))).problem?.code).toBe('money.refund.payment-unknown')
    expect((await accountant.post(`/api/refunds/${refund.id}`, { outcome: 'confirmed' })).problem?.code).toBe(
      'access.not-allowed',
    )
    expect(gateway.paidOutVnd).toBe(0)
    expect((await leader.post(`/api/refunds/${refund.id}`, { outcome: 'confirmed' })).status).toBe(200)
    expect(gateway.paidOutVnd).toBe(8000)
    expect(await look(asked.id)).toMatchObject({ stage: 'paid', backVnd: 8000, excessVnd: 0 })
    const { value } = await accountant.ask<RefundsAnswer>('/api/refunds')
    expect(value.refunds).toMatchObject([
      { id: refund.id, standing: 'done', dossier, reason: 'chuyển hai lần' },
    ])
    expect(value.orders).toHaveLength(1)
  })

  it('M10: a refund whose answer is lost is asked again and paid once; one that is declined never leaves', async () => {
    const { second } = await paidTwice()
    const [first, other] = [refundOf(second.id, { vnd: 5000 }), refundOf(second.id, { vnd: 3000 })]
    await accountant.post('/api/refunds', first)
    await accountant.post('/api/refunds', other)
    await leader.post(`/api/refunds/${other.id}`, { outcome: 'declined' })
    gateway.moods.push('lost')
    await leader.post(`/api/refunds/${first.id}`, { outcome: 'confirmed' })
    expect((await server.store.refunds('14956', 10)).find(({ id }) => id === first.id)?.standing).toBe(
      'confirmed',
    )
    const again = await leader.post(`/api/refunds/${first.id}`, { outcome: 'confirmed' })
    expect(again.problem?.code).toBe('money.refund.request-not-found')
    gateway.moods.push('slow')
    await round()
    await round()
    await round()
    expect(gateway.paidOutVnd).toBe(5000)
    expect((await server.store.refunds('14956', 10)).map(({ standing }) => standing).toSorted()).toEqual([
      'declined',
      'done',
    ])
  })

  it('M6, M9: another commune sees and moves nothing', async () => {
    const { asked, second } = await paidTwice()
    await accountant.post('/api/refunds', refundOf(second.id))
    const [waiting] = await server.store.refunds('14956', 10)
    await server.addCommune('14959', 'H56.99.02')
    const away = await person('14959', 'receiver', 'xa-khac')
    const boss = await person('14959', 'leader', 'xa-khac-lanh-dao')
    const got = await away.ask<OrdersAnswer>(`/api/payment-orders?dossier=${dossier}`)
    expect(got.value.orders).toEqual([])
    expect((await away.post(`/api/payment-orders/${asked.id}`)).problem?.code).toBe('money.order.not-found')
    expect((await away.post('/api/payment-orders', wanted())).problem?.code).toBe('money.payee.none')
    expect((await boss.ask<RefundsAnswer>('/api/refunds')).value).toMatchObject({ orders: [], refunds: [] })
    expect((await boss.post(`/api/refunds/${waiting!.id}`, { outcome: 'confirmed' })).problem?.code).toBe(
      'money.refund.request-not-found',
    )
    expect(gateway.paidOutVnd).toBe(0)
  })
})
