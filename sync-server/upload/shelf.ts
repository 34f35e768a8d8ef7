/** A folder of uploads that are under way or wait to be checked: whose they are, and which of them nobody wants any more. */
import { mkdir, readdir, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { FileStore } from '@tus/file-store'
import type { Clock } from '../clock.ts'
import { uploadedThing, uploadOwner } from './upload-id.ts'

const FULL_BELOW_BYTES = 1024 * 1024

export interface OpenUpload {
  readonly thing: string
  readonly bytes: number // announced
}

export class UploadShelf {
  readonly uploads: FileStore
  readonly #folder: string
  readonly #clock: Clock
  readonly #abandonedMs: number

  private constructor(folder: string, clock: Clock, abandonedMs: number) {
    this.#folder = folder
    this.#clock = clock
    this.#abandonedMs = abandonedMs
    this.uploads = new FileStore({ directory: folder }) // no expiry: it would delete finished uploads
  }

  /** `abandonedMs`: without a byte for so long an upload goes; its device still has all of it. */
  static async open(folder: string, clock: Clock, abandonedMs: number): Promise<UploadShelf> {
    await mkdir(folder, { recursive: true })
    return new UploadShelf(folder, clock, abandonedMs)
  }

  pathOf(id: string): string {
    return join(this.#folder, id)
  }

  /** Ids of uploads in the folder, whatever their state. */
  async list(): Promise<string[]> {
    const names = await readdir(this.#folder)
    return names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length))
  }

  async of(device: string): Promise<string[]> {
    return (await this.list()).filter((id) => uploadOwner(id) === device)
  }

  async isComplete(id: string): Promise<boolean> {
    const { size, offset } = await this.uploads.getUpload(id)
    return size === offset
  }

  /**
   * A device that begins a thing anew has lost the place of its upload of before (its answer never came): nobody can go on
   * with that one. A line that keeps breaking would otherwise fill the device's share with uploads nobody knows.
   * Answers which uploads of the device stand open afterwards.
   */
  async dropForgotten(device: string, thing: string, isBusy: (id: string) => boolean): Promise<OpenUpload[]> {
    const open: OpenUpload[] = []
    for (const id of await this.of(device)) {
      const upload = await this.uploads.getUpload(id).catch(() => null)
      const isForgotten = uploadedThing(id) === thing && !isBusy(id)
      // Whole: it is about to be checked.
      if (isForgotten && upload !== null && upload.size !== upload.offset) await this.drop(id)
      else open.push({ thing: uploadedThing(id) ?? '', bytes: upload?.size ?? 0 })
    }
    return open
  }

  /** A fault as an error; tus does not say that it met a full disk. */
  async explain(fault: unknown): Promise<Error> {
    if (fault instanceof Error) return fault
    const error = new Error('the folder of uploads did not take the bytes', { cause: fault })
    const { bavail, bsize } = await statfs(this.#folder)
    return bavail * bsize < FULL_BELOW_BYTES ? Object.assign(error, { code: 'ENOSPC' }) : error
  }

  async drop(id: string): Promise<void> {
    await rm(`${this.pathOf(id)}.json`, { force: true }) // first: without it nobody sees the upload any more
    await rm(this.pathOf(id), { force: true })
  }

  /** Finishes what a killed process or a failed hook left complete; drops what can't be completed any more. */
  async sweep(finish: (id: string) => Promise<unknown>, onFault: (error: unknown) => void): Promise<void> {
    for (const id of await this.list()) {
      try {
        if (await this.isComplete(id)) await finish(id)
        else if (await this.#isAbandoned(id)) await this.drop(id)
      } catch (error) {
        if (await this.#isAbandoned(id)) await this.drop(id)
        else onFault(error)
      }
    }
  }

  /** At start nobody writes: a record cut off in the middle, or bytes without a record, belong to no one. */
  async clearBroken(): Promise<void> {
    const whole = new Set<string>()
    for (const id of await this.list()) {
      const isWhole = await this.uploads.getUpload(id).then(
        () => true,
        () => false,
      )
      if (isWhole) whole.add(id).add(`${id}.json`)
    }
    for (const name of await readdir(this.#folder))
      if (!whole.has(name)) await rm(join(this.#folder, name), { force: true })
  }

  async #isAbandoned(id: string): Promise<boolean> {
    const info = await stat(this.pathOf(id)).catch(() => undefined)
    return info === undefined || info.mtimeMs < this.#clock() - this.#abandonedMs
  }
}
