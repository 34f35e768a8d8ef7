import { createPublicKey } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deviceKeysText, type DeviceKeysAnswer } from '../../domain/receipt-proof/device-keys.ts'
import { TestServer } from '../../tests/support/test-server.ts'
import type { SyncDevice } from '../../tests/support/sync-device.ts'
import { verifyText } from '../keys/ecdsa.ts'

describe('A14: the keys that prove receipts', () => {
  let server: TestServer
  let device: SyncDevice

  beforeEach(async () => {
    server = await TestServer.open()
    device = await server.device()
  })
  afterEach(() => server.close())

  const told = async (known = '', by = device) =>
    (await by.ask<DeviceKeysAnswer>(`/api/devices/keys?known=${known}`)).value

  it('are told signed, with books and the day of revocation, and only when they changed', async () => {
    const second = await server.device()
    const { hash, list } = await told()
    expect(list?.keys.map((key) => [key.device, key.books, key.revokedAt])).toEqual([
      [device.id, [1], null],
      [second.id, [2], null],
    ])
    const { sig, ...said } = list!
    const key = createPublicKey({ key: server.keys.sign.publicJwk, format: 'jwk' })
    expect(verifyText(key, deviceKeysText(said), sig)).toBe(true)
    server.nowMs += 60_000
    expect(await told(hash)).toEqual({ hash, list: null })

    const at = new Date(server.nowMs).toISOString()
    await server.store.revokeDevice(said.commune, second.id, at)
    const after = await told(hash)
    expect(after.hash).not.toBe(hash)
    expect(after.list?.keys[1]).toMatchObject({ device: second.id, revokedAt: at })
  })

  it('of another commune are never told, and a stranger without a proof hears nothing', async () => {
    const other = await server.addCommune('14999', 'H56.99.77')
    const stranger = await server.device(other.code)
    const own = await told()
    expect(own.list?.keys.map((key) => key.device)).not.toContain(stranger.id)
    expect((await told('', stranger)).list?.keys.map((key) => key.device)).toEqual([stranger.id])
    const bare = await server.assembled.app.request('/api/devices/keys')
    expect(bare.status).toBe(401)
  })
})
