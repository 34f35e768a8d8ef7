import { afterEach, beforeEach, expect, test } from 'vitest'
import { openHomeServer, type HomeServer } from '../../tests/support/home-server.ts'
import { openCounter } from '../../tests/simulation/counter.ts'
import type { DeviceKeysAnswer } from '../../domain/receipt-proof/device-keys.ts'
import type { Result } from '../../domain/base/result.ts'
import { getMeta } from '../data/meta.ts'
import { updateDeviceKeys } from './device-keys.ts'
import type { WirePort } from './wire-port.ts'

let server: HomeServer
beforeEach(async () => {
  server = await openHomeServer()
})
afterEach(() => server.close())

async function openOne() {
  const { ctx, sender } = await openCounter(server, 'one', () => 'none')
  // The counter of this process stands in a commune of its own name; the list says which one it is of.
  const answer = await sender.wire.get<DeviceKeysAnswer>('/api/devices/keys')
  const commune = answer.ok ? (answer.value.list?.commune ?? '') : ''
  return { ctx: { ...ctx, device: { ...ctx.device, commune } }, sender }
}

/** The same line, with every answer changed on the way. */
function tampered(wire: WirePort, change: (answer: DeviceKeysAnswer) => DeviceKeysAnswer): WirePort {
  return {
    ...wire,
    async get<T>(path: string) {
      const told = await wire.get<DeviceKeysAnswer>(path)
      return (told.ok ? { ok: true, value: change(told.value) } : told) as Result<T>
    },
  }
}

test('A14: the list comes down once and is kept while nothing changes', async () => {
  const { ctx, sender } = await openOne()
  expect(await updateDeviceKeys(ctx, sender)).toEqual({ ok: true, value: null })
  const kept = await getMeta(ctx.db, 'deviceKeys')
  expect(kept?.list.keys.map((key) => key.device)).toContain(sender.device.id)
  await updateDeviceKeys(ctx, sender)
  expect(await getMeta(ctx.db, 'deviceKeys')).toEqual(kept)
})

test('A14: a list that was touched, is of another commune or older than ours is not taken', async () => {
  const { ctx, sender } = await openOne()
  const forged = { ok: false, problem: { code: 'sync.answer.forged' } }
  const touched = tampered(sender.wire, ({ hash, list }) => ({
    hash,
    list: list && { ...list, keys: list.keys.map((key) => ({ ...key, revokedAt: null, name: 'Quầy giả' })) },
  }))
  expect(await updateDeviceKeys(ctx, { ...sender, wire: touched })).toEqual(forged)
  const elsewhere = { ...ctx, device: { ...ctx.device, commune: '1' } }
  expect(await updateDeviceKeys(elsewhere, sender)).toEqual(forged)
  expect(await getMeta(ctx.db, 'deviceKeys')).toBeNull()

  await updateDeviceKeys(ctx, sender)
  const kept = await getMeta(ctx.db, 'deviceKeys')
  const later = { hash: 'x', list: { ...kept!.list, at: '2999-01-01T00:00:00.000Z' } }
  await ctx.db.meta.put({ key: 'deviceKeys', value: later })
  expect(await updateDeviceKeys(ctx, sender)).toEqual(forged)
})
