/**
 * Pictures of papers in the compartment of one resident. What lies on the disk is encrypted and has no name; the key and
 * the names exist in memory alone, so that a plug pulled in the middle leaves nothing anybody could read.
 */
import { ok, refuse, type Refused, type Result } from '../../../domain/base/result.ts'
import { newBucketName, type StorageBucket, type StorageBuckets } from './storage-buckets.ts'

export interface PageBox {
  keep(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Result<null>>
  read(name: string): Promise<Result<Uint8Array<ArrayBuffer>>>
  drop(name: string): Promise<void>
  /** Deletes the compartment whole; what is still being written fails. */
  destroy(): Promise<void>
}

/** Long after any session ends; the browser deletes what even the next start did not. */
const EXPIRES_MS = 60 * 60_000
const IV_BYTES = 12

export function openPageBox(buckets: StorageBuckets, nowMs: () => number): PageBox {
  const bucketName = newBucketName()
  const files = new Map<string, string>()
  const opening = open()
  // Whoever keeps the first page hears of it.
  opening.catch(() => undefined)
  let key: CryptoKey | null = null
  let isOver = false

  async function open(): Promise<StorageBucket> {
    const options = { durability: 'relaxed', expires: nowMs() + EXPIRES_MS } as const
    const [bucket, fresh] = await Promise.all([
      buckets.open(bucketName, options),
      crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
    ])
    if (!isOver) key = fresh
    return bucket
  }

  async function keep(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Result<null>> {
    const folder = await (await opening).getDirectory()
    if (key === null) return refuse('kiosk.session.over')
    const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
    const file = crypto.randomUUID()
    const sealed = await crypto.subtle.encrypt(sealing(iv, file), key, bytes)
    const writing = await (await folder.getFileHandle(file, { create: true })).createWritable()
    await writing.write(iv)
    await writing.write(sealed)
    await writing.close()
    const before = files.get(name)
    files.set(name, file)
    if (before !== undefined) await folder.removeEntry(before)
    return isOver ? refuse('kiosk.session.over') : ok(null)
  }

  async function read(name: string): Promise<Result<Uint8Array<ArrayBuffer>>> {
    const file = files.get(name)
    if (file === undefined) return refuse('kiosk.page.unknown')
    const folder = await (await opening).getDirectory()
    const whole = await (await (await folder.getFileHandle(file)).getFile()).arrayBuffer()
    if (key === null) return refuse('kiosk.session.over')
    const iv = new Uint8Array(whole, 0, IV_BYTES)
    const plain = await crypto.subtle.decrypt(sealing(iv, file), key, new Uint8Array(whole, IV_BYTES))
    return ok(new Uint8Array(plain))
  }

  const unlessOver = async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
    if (isOver) return refuse('kiosk.session.over')
    try {
      return await work()
    } catch (error) {
      return isOver ? refuse('kiosk.session.over') : failed(error)
    }
  }

  return {
    keep: (name, bytes) => unlessOver(() => keep(name, bytes)),
    read: (name) => unlessOver(() => read(name)),
    async drop(name) {
      const file = files.get(name)
      files.delete(name)
      if (file !== undefined) await (await (await opening).getDirectory()).removeEntry(file)
    },
    async destroy() {
      isOver = true
      key = null
      files.clear()
      await opening.catch(() => undefined)
      key = null
      await buckets.delete(bucketName)
    },
  }
}

/** A file put in the place of another does not open. */
function sealing(iv: Uint8Array<ArrayBuffer>, file: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(file) }
}

function failed(error: unknown): Refused {
  return refuse('kiosk.bucket.failed', { reason: error instanceof Error ? error.name : 'unknown' })
}
