/**
 * Pages of submissions that come piece by piece (rule Y15): the tus end of dossiers' files over a folder of its own. What
 * goes up is the sealed page as Y2 has it; it is opened when all of it is here, and kept as a page that came at once.
 */
import { readFile } from 'node:fs/promises'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { Store } from '../store/port.ts'
import { MAX_OPEN } from '../upload/tus-endpoint.ts'
import { UploadShelf } from '../upload/shelf.ts'
import { openTusDoor, type DoorTerms, type TusDoor } from '../upload/tus-door.ts'
import { newUploadId, pageName, uploadedThing, uploadOwner } from '../upload/upload-id.ts'
import { MAX_PAGE_BODY, mostOfPages, STRAY_MS } from './limits.ts'
import { isPageOf, type SubmissionIntake, type TakeInParts } from './take-in.ts'

export const PAGE_UPLOADS_PATH = '/api/submissions/uploads'

export interface PageUploadParts extends TakeInParts {
  readonly store: Store
  readonly intake: SubmissionIntake
  readonly folder: string
  readonly onFault: (error: unknown) => void
}

export class PageUploads {
  readonly door: TusDoor
  readonly shelf: UploadShelf
  readonly #parts: PageUploadParts
  readonly #running = new Map<string, Promise<Result<null>>>()
  #turn: Promise<unknown> = Promise.resolve()

  private constructor(parts: PageUploadParts, shelf: UploadShelf) {
    this.#parts = parts
    this.shelf = shelf
    this.door = openTusDoor({
      path: PAGE_UPLOADS_PATH,
      shelf,
      maxBytes: MAX_PAGE_BODY,
      nameOf: (device, { submission, sha256 }) =>
        submission && sha256 && isPageOf(submission, sha256)
          ? ok(newUploadId(device.id, pageName(submission, sha256)))
          : refuse('blob.metadata-invalid', { name: 'submission' }),
      admit: (device, upload) => this.#admit(device, upload),
      finish: (id) => this.#finish(id),
    })
  }

  static async open(parts: PageUploadParts): Promise<PageUploads> {
    return new PageUploads(parts, await UploadShelf.open(parts.folder, parts.clock, STRAY_MS))
  }

  /** Pages whose last byte came while nobody could look at them: before their submission is told that they are missing. */
  async settle(device: string, submission: string): Promise<void> {
    for (const id of await this.shelf.of(device))
      if (isOf(submission, id) && (await this.shelf.isComplete(id).catch(() => false))) await this.#finish(id)
  }

  async sweep(): Promise<void> {
    await this.shelf.sweep((id) => this.#finish(id), this.#parts.onFault)
  }

  #admit: DoorTerms['admit'] = async ({ id: device, commune }, { size, metadata }) => {
    const { submission, sha256 } = metadata as { submission: string; sha256: string } // `nameOf` read them
    if (!size) return refuse('blob.metadata-invalid', { name: 'size' })
    const { store, clock } = this.#parts
    const open = await this.shelf.dropForgotten(device, pageName(submission, sha256), (id) =>
      this.#running.has(id),
    )
    if (open.length >= MAX_OPEN) return refuse('blob.too-many-open', { max: MAX_OPEN })
    const bytesOf = (some: typeof open) => some.reduce((sum, { bytes }) => sum + bytes, 0)
    const ofSubmission = open.filter(({ thing }) => thing.startsWith(`${submission}.`))
    const judged = await store.judgePage({
      commune,
      submission,
      sha256,
      device,
      size,
      underWay: { submission: bytesOf(ofSubmission), device: bytesOf(open) },
      most: mostOfPages(clock()),
    })
    if (!judged.ok) return judged
    return judged.value === 'here' ? refuse('blob.already-verified') : ok(null)
  }

  /** Two calls for one upload share the work; one upload after the other: each is in memory, sealed and open. */
  #finish(id: string): Promise<Result<null>> {
    const known = this.#running.get(id)
    if (known) return known
    const work = this.#turn.then(() => this.#take(id)).finally(() => this.#running.delete(id))
    this.#turn = work.catch(() => undefined)
    this.#running.set(id, work)
    return work
  }

  /** Thrown: a store that did not take it. The upload stays, and is looked at again by the sweep. */
  async #take(id: string): Promise<Result<null>> {
    const { store, intake } = this.#parts
    const [submission = '', sha256 = ''] = uploadedThing(id)?.split('.') ?? []
    const device = await store.findDevice(uploadOwner(id) ?? '')
    const sealed = await readFile(this.shelf.pathOf(id)).catch(() => null)
    // The sweep may have been quicker than the request that brought the last byte.
    const isGone = sealed === null && device !== undefined
    if (isGone && (await store.findSubmissionPage(device.commune, submission, sha256))) return ok(null)
    const taken =
      device === undefined || device.status === 'revoked' || sealed === null
        ? refuse('blob.not-found')
        : await intake.takePage(device, { submission, sha256, sealed })
    await this.shelf.drop(id)
    return taken
  }
}

function isOf(submission: string, id: string): boolean {
  return uploadedThing(id)?.startsWith(`${submission}.`) === true
}
