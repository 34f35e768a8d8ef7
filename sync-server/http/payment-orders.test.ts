/** Fees over a payment gateway: orders, questions and payments told, whatever becomes of the answers. */
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { GatewayScene, HOME, MINUTE, ACCOUNT } from '../../tests/support/gateway-scene.ts'

describe('fees over a payment gateway', () => {
  let scene: GatewayScene
  let { server, gateway, bank, accountant } = {} as GatewayScene

  beforeEach(async () => {
    scene = await GatewayScene.open()
    ;({ server, gateway, bank, accountant } = scene)
  })
  afterEach(() => scene.close())

  it('M6: an order goes to the confirmed account with the dossier’s number, once for each id', async () => {
    const asked = scene.wanted()
    const heard = await scene.order(asked)
    expect(heard.value.order).toMatchObject({ heard: 'open', show: `GW|${asked.id}`, account: ACCOUNT })
    expect(gateway.orders.get(asked.id)).toMatchObject({
      account: ACCOUNT,
      bin: '970405',
      vnd: 8000,
      purpose: 'H569901 261120 01001',
    })
    expect((await scene.order(asked)).status).toBe(200)
    expect(gateway.orders.size).toBe(1)
    expect((await scene.order({ ...asked, vnd: 9000 })).problem?.code).toBe('money.order.conflict')
    expect((await scene.order(scene.wanted({ payee: 'p2' }))).problem?.code).toBe('money.payee.none')
    expect((await scene.order(scene.wanted({ code: 'khong-phai-ma' }))).problem?.code).toBe(
      'dossier.code.malformed',
    )
    expect((await accountant.post('/api/payment-orders', scene.wanted())).problem?.code).toBe(
      'access.not-allowed',
    )
  })

  it('M7: whatever becomes of the answer, the order is made once, and known in the end', async () => {
    for (const mood of ['lost', 'slow', 'down', 'rubbish', 'huge', 'elsewhere'] as const) {
      gateway.moods.push('well', mood) // the question is answered (unknown), the making is not
      const asked = scene.wanted()
      const first = await scene.order(asked)
      expect([mood, first.status, scene.stands(first.value).stage]).toEqual([mood, 200, 'unsent'])
      await scene.round()
      expect((await server.store.findOrder(HOME, asked.id))?.order.heard, mood).toBe('open')
    }
    expect(gateway.orders.size).toBe(6)
  })

  it('M7: what the gateway refuses for good is not asked for again', async () => {
    gateway.moods.push('well', 'refuse')
    expect(scene.stands((await scene.order()).value).stage).toBe('refused')
    gateway.calls = []
    await scene.round()
    expect(gateway.calls).toEqual([])
  })

  it('M8: paid and told twice, late, before the order was heard of: counted once', async () => {
    gateway.moods.push('well', 'lost')
    const asked = scene.wanted()
    await scene.order(asked)
    const paid = gateway.pay(asked.id)
    expect(await bank.tell(paid, 'twice')).toEqual([200, 200])
    expect(scene.stands((await scene.mine())[0]!)).toMatchObject({ stage: 'paid', paidVnd: 8000 })
    await scene.round()
    expect(await scene.look(asked.id)).toMatchObject({ stage: 'paid', paidVnd: 8000 })
  })

  it('M8: a webhook that never came is found by asking; one told without its order is joined to it', async () => {
    const [silent, plain] = [scene.wanted(), scene.wanted()]
    await scene.order(silent)
    await scene.order(plain)
    gateway.pay(silent.id)
    const { order: _, ...bare } = gateway.pay(plain.id)
    expect(await bank.tell(bare)).toEqual([200])
    await scene.round()
    expect((await scene.kept(silent.id)).stage).toBe('paid')
    expect(await scene.kept(plain.id)).toMatchObject({ stage: 'paid' })
    expect(await bank.tell(bare)).toEqual([200]) // a replay of what was true changes nothing
    expect(await server.store.payments(HOME, 10)).toHaveLength(2)
  })

  it('M8: an order nobody here made is kept for reconciliation; who paid is not told at the counter', async () => {
    const asked = scene.wanted()
    await scene.order(asked)
    const foreign = { ...gateway.pay(asked.id), id: 'X1', order: randomUUID() }
    expect(await bank.tell(foreign)).toEqual([200])
    expect(await server.store.payments(HOME, 10)).toEqual([foreign])
    await bank.tell(gateway.payments[0]!)
    const [seen] = await scene.mine()
    expect(seen?.payments).toMatchObject([{ id: 'GW1', payer: { name: '' } }])
    expect(JSON.stringify(seen)).not.toContain('LO THI MAY')
  })

  it('M8: too little, too late and after the end are told as they are', async () => {
    const [little, late] = [scene.wanted(), scene.wanted()]
    await scene.order(little)
    await scene.order(late)
    gateway.pay(little.id, 3000)
    expect(await scene.look(little.id)).toMatchObject({ stage: 'underpaid', paidVnd: 3000 })
    gateway.expired.add(late.id)
    expect((await scene.look(late.id)).stage).toBe('expired')
    gateway.pay(late.id)
    await scene.round(10 * MINUTE)
    expect((await scene.kept(late.id)).stage).toBe('paid')
    server.nowMs += 5 * 24 * 60 * MINUTE
    await scene.round(0)
    gateway.calls = []
    await scene.round(24 * 60 * MINUTE)
    expect(gateway.calls).toEqual([]) // nobody asks for ever
  })
})
