/** Money given back over a payment gateway: by two persons, once, never more than came. */
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OrdersAnswer, RefundsAnswer } from '../../domain/money/payment-order.ts'
import { GatewayScene, HOME, MINUTE } from '../../tests/support/gateway-scene.ts'

describe('money given back over a payment gateway', () => {
  let scene: GatewayScene
  let { server, gateway, accountant, leader } = {} as GatewayScene

  beforeEach(async () => {
    scene = await GatewayScene.open()
    ;({ server, gateway, accountant, leader } = scene)
  })
  afterEach(() => scene.close())

  async function paidTwice() {
    const asked = scene.wanted()
    await scene.order(asked)
    const [, second] = [gateway.pay(asked.id), gateway.pay(asked.id)]
    expect(await scene.look(asked.id)).toMatchObject({ stage: 'overpaid', paidVnd: 16_000, excessVnd: 8000 })
    return { asked, second }
  }
  const refundOf = (payment: string, more: object = {}) => ({
    id: randomUUID(),
    payment,
    vnd: 8000,
    reason: 'chuyển hai lần',
    ...more,
  })

  it('M9: paid twice is offered back; it takes two persons, both proven just now, and never more than came', async () => {
    const { asked, second } = await paidTwice()
    const refund = refundOf(second.id)
    const ask = (one: object) => accountant.post('/api/refunds', one)
    server.nowMs += 6 * MINUTE
    expect((await ask(refund)).problem?.code).toBe('session.step-up-needed')
    await accountant.stepUp()
    await leader.stepUp()
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
    expect(await scene.look(asked.id)).toMatchObject({ stage: 'paid', backVnd: 8000, excessVnd: 0 })
    const { value } = await accountant.ask<RefundsAnswer>('/api/refunds')
    expect(value.refunds).toMatchObject([
      { id: refund.id, standing: 'done', dossier: scene.dossier, reason: 'chuyển hai lần' },
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
    expect((await server.store.refunds(HOME, 10)).find(({ id }) => id === first.id)?.standing).toBe(
      'confirmed',
    )
    const again = await leader.post(`/api/refunds/${first.id}`, { outcome: 'confirmed' })
    expect(again.problem?.code).toBe('money.refund.request-not-found')
    gateway.moods.push('slow')
    await scene.round()
    await scene.round()
    await scene.round()
    expect(gateway.paidOutVnd).toBe(5000)
    expect((await server.store.refunds(HOME, 10)).map(({ standing }) => standing).toSorted()).toEqual([
      'declined',
      'done',
    ])
  })

  it('M6, M9: another commune sees and moves nothing', async () => {
    const { asked, second } = await paidTwice()
    await accountant.post('/api/refunds', refundOf(second.id))
    const [waiting] = await server.store.refunds(HOME, 10)
    await server.addCommune('14959', 'H56.99.02')
    const away = await scene.person('14959', 'receiver', 'xa-khac')
    const boss = await scene.person('14959', 'leader', 'xa-khac-lanh-dao')
    const got = await away.ask<OrdersAnswer>(`/api/payment-orders?dossier=${scene.dossier}`)
    expect(got.value.orders).toEqual([])
    expect((await away.post(`/api/payment-orders/${asked.id}`)).problem?.code).toBe('money.order.not-found')
    expect((await away.post('/api/payment-orders', scene.wanted())).problem?.code).toBe('money.payee.none')
    expect((await boss.ask<RefundsAnswer>('/api/refunds')).value).toMatchObject({ orders: [], refunds: [] })
    expect((await boss.post(`/api/refunds/${waiting!.id}`, { outcome: 'confirmed' })).problem?.code).toBe(
      'money.refund.request-not-found',
    )
    expect(gateway.paidOutVnd).toBe(0)
  })
})
