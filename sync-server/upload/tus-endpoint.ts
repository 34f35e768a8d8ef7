/** The tus 1.0 end at `/api/files`: creation, offsets and pieces by @tus/server; who, what and when by us. */
import { Server } from '@tus/server'
import type { Problem } from '../../domain/base/result.ts'
import type { ServerKeys } from '../keys/server-keys.ts'
import type { Device, Store } from '../store/port.ts'
import type { Intake } from './intake.ts'
import { MAX_FILE_BYTES, readUploadTerms, TAG_BYTES } from './metadata.ts'
import { newUploadId, uploadHash } from './upload-id.ts'

export const FILES_PATH = '/api/files'
const MAX_OPEN = 64
/** A box carries the files of a whole commune; begun anew when an answer was lost. */
const MAX_OPEN_OF_BOX = 2_000

/** tus says 460 for a failed checksum; clients then start the file anew. */
export const CHECKSUM_MISMATCH = 460

export interface TusAnswer {
  readonly response: Response
  /** Our own refusal, when that is why the response is an error. A fault of ours is thrown: it says nothing of the file. */
  readonly problem: Problem | null
}

export interface TusEndpoint {
  handle(request: Request, device: Device): Promise<TusAnswer>
  /** Hashes of which this device has sent a part. */
  partials(device: Device): Promise<ReadonlySet<string>>
}

/** Travels through @tus/server, which wants `{status_code, body}`. */
class Refusal {
  readonly status_code = 400
  readonly body = 'refused'
  readonly problem: Problem

  constructor(problem: Problem) {
    this.problem = problem
  }
}

/** Its own refusals are answers: `{status_code, body}`. A 500 of it is a folder that did not take the bytes. */
function isOfTus(error: unknown): boolean {
  const { status_code: status } = error as { readonly status_code?: number }
  return typeof status === 'number' && status !== 500
}

export function makeTusEndpoint(store: Store, intake: Intake, keys: ServerKeys): TusEndpoint {
  const deviceByRequest = new WeakMap<object, Device>()
  const problemByRequest = new WeakMap<object, Problem>()
  const faultByRequest = new WeakMap<object, unknown>()
  const deviceOf = (request: object): Device => {
    const device = deviceByRequest.get(request)
    if (!device) throw new Error('an upload request without a device')
    return device
  }

  const tus = new Server({
    path: FILES_PATH,
    datastore: intake.uploads,
    relativeLocation: true,
    maxSize: MAX_FILE_BYTES + TAG_BYTES,
    allowedOrigins: () => false,
    namingFunction: (request, metadata) => {
      const sha256 = metadata?.['sha256']
      if (!sha256 || !/^[0-9a-f]{64}$/.test(sha256))
        throw new Refusal({ code: 'blob.metadata-invalid', details: { name: 'sha256' } })
      return newUploadId(deviceOf(request).id, sha256)
    },
    onUploadCreate: async (request, upload) => {
      await admit(deviceOf(request), upload)
      return {}
    },
    onUploadFinish: async (_request, upload) => {
      const done = await intake.finish(upload.id)
      if (!done.ok) throw new Refusal(done.problem)
      return {}
    },
    onResponseError: (request, error) => {
      if (error instanceof Refusal) problemByRequest.set(request, error.problem)
      else if (!isOfTus(error)) faultByRequest.set(request, error)
      return undefined
    },
  })

  async function admit(
    device: Device,
    upload: {
      readonly size?: number | undefined
      readonly metadata?: Record<string, string | null> | undefined
    },
  ): Promise<void> {
    const terms = readUploadTerms(upload.metadata, upload.size, keys.seal.privateKey)
    if (!terms.ok) throw new Refusal(terms.problem)
    const { sha256 } = terms.value
    const state = (await store.blobStates(device.commune, [sha256])).get(sha256)
    if (state === 'verified') throw new Refusal({ code: 'blob.already-verified' })
    if (state) throw new Refusal(state.refused)
    const open = await intake.dropForgotten(device.id, sha256)
    const max = device.kind === 'box' ? MAX_OPEN_OF_BOX : MAX_OPEN
    if (open >= max) throw new Refusal({ code: 'blob.too-many-open', details: { max } })
  }

  return {
    async handle(request, device) {
      deviceByRequest.set(request, device)
      const response = await tus.handleWeb(request)
      const fault = faultByRequest.get(request)
      if (fault !== undefined && !request.signal.aborted) throw await intake.explain(fault)
      return { response, problem: problemByRequest.get(request) ?? null }
    },
    async partials(device) {
      const own = await intake.uploadsOf(device.id)
      return new Set(own.map((id) => uploadHash(id) ?? ''))
    },
  }
}
