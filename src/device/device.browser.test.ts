/** What only a browser can show: keys that stay inside, the private folder, messages between real channels. */
import { afterEach, expect, test, vi } from 'vitest'
import { ok, type Result } from '../../domain/base/result.ts'
import { toPublicJwk } from './device-key.ts'
import { createIdentityStore } from './identity.ts'
import { openKept } from './kept.ts'
import { createDeviceStorage } from './storage.ts'
import { createTabs } from './tabs.ts'

const name = 'device-browser-test'
afterEach(() => void indexedDB.deleteDatabase(name))

function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.code)
  return result.value
}

test('the device key survives a reload and never shows its private half', async () => {
  const before = await toPublicJwk(got(await createIdentityStore(openKept(name)).prepareKeys()))
  const keys = got(await createIdentityStore(openKept(name)).prepareKeys())
  expect(await toPublicJwk(keys)).toEqual(before)
  expect(keys.privateKey.extractable).toBe(false)
  await expect(crypto.subtle.exportKey('pkcs8', keys.privateKey)).rejects.toThrow(DOMException)
})

test('another tab that upgrades or deletes the store is not blocked by this one', async () => {
  const kept = openKept(name)
  got(await kept.update('a', () => 1))
  await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = resolve
    request.onblocked = () => reject(new Error('blocked'))
  })
  expect(await kept.find('a')).toEqual(ok(undefined))
})

test('space is proven in the private folder, which is empty afterwards', async () => {
  const storage = createDeviceStorage(openKept(name))
  expect(await storage.proveSpace(4 * 1024 ** 2)).toEqual(ok(null))
  const folder = await navigator.storage.getDirectory()
  await expect(folder.getFileHandle('space-probe')).rejects.toThrow(DOMException)
  const state = await storage.read()
  expect(state.usedBytes).toBeGreaterThanOrEqual(0)
  expect(state.persisted).not.toBe(undefined)
})

test('a lock told in one tab is heard in another well within 200 ms', async () => {
  const [here, there] = [createTabs(new BroadcastChannel(name)), createTabs(new BroadcastChannel(name))]
  const from = performance.now()
  let after = Infinity
  there.listen(() => (after = performance.now() - from))
  here.tell({ kind: 'locked', depth: 'cold' })
  await vi.waitFor(() => expect(after).toBeLessThan(200), { interval: 5 })
  here.close()
  there.close()
})
