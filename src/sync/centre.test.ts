import { afterEach, beforeEach, expect, test } from 'vitest'
import { emptyCentre, type CentreAnswer, type CentreList } from '../../domain/centre/centre-facts.ts'
import { demoCommune, demoOfficers } from '../../sync-server/demo/demo-commune.ts'
import { openCounter } from '../../tests/simulation/counter.ts'
import { openHomeServer, type HomeServer } from '../../tests/support/home-server.ts'
import { readCentre } from '../data/centre.ts'
import { updateCentre } from './centre.ts'
import type { WirePort } from './wire-port.ts'

let server: HomeServer
beforeEach(async () => {
  server = await openHomeServer()
})
afterEach(() => server.close())

const list: CentreList = {
  commune: demoCommune.code,
  version: 2,
  facts: { ...emptyCentre, phones: [{ name: 'Trực trung tâm', number: '0237 3811 234' }] },
}

test('Z1: comes down signed, lies sealed, is asked for once; a bent one and another commune’s are not believed', async () => {
  const opened = await openCounter(server, 'centre', () => 'none')
  const ctx = { ...opened.ctx, device: { ...opened.ctx.device, commune: demoCommune.code } }
  const { wire, device } = opened.sender
  await server.store.changeCentre(list, demoOfficers[3]!.id, '2026-11-20T02:00:00Z')
  expect(await updateCentre(ctx, wire, device.signKey)).toEqual({ ok: true, value: null })
  expect(await readCentre(ctx)).toMatchObject({ ok: true, value: { version: 2, facts: list.facts } })
  const before = await ctx.db.meta.get('centre')
  expect(JSON.stringify(before)).not.toContain('0237')
  await updateCentre(ctx, wire, device.signKey)
  expect(await ctx.db.meta.get('centre')).toEqual(before)

  const answer = await wire.get<CentreAnswer>('/api/centre?known=')
  if (!answer.ok || answer.value.list === null) throw new Error('nothing was told')
  const telling = (bent: CentreAnswer['list']): Pick<WirePort, 'get'> => ({
    get: async <T>() => ({ ok: true, value: { hash: 'h', list: bent } as T }),
  })
  const untrue = { ok: false, problem: { code: 'centre.untrue' } }
  const called = { ...list.facts, phones: [{ name: 'Trực trung tâm', number: '0900 000 000' }] }
  expect(await updateCentre(ctx, telling({ ...answer.value.list, facts: called }), device.signKey)).toEqual(
    untrue,
  )
  const away = { ...ctx, device: { ...ctx.device, commune: '14959' } }
  expect(await updateCentre(away, telling(answer.value.list), device.signKey)).toEqual(untrue)
})
