/**
 * From a finished upload to a verified file. "Received" is only what the store lists as verified: tus itself says
 * "finished" of bytes that were never checked, never synced, or whose hook failed (rules F5–F9, F11).
 */
import { mkdir, readdir, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { FileStore } from '@tus/file-store'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { BlobStore } from '../blobs/port.ts'
import { instant, type Clock } from '../clock.ts'
import type { ServerKeys } from '../keys/server-keys.ts'
import type { Store } from '../store/port.ts'
import { decryptTo } from './decrypt.ts'
import type { Inspector } from './inspect/inspector.ts'
import { readUploadTerms } from './metadata.ts'
import { uploadHash, uploadOwner } from './upload-id.ts'

/** A device may be away for weeks and then go on; after this its half of a file is dropped, the device still has all of it. */
const ABANDONED_MS = 30 * 24 * 3_600_000
const FULL_BELOW_BYTES = 1024 * 1024

export interface IntakeParts {
  readonly store: Store
  readonly blobs: BlobStore
  readonly keys: ServerKeys
  readonly inspector: Inspector
  readonly folder: string
  readonly clock: Clock
  readonly onFault: (error: unknown) => void
  /** Told of every PDF that came to stay; must not throw. */
  readonly onVerified?: (commune: string, sha256: string) => Promise<void>
}

export class Intake {
  readonly uploads: FileStore
  readonly #parts: IntakeParts
  readonly #running = new Map<string, Promise<Result<null>>>()

  private constructor(parts: IntakeParts) {
    this.#parts = parts
    this.uploads = new FileStore({ directory: parts.folder }) // no expiry: it would delete finished uploads
  }

  static async open(parts: IntakeParts): Promise<Intake> {
    await mkdir(parts.folder, { recursive: true })
    return new Intake(parts)
  }

  /** Ids of uploads in the folder, whatever their state. */
  async listUploads(): Promise<string[]> {
    const names = await readdir(this.#parts.folder)
    return names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length))
  }

  async uploadsOf(device: string): Promise<string[]> {
    return (await this.listUploads()).filter((id) => uploadOwner(id) === device)
  }

  /**
   * A device that begins a file anew has lost the place of its upload of before (its answer never came): nobody can go on
   * with that one. A line that keeps breaking would otherwise fill the device's share with uploads nobody knows.
   * Answers how many uploads of the device stand open afterwards.
   */
  async dropForgotten(device: string, sha256: string): Promise<number> {
    const own = await this.uploadsOf(device)
    let open = own.length
    for (const id of own) {
      if (uploadHash(id) !== sha256 || this.#running.has(id)) continue
      const upload = await this.uploads.getUpload(id).catch(() => null)
      if (upload === null || upload.size === upload.offset) continue // whole: it is about to be checked
      await this.#drop(id, ok(null))
      open -= 1
    }
    return open
  }

  /** A fault as an error; tus does not say that it met a full disk. */
  async explain(fault: unknown): Promise<Error> {
    if (fault instanceof Error) return fault
    const error = new Error('the folder of uploads did not take the bytes', { cause: fault })
    const { bavail, bsize } = await statfs(this.#parts.folder)
    return bavail * bsize < FULL_BELOW_BYTES ? Object.assign(error, { code: 'ENOSPC' }) : error
  }

  /** Checks and keeps a complete upload. Two calls for one upload share the work. `blob.hash-mismatch`, or why it is refused for good. */
  finish(id: string): Promise<Result<null>> {
    const known = this.#running.get(id)
    if (known) return known
    const work = this.#verify(id).finally(() => this.#running.delete(id))
    this.#running.set(id, work)
    return work
  }

  async #verify(id: string): Promise<Result<null>> {
    const { store, blobs, keys, folder, clock } = this.#parts
    const owner = uploadOwner(id)
    const device = owner && (await store.findDevice(owner))
    if (!device) return refuse('device.unknown')
    // The sweep may have been quicker than the request that brought the last byte.
    if (await store.findBlob(device.commune, uploadHash(id) ?? '')) return this.#drop(id, ok(null))
    const upload = await this.uploads.getUpload(id)
    const terms = readUploadTerms(upload.metadata, upload.size, keys.seal.privateKey)
    if (!terms.ok) return this.#drop(id, terms)
    const { sha256, size, mime } = terms.value
    const { commune } = device
    const draft = await blobs.draft()
    const opened = await decryptTo(draft, join(folder, id), terms.value)
    const checked = opened.ok ? await this.#inspect(draft, mime) : opened
    if (!checked.ok) {
      if (checked.problem.code !== 'blob.hash-mismatch')
        await store.addRefusedBlob({ commune, sha256, problem: checked.problem, at: instant(clock()) })
      return this.#drop(id, checked)
    }
    await this.#keep(draft, sha256)
    await store.addVerifiedBlob({ commune, sha256, size, mime, device: device.id, at: instant(clock()) })
    if (mime === 'application/pdf') await this.#parts.onVerified?.(commune, sha256)
    return this.#drop(id, ok(null))
  }

  /** What the store did not take lies here unsealed: it goes, and is made again when the check is. */
  async #keep(draft: string, sha256: string): Promise<void> {
    try {
      await this.#parts.blobs.keep(draft, sha256)
    } catch (error) {
      await rm(draft, { force: true })
      throw error
    }
  }

  /** A draft that did not pass, or could not be looked at, is gone. */
  async #inspect(draft: string, mime: string): Promise<Result<null>> {
    let isFit = false
    try {
      const inspected = await this.#parts.inspector.inspect(draft, mime)
      isFit = inspected.ok
      return inspected
    } finally {
      if (!isFit) await rm(draft, { force: true })
    }
  }

  async #drop(id: string, result: Result<null>): Promise<Result<null>> {
    const { folder } = this.#parts
    await rm(join(folder, `${id}.json`), { force: true }) // first: without it nobody sees the upload any more
    await rm(join(folder, id), { force: true })
    return result
  }

  /** Finishes what a killed process or a failed hook left complete; drops what can't be completed any more. */
  async sweep(): Promise<void> {
    for (const id of await this.listUploads()) {
      try {
        const upload = await this.uploads.getUpload(id)
        if (upload.size === upload.offset) await this.finish(id)
        else if (await this.#isAbandoned(id)) await this.#drop(id, ok(null))
      } catch (error) {
        if (await this.#isAbandoned(id)) await this.#drop(id, ok(null))
        else this.#parts.onFault(error)
      }
    }
  }

  /** At start nobody writes: a record cut off in the middle, or bytes without a record, belong to no one. */
  async clearBroken(): Promise<void> {
    const { folder } = this.#parts
    const whole = new Set<string>()
    for (const id of await this.listUploads()) {
      const isWhole = await this.uploads.getUpload(id).then(
        () => true,
        () => false,
      )
      if (isWhole) whole.add(id).add(`${id}.json`)
    }
    for (const name of await readdir(folder))
      if (!whole.has(name)) await rm(join(folder, name), { force: true })
  }

  async #isAbandoned(id: string): Promise<boolean> {
    const info = await stat(join(this.#parts.folder, id)).catch(() => undefined)
    return info === undefined || info.mtimeMs < this.#parts.clock() - ABANDONED_MS
  }
}
