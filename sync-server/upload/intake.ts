/**
 * From a finished upload to a verified file. "Received" is only what the store lists as verified: tus itself says
 * "finished" of bytes that were never checked, never synced, or whose hook failed (rules F5–F9, F11).
 */
import { rm } from 'node:fs/promises'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { BlobStore } from '../blobs/port.ts'
import { instant, type Clock } from '../clock.ts'
import type { ServerKeys } from '../keys/server-keys.ts'
import type { Store } from '../store/port.ts'
import { decryptTo } from './decrypt.ts'
import type { Inspector } from './inspect/inspector.ts'
import { readUploadTerms } from './metadata.ts'
import { UploadShelf } from './shelf.ts'
import { uploadedThing, uploadOwner } from './upload-id.ts'

/** A device may be away for weeks and then go on; after this its half of a file is dropped, the device still has all of it. */
const ABANDONED_MS = 30 * 24 * 3_600_000

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
  readonly shelf: UploadShelf
  readonly #parts: IntakeParts
  readonly #running = new Map<string, Promise<Result<null>>>()

  private constructor(parts: IntakeParts, shelf: UploadShelf) {
    this.#parts = parts
    this.shelf = shelf
  }

  static async open(parts: IntakeParts): Promise<Intake> {
    return new Intake(parts, await UploadShelf.open(parts.folder, parts.clock, ABANDONED_MS))
  }

  /** How many uploads of the device stand open, without what it begins anew. */
  async dropForgotten(device: string, sha256: string): Promise<number> {
    return (await this.shelf.dropForgotten(device, sha256, (id) => this.#running.has(id))).length
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
    const { store, blobs, keys, clock } = this.#parts
    const owner = uploadOwner(id)
    const device = owner && (await store.findDevice(owner))
    if (!device) return refuse('device.unknown')
    // The sweep may have been quicker than the request that brought the last byte.
    if (await store.findBlob(device.commune, uploadedThing(id) ?? '')) return this.#drop(id, ok(null))
    const upload = await this.shelf.uploads.getUpload(id)
    const terms = readUploadTerms(upload.metadata, upload.size, keys.seal.privateKey)
    if (!terms.ok) return this.#drop(id, terms)
    const { sha256, size, mime } = terms.value
    const { commune } = device
    const draft = await blobs.draft()
    const opened = await decryptTo(draft, this.shelf.pathOf(id), terms.value)
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
    await this.shelf.drop(id)
    return result
  }

  async sweep(): Promise<void> {
    await this.shelf.sweep((id) => this.finish(id), this.#parts.onFault)
  }
}
