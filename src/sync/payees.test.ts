import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Payee, PayeesAnswer } from '../../domain/money/payee.ts'
import { demoCommune } from '../../sync-server/demo/demo-commune.ts'
import { openHomeServer, type HomeServer } from '../../tests/support/home-server.ts'
import { openCounter } from '../../tests/simulation/counter.ts'
import { listPayees } from '../data/payees.ts'
import { updatePayees } from './payees.ts'
import type { WirePort } from './wire-port.ts'

let server: HomeServer
beforeEach(async () => {
  server = await openHomeServer()
})
afterEach(() => server.close())

const account: Payee = {
  id: 'p1',
  bin: '970405',
  account: '3500123456789',
  holder: 'UBND XA VI DU',
  fields: [],
  validFrom: '2026-01-01',
}

/** A counter of the demo commune, whose home server it speaks to. */
async function counter() {
  const { ctx, sender } = await openCounter(server, 'payees', () => 'none')
  return { ctx: { ...ctx, device: { ...ctx.device, commune: demoCommune.code } }, sender }
}

async function confirmed(payee: Payee, commune: string) {
  const [asker, other] = await server.store.listOfficers(commune)
  const at = `2026-11-2${payee.id.slice(1)}T00:00:00.000Z`
  await server.store.askPayee(commune, { payee, requester: asker!.id, askedAt: at })
  await server.store.decidePayee({ commune, id: payee.id, by: other!.id, at, outcome: 'confirmed' })
}

test('M3: the accounts come down signed, lie sealed, and are asked for once', async () => {
  const { ctx, sender } = await counter()
  const { signKey } = sender.device
  expect(await listPayees(ctx)).toEqual({ ok: true, value: [] })
  await confirmed(account, ctx.device.commune)
  expect(await updatePayees(ctx, sender.wire, signKey)).toEqual({ ok: true, value: null })
  expect(await listPayees(ctx)).toEqual({ ok: true, value: [account] })
  const before = await ctx.db.meta.get('payees')
  expect(JSON.stringify(before)).not.toContain(account.account)
  await updatePayees(ctx, sender.wire, signKey)
  expect(await ctx.db.meta.get('payees')).toEqual(before)
})

test('M3: a bent list, one of another commune and one that lost an account are not believed', async () => {
  const { ctx, sender } = await counter()
  const { signKey } = sender.device
  await confirmed(account, ctx.device.commune)
  const answer = await sender.wire.get<PayeesAnswer>('/api/payees?known=')
  if (!answer.ok || answer.value.list === null) throw new Error('nothing was told')
  const { list } = answer.value
  const telling = (bent: PayeesAnswer['list']): Pick<WirePort, 'get'> => ({
    get: async <T>() => ({ ok: true, value: { hash: 'h', list: bent, waiting: [] } as T }),
  })
  const untrue = { ok: false, problem: { code: 'money.payee.untrue' } }
  const moved = { ...list, payees: [{ ...account, account: '66668888' }] }
  expect(await updatePayees(ctx, telling(moved), signKey)).toEqual(untrue)
  expect(await updatePayees(ctx, telling({ ...list, commune: '14959' }), signKey)).toEqual(untrue)
  expect(await listPayees(ctx)).toEqual({ ok: true, value: [] })

  await confirmed({ ...account, id: 'p2', account: '1111222233' }, ctx.device.commune)
  await updatePayees(ctx, sender.wire, signKey)
  // The older word of the same server: genuine, but an account is gone from it.
  expect(await updatePayees(ctx, telling(list), signKey)).toEqual(untrue)
  const kept = await listPayees(ctx)
  expect(kept.ok && kept.value.map(({ id }) => id)).toEqual(['p1', 'p2'])
})
