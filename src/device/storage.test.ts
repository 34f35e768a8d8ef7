import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ok, refuse } from '../../domain/base/result.ts'
import { openKept, type Kept } from './kept.ts'
import { createDeviceStorage, type StoragePort } from './storage.ts'

const MIB = 1024 ** 2
const GIB = 1024 ** 3

let names = 0
let kept: Kept
beforeEach(() => {
  kept = openKept(`storage-${names++}`)
})

function port(given: { granted?: boolean; usage?: number; quota?: number; roomBytes?: number }) {
  let granted = false
  const files = new Map<string, number>()
  const folder = {
    getFileHandle: async (name: string) => ({
      createWritable: async () => {
        let size = 0
        return {
          write: async (chunk: Uint8Array) => {
            if (new Set(chunk.subarray(0, 999)).size < 9) throw new Error('compressible')
            if (size + chunk.length > (given.roomBytes ?? Infinity)) {
              throw new DOMException('', 'QuotaExceededError')
            }
            size += chunk.length
          },
          close: async () => void files.set(name, size),
          abort: async () => undefined,
        }
      },
    }),
    removeEntry: async (name: string) => void files.delete(name),
  }
  const fake = {
    persist: vi.fn<() => Promise<boolean>>(async () => (granted = given.granted ?? false)),
    persisted: async () => granted,
    estimate: async () => ({ usage: given.usage ?? 0, quota: given.quota ?? 0 }),
    getDirectory: async () => folder as unknown as FileSystemDirectoryHandle,
    files,
  }
  return fake satisfies StoragePort & { files: Map<string, number> }
}

describe('persistence', () => {
  it('is unknown before it is asked, and a refusal is remembered and shown', async () => {
    const browser = port({ granted: false })
    expect((await createDeviceStorage(kept, browser).read()).persisted).toBeNull()
    expect(await createDeviceStorage(kept, browser).askToPersist()).toEqual(ok(false))
    expect((await createDeviceStorage(kept, browser).read()).persisted).toBe(false)
  })

  it('granted is not asked for twice', async () => {
    const browser = port({ granted: true })
    const storage = createDeviceStorage(kept, browser)
    expect(await storage.askToPersist()).toEqual(ok(true))
    expect(await storage.askToPersist()).toEqual(ok(true))
    expect(browser.persist).toHaveBeenCalledOnce()
    expect((await storage.read()).persisted).toBe(true)
  })
})

describe('space', () => {
  it.each([
    ['the made-up 10 GiB says nothing', 3 * MIB, 3 * MIB + 10 * GIB, { leftBytes: null, isLow: false }],
    ['the made-up 1 GiB means a small disk', 3 * MIB, 3 * MIB + GIB, { leftBytes: null, isLow: true }],
    ['a real figure is told', 0, 40 * GIB, { leftBytes: 40 * GIB, isLow: false }],
    ['a real figure under 1 GiB warns', 99 * MIB, 160 * MIB, { leftBytes: 61 * MIB, isLow: true }],
    ['more used than allowed is nothing left', 9 * MIB, 5 * MIB, { leftBytes: 0, isLow: true }],
  ])('%s', async (_, usage, quota, expected) => {
    const state = await createDeviceStorage(kept, port({ usage, quota })).read()
    expect(state).toMatchObject({ ...expected, usedBytes: usage })
  })

  it('is proven by bytes that were really written, and leaves none behind', async () => {
    const browser = port({ roomBytes: 8 * MIB })
    const storage = createDeviceStorage(kept, browser)
    expect(await storage.proveSpace(8 * MIB)).toEqual(ok(null))
    expect(await storage.proveSpace(9 * MIB)).toEqual(refuse('device.storage.full', { provenBytes: 8 * MIB }))
    expect(browser.files.size).toBe(0)
  })

  it('that cannot be tried is a failure, not an assurance', async () => {
    const browser = port({})
    const broken: StoragePort = {
      ...browser,
      getDirectory: async () =>
        ({
          getFileHandle: async () => Promise.reject(new DOMException('', 'SecurityError')),
          removeEntry: async () => Promise.reject(new DOMException('', 'NotFoundError')),
        }) as unknown as FileSystemDirectoryHandle,
    }
    expect(await createDeviceStorage(kept, broken).proveSpace(1)).toEqual(
      refuse('device.storage.failed', { reason: 'SecurityError' }),
    )
  })
})
