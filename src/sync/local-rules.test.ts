import { afterEach, beforeEach, expect, test } from 'vitest'
import type { LocalRule, LocalRulesAnswer } from '../../domain/workflow/local-rules.ts'
import { demoCommune, demoOfficers } from '../../sync-server/demo/demo-commune.ts'
import { openCounter } from '../../tests/simulation/counter.ts'
import { openHomeServer, type HomeServer } from '../../tests/support/home-server.ts'
import { realLaw } from '../../tests/support/real-law.ts'
import { inForce } from '../data/law.ts'
import { listLocalRules } from '../data/local-rules.ts'
import { updateLocalRules } from './local-rules.ts'
import type { WirePort } from './wire-port.ts'

let server: HomeServer
beforeEach(async () => {
  server = await openHomeServer()
})
afterEach(() => server.close())

const opening = (id: string, date: string): LocalRule => ({
  kind: 'opening',
  date,
  from: '07:00',
  to: '11:00',
  returnsSameDay: true,
  reason: 'Cao điểm',
  id,
  by: demoOfficers[3]!.id,
  at: '2026-11-20T02:00:00.000Z',
})
const [first, second] = [opening('a', '2026-11-28'), opening('b', '2026-12-05')]

async function counter() {
  const { ctx, sender } = await openCounter(server, 'local-rules', () => 'none')
  return { ctx: { ...ctx, device: { ...ctx.device, commune: demoCommune.code } }, sender }
}

test('N1: come down signed, lie sealed, are asked for once, and open the counter', async () => {
  const { ctx, sender } = await counter()
  const { signKey } = sender.device
  await server.store.addLocalRule(demoCommune.code, first, 0)
  expect(await updateLocalRules(ctx, sender.wire, signKey)).toEqual({ ok: true, value: null })
  const kept = await listLocalRules(ctx)
  expect(kept).toEqual({ ok: true, value: [first] })
  const before = await ctx.db.meta.get('localRules')
  expect(JSON.stringify(before)).not.toContain('Cao điểm')
  await updateLocalRules(ctx, sender.wire, signKey)
  expect(await ctx.db.meta.get('localRules')).toEqual(before)
  const law = inForce(realLaw(), [first])
  expect(law.calendar.extraOpenings).toHaveLength(realLaw().calendar.extraOpenings.length + 1)
  expect(law.local).toMatchObject({ rules: [first], calendar: realLaw().calendar })
})

test('N1: a bent list, one of another commune and one that does not go on from ours are not believed', async () => {
  const { ctx, sender } = await counter()
  const { signKey } = sender.device
  await server.store.addLocalRule(demoCommune.code, first, 0)
  const answer = await sender.wire.get<LocalRulesAnswer>('/api/local-rules?known=')
  if (!answer.ok || answer.value.list === null) throw new Error('nothing was told')
  const { list } = answer.value
  const telling = (bent: LocalRulesAnswer['list']): Pick<WirePort, 'get'> => ({
    get: async <T>() => ({ ok: true, value: { hash: 'h', list: bent } as T }),
  })
  const untrue = { ok: false, problem: { code: 'workflow.rules.untrue' } }
  const moved = { ...list, rules: [opening('a', '2026-11-29')] }
  expect(await updateLocalRules(ctx, telling(moved), signKey)).toEqual(untrue)
  expect(await updateLocalRules(ctx, telling({ ...list, commune: '14959' }), signKey)).toEqual(untrue)
  await server.store.addLocalRule(demoCommune.code, second, 1)
  await updateLocalRules(ctx, sender.wire, signKey)
  // The older word of the same server: genuine, but it takes a rule back.
  expect(await updateLocalRules(ctx, telling(list), signKey)).toEqual(untrue)
  expect(await listLocalRules(ctx)).toEqual({ ok: true, value: [first, second] })
})
