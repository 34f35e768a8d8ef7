import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Result } from '../../domain/base/result.ts'
import { cheapArgon2 } from '../../tests/support/cheap-argon2.ts'
import { fakeWorker, gate, type FakeWorker } from '../../tests/support/fake-worker.ts'
import { createHomeServerKey } from '../../tests/support/home-server-key.ts'
import { handOver } from '../../workers/rpc/hand-over.ts'
import type { Argon2 } from '../../workers/vault/kdf.ts'
import { createVault } from '../../workers/vault/vault.ts'
import { createVaultBridge, type RowAddress } from './vault.ts'

const sealKey = createHomeServerKey().jwk
const place = { device: 'd', commune: '14956', sealKey }
const officer = { officer: 'o', code: 'cb', passphrase: 'ba ca na me', profile: '{}' }
const address: RowAddress = { table: 't', id: '1', version: 1, owner: 'device' }

const workers: FakeWorker[] = []
afterEach(() => workers.splice(0).forEach((worker) => worker.terminate()))

function bridgeOver(argon2: Argon2 = cheapArgon2) {
  return createVaultBridge(() => {
    const worker = fakeWorker(handOver(createVault(argon2)))
    workers.push(worker)
    return worker
  })
}

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}

describe('the vault bridge', () => {
  it('seals and opens across the boundary, whole and unshared', async () => {
    const vault = bridgeOver()
    got(await vault.create({ ...place, ...officer }))
    const plain = new TextEncoder().encode('x'.repeat(4000))
    const rows = got(await vault.sealRows([{ address, plain }]))
    expect(plain).toHaveLength(4000)
    const row = rows[0]
    if (row === undefined) throw new Error()
    expect(got(await vault.openRows([{ address, row }]))).toEqual([plain])
    const file = got(await vault.sealFile(plain))
    expect(got(await vault.openFile(file))).toEqual(plain)
    expect(file.data).toHaveLength(4016)
  })

  it('does not start a worker to say that it is cold', async () => {
    const vault = bridgeOver()
    expect(await vault.state()).toBe('cold')
    expect(got(await vault.warmLock())).toEqual({ hasPin: false })
    await vault.lock()
    expect(workers).toHaveLength(0)
  })

  it('lock leaves no worker behind', async () => {
    const vault = bridgeOver()
    got(await vault.create({ ...place, ...officer }))
    await vault.lock()
    expect(workers[0]?.terminated).toBe(true)
    expect(await vault.state()).toBe('cold')
  })

  it('lock does not wait for a worker that does not listen', async () => {
    const vault = createVaultBridge(() => {
      const deaf = fakeWorker({ lookup: () => new Promise(() => {}), lock: () => new Promise(() => {}) })
      workers.push(deaf)
      return deaf
    })
    const asked = vault.lookup({ device: 'd', code: 'c' })
    const begun = performance.now()
    await vault.lock()
    expect(performance.now() - begun).toBeLessThan(1_000)
    expect(await asked).toMatchObject({ problem: { code: 'worker.stopped' } })
  })

  it('a lost worker is a locked vault, and somebody is told', async () => {
    const vault = bridgeOver()
    const lost = vi.fn<() => void>()
    vault.onLost(lost)
    got(await vault.create({ ...place, ...officer }))
    workers[0]?.crash()
    expect(lost).toHaveBeenCalledOnce()
    expect(await vault.state()).toBe('cold')
    expect(await vault.sealRows([{ address, plain: new Uint8Array(1) }])).toMatchObject({
      problem: { code: 'vault.locked' },
    })
  })

  it('an unlock that its caller gave up never opens the vault behind their back', async () => {
    const slow = gate<void>()
    const vault = bridgeOver(async (...args) => {
      await slow.promise
      return await cheapArgon2(...args)
    })
    const stop = new AbortController()
    const making = vault.create({ ...place, ...officer }, { signal: stop.signal })
    await vi.waitFor(() => expect(workers).toHaveLength(1))
    stop.abort()
    expect(await making).toMatchObject({ problem: { code: 'worker.aborted' } })
    slow.open()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(await vault.state()).toBe('cold')
  })
})
