import { afterEach, beforeEach, expect, test } from 'vitest'
import { refuse } from '../../domain/base/result.ts'
import { demoCommune } from '../../sync-server/demo/demo-commune.ts'
import { openHomeServer, type HomeServer } from '../../tests/support/home-server.ts'
import { openCounter } from '../../tests/simulation/counter.ts'
import { listOfficers } from '../data/officers.ts'
import { listPayees } from '../data/payees.ts'
import { updateLists } from './lists.ts'
import type { SenderContext } from './sender.ts'

let server: HomeServer
beforeEach(async () => {
  server = await openHomeServer()
})
afterEach(() => server.close())

/** A counter of the demo commune that notes the addresses it asks. */
async function counter(isOldServer = false) {
  const { ctx, sender } = await openCounter(server, 'lists', () => 'none')
  const asked: string[] = []
  const wire: SenderContext['wire'] = {
    ...sender.wire,
    get: async <T>(path: string) => {
      const address = path.split('?')[0] as string
      asked.push(address)
      if (isOldServer && address === '/api/lists') return refuse('request.route.not-found')
      return await sender.wire.get<T>(path)
    },
  }
  const open = { ...ctx, device: { ...ctx.device, commune: demoCommune.code } }
  return { open, asked, update: () => updateLists(open, { ...sender, wire }) }
}

const payee = {
  id: 'p1',
  bin: '970405',
  account: '3500123456789',
  holder: 'UBND XA VI DU',
  fields: [],
  validFrom: '2026-01-01',
}

test('A15: a new device gets every list; when nothing changed, one question is all', async () => {
  const { open, asked, update } = await counter()
  expect(await update()).toEqual({ ok: true, value: null })
  expect(asked).toHaveLength(8)
  expect(await listOfficers(open)).toMatchObject({ value: expect.arrayContaining([expect.anything()]) })
  asked.length = 0
  expect(await update()).toEqual({ ok: true, value: null })
  expect(asked).toEqual(['/api/lists'])
})

test('A15: of what changed, and of nothing else, the list is asked for', async () => {
  const { open, asked, update } = await counter()
  await update()
  const commune = open.device.commune
  const [asker, other] = await server.store.listOfficers(commune)
  const at = '2026-11-21T00:00:00.000Z'
  await server.store.askPayee(commune, { payee, requester: asker!.id, askedAt: at })
  await server.store.decidePayee({ commune, id: payee.id, by: other!.id, at, outcome: 'confirmed' })
  asked.length = 0
  await update()
  expect(asked).toEqual(['/api/lists', '/api/payees'])
  expect(await listPayees(open)).toEqual({ ok: true, value: [payee] })
})

test('A15: a server that does not know the question is asked for each list', async () => {
  const { open, asked, update } = await counter(true)
  expect(await update()).toEqual({ ok: true, value: null })
  expect(asked).toHaveLength(8)
  expect(await listOfficers(open)).toMatchObject({ value: expect.arrayContaining([expect.anything()]) })
})
