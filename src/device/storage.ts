/**
 * What the browser promises about this device's disk, said honestly. Chrome's quota is "what is used plus 10 GiB" (1 GiB
 * on a small disk) whatever the disk holds, so it is never shown as free space; only bytes really written prove it.
 */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { Kept } from './kept.ts'

export interface StorageState {
  /** Granted: the browser will not clear this app to make room. Null: it was never asked. */
  readonly persisted: boolean | null
  readonly usedBytes: number
  /** What the browser says may still come; null when its answer is the made-up one. */
  readonly leftBytes: number | null
  /** Less than 1 GiB by the browser's own word: true whichever kind of answer it is. */
  readonly isLow: boolean
}

export interface StoragePort {
  persist(): Promise<boolean>
  persisted(): Promise<boolean>
  estimate(): Promise<{ readonly usage?: number; readonly quota?: number }>
  /** The origin's private folder, where a removed file leaves nothing behind. */
  getDirectory(): Promise<FileSystemDirectoryHandle>
}

export interface DeviceStorage {
  /** At enrolment, by a click of the officer. The answer is kept and shown. */
  askToPersist(): Promise<Result<boolean>>
  read(): Promise<StorageState>
  /** Writes that many bytes and takes them away again. `device.storage.full` {provenBytes}, `device.storage.failed`. */
  proveSpace(bytes: number): Promise<Result<null>>
}

const GIB = 1024 ** 3
const MADE_UP_LEFT: readonly number[] = [10 * GIB, GIB]
const CHUNK_BYTES = 1024 ** 2
const PROBE_FILE = 'space-probe'
const KEY = 'persisted'

export function createDeviceStorage(kept: Kept, port: StoragePort = navigator.storage): DeviceStorage {
  return {
    async askToPersist() {
      const granted = (await port.persisted()) || (await port.persist())
      const done = await kept.update<boolean>(KEY, () => granted)
      return done.ok ? ok(granted) : done
    },
    async read() {
      const [granted, asked, { usage = 0, quota = 0 }] = await Promise.all([
        port.persisted(),
        kept.find<boolean>(KEY),
        port.estimate(),
      ])
      const wasAsked = asked.ok && asked.value !== undefined
      const leftBytes = Math.max(0, quota - usage)
      return {
        persisted: granted ? true : wasAsked ? false : null,
        usedBytes: usage,
        leftBytes: MADE_UP_LEFT.includes(leftBytes) ? null : leftBytes,
        isLow: leftBytes <= GIB,
      }
    },
    async proveSpace(bytes) {
      const folder = await port.getDirectory()
      try {
        const proven = await writeProbe(folder, bytes)
        return proven >= bytes ? ok(null) : refuse('device.storage.full', { provenBytes: proven })
      } catch (error) {
        return refuse('device.storage.failed', {
          reason: error instanceof DOMException ? error.name : 'unknown',
        })
      } finally {
        await folder.removeEntry(PROBE_FILE).catch(() => undefined)
      }
    },
  }
}

/** Random bytes: a file system that compresses must not flatter the disk. */
async function writeProbe(folder: FileSystemDirectoryHandle, bytes: number): Promise<number> {
  const file = await folder.getFileHandle(PROBE_FILE, { create: true })
  const writable = await file.createWritable()
  const chunk = randomChunk()
  let written = 0
  try {
    while (written < bytes) {
      await writable.write(chunk)
      written += chunk.length
    }
    await writable.close()
    return written
  } catch (error) {
    await writable.abort().catch(() => undefined)
    if (error instanceof DOMException && error.name === 'QuotaExceededError') return written
    throw error
  }
}

function randomChunk(): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(CHUNK_BYTES)
  for (let at = 0; at < chunk.length; at += 65_536) crypto.getRandomValues(chunk.subarray(at, at + 65_536))
  return chunk
}
