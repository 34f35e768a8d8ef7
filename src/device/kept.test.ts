import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ok } from '../../domain/base/result.ts'
import { createDeviceKeys } from './device-key.ts'
import { openKept } from './kept.ts'

let names = 0
const fresh = () => `kept-${names++}`
afterEach(() => vi.restoreAllMocks())

describe('what a device keeps', () => {
  it('is there again after a reload', async () => {
    const name = fresh()
    await openKept(name).update('a', () => 1)
    expect(await openKept(name).find('a')).toEqual(ok(1))
    expect(await openKept(name).find('b')).toEqual(ok(undefined))
  })

  it('is on the disk before it counts: every write is a strict transaction', async () => {
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction')
    await openKept(fresh()).update('a', () => 1)
    const writes = spy.mock.calls.filter(([, mode]) => mode === 'readwrite')
    expect(writes.map(([, , options]) => options)).toEqual([{ durability: 'strict' }])
  })

  it('loses no change of two tabs at once', async () => {
    const name = fresh()
    const [one, other] = [openKept(name), openKept(name)]
    const changes = Array.from({ length: 40 }, (_, i) =>
      (i % 2 ? one : other).update<number>('n', (old = 0) => old + 1),
    )
    await Promise.all(changes)
    expect(await openKept(name).find('n')).toEqual(ok(40))
  })

  it('goes away when a change says so', async () => {
    const kept = openKept(fresh())
    await kept.update('a', () => 1)
    expect(await kept.update('a', () => undefined)).toEqual(ok(undefined))
    expect(await kept.find('a')).toEqual(ok(undefined))
  })

  it('holds a private key that signs after a reload and was never extractable', async () => {
    const name = fresh()
    const made = await createDeviceKeys()
    await openKept(name).update('keys', () => made)
    const found = await openKept(name).find<CryptoKeyPair>('keys')
    if (!found.ok || found.value === undefined) throw new Error()
    const { privateKey } = found.value
    const algorithm = { name: 'ECDSA', hash: 'SHA-256' }
    const signature = await crypto.subtle.sign(algorithm, privateKey, new Uint8Array(3))
    expect(await crypto.subtle.verify(algorithm, made.publicKey, signature, new Uint8Array(3))).toBe(true)
    await expect(crypto.subtle.exportKey('pkcs8', privateKey)).rejects.toThrow()
  })

  it('answers a failing disk instead of throwing, and tries anew the next time', async () => {
    const kept = openKept(fresh())
    const open = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('no', 'UnknownError')
    })
    expect(await kept.find('a')).toEqual({
      ok: false,
      problem: { code: 'device.storage.failed', details: { reason: 'UnknownError' } },
    })
    expect(await kept.find('a')).toEqual(ok(undefined))
    expect(open).toHaveBeenCalledTimes(2)
  })

  it('says full when the disk is', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    const answer = await openKept(fresh()).update('a', () => 1)
    expect(answer).toMatchObject({ problem: { code: expect.stringMatching(/^device\.storage\./) } })
  })
})
