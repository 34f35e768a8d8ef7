/** A device's data layer in Node: real vault, IndexedDB in memory, a clock that stands still unless moved. */
import 'fake-indexeddb/auto'
import { webcrypto } from 'node:crypto'
import type { PublicKeyJwk } from '../../domain/sync/wire.ts'
import type { DataContext, SignerPort } from '../../src/data/context.ts'
import { DeviceDb } from '../../src/data/db.ts'
import { createDeviceKeys, signText, toPublicJwk } from '../../src/device/device-key.ts'
import type { Argon2 } from '../../workers/vault/kdf.ts'
import { createVault } from '../../workers/vault/vault.ts'

/** Not the point of these tests, and 64 MiB a time would be: the KDF has its own. */
const quickArgon2: Argon2 = async (password, salt) =>
  new Uint8Array(await webcrypto.subtle.digest('SHA-256', new Uint8Array([...salt, ...password])))

async function throwAwayKey(): Promise<JsonWebKey> {
  const pair = await webcrypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits'])
  return (await webcrypto.subtle.exportKey('jwk', pair.publicKey)) as JsonWebKey
}

async function throwAwaySigner(): Promise<SignerPort> {
  const keys = await createDeviceKeys()
  return { publicKey: () => toPublicJwk(keys), sign: (text) => signText(keys, text) }
}

let databases = 0
let ids = 0

export interface TestDevice {
  readonly ctx: DataContext
  readonly clock: { at: string; wall: string }
  readonly changes: { count: number }
}

export async function openTestDevice(
  options: {
    readonly name?: string
    readonly book?: number
    readonly officer?: string
    readonly commune?: string // code
    readonly sealKey?: PublicKeyJwk // of a home server; a throw-away one when it does not matter
  } = {},
): Promise<TestDevice> {
  const { name = `device-${++databases}`, book = 1, officer = 'officer-1', commune = '38-test' } = options
  const sealKey: JsonWebKey = options.sealKey ? { ...options.sealKey } : await throwAwayKey()
  const vault = createVault(quickArgon2)
  const made = await vault.create({
    device: name,
    commune,
    officer,
    code: 'tiepnhan1',
    passphrase: 'bo cau trang ngoai san dinh lang',
    profile: '{}',
    sealKey,
  })
  if (!made.ok) throw new Error(made.problem.code)
  const clock = { at: '2026-11-23T08:20:00.000+07:00', wall: '2026-11-23T08:20' }
  const changes = { count: 0 }
  let tail: Promise<unknown> = Promise.resolve()
  const ctx: DataContext = {
    db: new DeviceDb(name),
    vault,
    device: { id: name, commune, communeName: 'xã Thử', agency: 'H56.99.01', book },
    officer: { id: officer, name: 'Hà Thị Thử', roles: ['receiver'] },
    clock: {
      at: () => clock.at,
      wall: () => clock.wall,
      clk: () => ({ off: 0, q: 'synced' }),
      mayDate: () => ({ ok: true, value: null }),
    },
    signer: await throwAwaySigner(),
    newId: () => `00000000-0000-7000-8000-${(++ids).toString(16).padStart(12, '0')}`,
    alone: async (_name, work) => {
      const turn = tail.then(work, work)
      tail = turn.catch(() => undefined)
      return await turn
    },
    changed: () => void changes.count++,
  }
  return { ctx, clock, changes }
}
