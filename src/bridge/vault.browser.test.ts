/** The vault as people have it: a real worker, WebCrypto of the browser and Argon2 at its full cost. */
import { afterEach, expect, test } from 'vitest'
import type { Result } from '../../domain/base/result.ts'
import { createVaultBridge, vault, type RowAddress } from './vault.ts'

const passphrase = 'ba ca na me'
const address: RowAddress = { table: 'events', id: '1', version: 1, owner: 'officer' }
afterEach(() => vault.lock())

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}

async function sealKey(): Promise<JsonWebKey> {
  const pair = (await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, [
    'deriveBits',
  ])) as CryptoKeyPair
  return await crypto.subtle.exportKey('jwk', pair.publicKey)
}

test('rows, files and seals go through a real worker, across a lock and a new worker', async () => {
  const place = { device: 'd', commune: 'c', sealKey: await sealKey() }
  vault.prepare()
  const slot = got(
    await vault.create({ ...place, officer: 'o', code: 'cb', passphrase, profile: '{"n":"Ế"}' }),
  )
  expect(slot.kdf).toMatchObject({ memoryKib: 65_536, passes: 3 })
  const plain = crypto.getRandomValues(new Uint8Array(50_000))
  const [row] = got(await vault.sealRows([{ address, plain }]))
  const file = got(await vault.sealFile(plain))
  expect(got(await vault.sealForServer([plain]))[0]?.length).toBe(50_000 + 65 + 12 + 16)
  got(await vault.setPin('271828'))
  got(await vault.warmLock())
  expect(await vault.openFile(file)).toMatchObject({ problem: { code: 'vault.locked' } })
  got(await vault.warmUnlock('271828'))
  await vault.lock()

  const unlock = { ...place, slot, passphrase }
  expect(await vault.unlock({ ...unlock, passphrase: 'ba ca na ma' })).toMatchObject({
    problem: { code: 'vault.wrong-passphrase' },
  })
  const from = performance.now()
  expect(got(await vault.unlock(unlock))).toEqual({ officer: 'o', profile: '{"n":"Ế"}' })
  console.log(`unlock with the passphrase: ${Math.round(performance.now() - from)} ms`)
  if (row === undefined) throw new Error('no row')
  expect(got(await vault.openRows([{ address, row }]))).toEqual([plain])
  expect(got(await vault.openFile(file))).toEqual(plain)
})

test('the lock is closed within 200 ms while Argon2 keeps the worker busy', async () => {
  const place = { device: 'd', commune: 'c', sealKey: await sealKey() }
  const opening = vault.create({ ...place, officer: 'o', code: 'cb', passphrase, profile: '{}' })
  await new Promise((resolve) => setTimeout(resolve, 100))
  const from = performance.now()
  await vault.lock()
  expect(performance.now() - from).toBeLessThan(200)
  expect((await opening).ok).toBe(false)
  expect(await vault.state()).toBe('cold')
})

test('a worker whose script cannot be had is crashed, not silence', async () => {
  const missing = createVaultBridge(() => new Worker('/no-such-worker.js', { type: 'module' }))
  expect(await missing.lookup({ device: 'd', code: 'c' })).toMatchObject({
    problem: { code: 'worker.crashed' },
  })
})
