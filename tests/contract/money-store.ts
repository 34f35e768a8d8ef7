/** Accounts fees are paid to, on every engine. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Payee } from '../../domain/money/payee.ts'
import { demoCommune, demoOfficers } from '../../sync-server/demo/demo-commune.ts'
import type { Store } from '../../sync-server/store/port.ts'
import { dossierLaw } from '../../sync-server/sync/dossier-law.ts'
import type { EventLaw } from '../../sync-server/sync/law.ts'
import type { OpenedStore } from './store.ts'

const away = { ...demoCommune, code: '14959', agency: 'H56.99.02' }
const [asker, other] = demoOfficers.map(({ id }) => id) as [string, string]
const payee = (id: string, account: string): Payee => ({
  id,
  bin: '970405',
  account,
  holder: 'Ủy ban nhân dân xã',
  fields: ['Hộ tịch'],
  validFrom: '2026-01-01',
})

export function moneyContract(engine: string, open: (law: EventLaw) => Promise<OpenedStore>): void {
  describe(`accounts fees are paid to: ${engine}`, () => {
    let opened: OpenedStore
    let store: Store
    const { code: commune } = demoCommune

    beforeEach(async () => {
      opened = await open(dossierLaw(() => null))
      store = opened.store
      const officers = demoOfficers.map(({ words: _, ...officer }) => ({ ...officer, passphrase: 'phc' }))
      await store.createCommune(demoCommune, officers, 'demo')
      await store.createCommune(away, [], 'real')
    })
    afterEach(() => opened.destroy())

    const ask = (id: string, account: string, askedAt: string) =>
      store.askPayee(commune, { payee: payee(id, account), requester: asker, askedAt })
    const decide = (id: string, more: object = {}) =>
      store.decidePayee({ commune, id, by: other, at: '2026-11-20T03:00:00Z', outcome: 'confirmed', ...more })

    it('stand in the order they were confirmed, what waits beside them', async () => {
      await ask('a', '1111', '2026-11-20T01:00:00Z')
      await ask('b', '2222', '2026-11-20T02:00:00Z')
      await ask('c', '3333', '2026-11-20T02:30:00Z')
      expect(await decide('b')).toEqual({ ok: true, value: payee('b', '2222') })
      expect((await decide('a', { at: '2026-11-20T04:00:00Z' })).ok).toBe(true)
      const { payees, waiting } = await store.payees(commune)
      expect(payees.map(({ id }) => id)).toEqual(['b', 'a'])
      expect(waiting).toEqual([
        { payee: payee('c', '3333'), requester: asker, askedAt: '2026-11-20T02:30:00Z' },
      ])
    })

    it('take each payment of the bank once, for the one commune that holds the account', async () => {
      const payment = {
        id: 'FT1',
        account: '1111',
        vnd: 8000,
        day: '2026-11-20',
        text: 'x',
        payer: { name: 'A' },
      }
      const unknown = { ok: false, problem: { code: 'money.payment.account-unknown' } }
      await ask('a', '1111', '2026-11-20T01:00:00Z')
      expect(await store.keepPayment(payment, 't1')).toEqual(unknown)
      await decide('a')
      const both = await Promise.all([store.keepPayment(payment, 't2'), store.keepPayment(payment, 't3')])
      expect(both.filter((kept) => kept.ok && kept.value)).toHaveLength(1)
      expect(await store.keepPayment({ ...payment, vnd: 1 }, 't4')).toMatchObject({
        problem: { code: 'money.payment.conflict' },
      })
      expect(await store.payments(commune, 10)).toEqual([payment])
      expect(await store.payments(away.code, 10)).toEqual([])
    })

    it('M6, M8, M9: orders and refunds: once for each id, never more back than came, seen by their own commune', async () => {
      await ask('a', '1111', '2026-11-20T01:00:00Z')
      await decide('a')
      const at = '2026-11-20T05:00:00.000Z'
      const order = {
        id: 'o1',
        dossier: 'd1',
        code: 'H56.99.01-261120-01001',
        vnd: 8000,
        payee: 'a',
        bin: '970405',
        account: '1111',
        purpose: 'x',
        requester: asker,
        askedAt: at,
        expiresAt: '2026-11-23T05:00:00.000Z',
        heard: 'unsent' as const,
        show: null,
      } as const
      const opened = await Promise.all([store.openOrder(commune, order), store.openOrder(commune, order)])
      expect(opened).toEqual([
        { ok: true, value: order },
        { ok: true, value: order },
      ])
      expect(await store.openOrder(commune, { ...order, vnd: 1 })).toMatchObject({
        problem: { code: 'money.order.conflict' },
      })
      expect((await store.dueOrders(at, 10)).map(({ item }) => item)).toEqual([order])
      const next = { commune, id: 'o1', tries: 1, lookAt: null }
      await store.heardOrder({ ...next, heard: 'open', show: 'GW' })
      expect(await store.dueOrders('2027-01-01T00:00:00.000Z', 10)).toEqual([])
      const payment = {
        id: 'FT1',
        account: '1111',
        vnd: 9000,
        day: '2026-11-20',
        text: 'x',
        payer: { name: 'A' },
      }
      expect(await store.keepPayment(payment, 't1')).toEqual({ ok: true, value: true })
      expect(await store.keepPayment({ ...payment, order: 'o1' }, 't2')).toEqual({ ok: true, value: false })
      expect(await store.keepPayment(payment, 't3')).toEqual({ ok: true, value: false })
      expect(await store.findOrder(commune, 'o1')).toMatchObject({
        order: { heard: 'open', show: 'GW' },
        payments: [{ id: 'FT1', order: 'o1' }],
      })
      expect((await store.paidOrders(commune, 10)).map(({ order: one }) => one.id)).toEqual(['o1'])
      const refund = (id: string, vnd: number) =>
        store.askRefund(commune, { id, payment: 'FT1', vnd, reason: 'thừa', requester: asker, askedAt: at })
      const asked = await Promise.all(['r1', 'r2', 'r3', 'r4'].map((id) => refund(id, 4000)))
      expect(asked.filter(({ ok }) => ok)).toHaveLength(2)
      const [first] = await store.refunds(commune, 10)
      const decideRefund = (by: string) =>
        store.decideRefund({ commune, id: first!.id, by, at, outcome: 'confirmed' })
      expect(await decideRefund(asker)).toMatchObject({ problem: { code: 'access.same-person' } })
      const decided = await Promise.all([decideRefund(other), decideRefund(other)])
      expect(decided.filter(({ ok }) => ok)).toHaveLength(1)
      expect((await store.dueRefunds(at, 10)).map(({ item, paid }) => [item.id, paid.vnd])).toEqual([
        [first!.id, 9000],
      ])
      await store.heardRefund({ ...next, id: first!.id, standing: 'done' })
      await store.heardRefund({ ...next, id: first!.id, standing: 'refused' })
      expect(
        (await store.findOrder(commune, 'o1'))?.refunds.map(({ standing }) => standing).toSorted(),
      ).toEqual(['done', 'waiting'])
      for (const seen of [
        store.ordersOf(away.code, 'd1'),
        store.refunds(away.code, 10),
        store.paidOrders(away.code, 9),
      ])
        expect(await seen).toEqual([])
    })

    it('are decided once, by another person, in their own commune', async () => {
      await ask('a', '1111', '2026-11-20T01:00:00Z')
      const gone = { ok: false, problem: { code: 'money.payee.request-not-found' } }
      expect(await decide('a', { by: asker })).toMatchObject({ problem: { code: 'access.same-person' } })
      expect(await decide('a', { commune: away.code })).toEqual(gone)
      expect(await store.payees(away.code)).toEqual({ payees: [], waiting: [] })
      const both = await Promise.all([decide('a'), decide('a', { outcome: 'declined' })])
      expect(both.filter(({ ok }) => ok)).toHaveLength(1)
      expect(await decide('a')).toEqual(gone)
    })
  })
}
