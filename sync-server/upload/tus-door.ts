/** A tus 1.0 end: creation, offsets and pieces by @tus/server; who, what and when by whoever opens one. */
import { Server } from '@tus/server'
import type { Problem, Result } from '../../domain/base/result.ts'
import type { Device } from '../store/port.ts'
import type { UploadShelf } from './shelf.ts'

/** tus says 460 for a failed checksum; clients then start the file anew. */
export const CHECKSUM_MISMATCH = 460

export type UploadMetadata = Readonly<Record<string, string | null>>

export interface TusAnswer {
  readonly response: Response
  /** Our own refusal, when that is why the response is an error. A fault of ours is thrown: it says nothing of the file. */
  readonly problem: Problem | null
}

export interface TusDoor {
  readonly path: string
  handle(request: Request, device: Device): Promise<TusAnswer>
}

export interface DoorTerms {
  readonly path: string
  readonly shelf: UploadShelf
  readonly maxBytes: number
  /** The id of an upload that is about to begin. */
  readonly nameOf: (device: Device, metadata: UploadMetadata) => Result<string>
  /** Before a byte is taken. */
  readonly admit: (
    device: Device,
    upload: { readonly size: number | undefined; readonly metadata: UploadMetadata },
  ) => Promise<Result<null>>
  /** All bytes are here. */
  readonly finish: (id: string) => Promise<Result<null>>
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

function orThrow<T>(result: Result<T>): T {
  if (!result.ok) throw new Refusal(result.problem)
  return result.value
}

export function openTusDoor({ path, shelf, maxBytes, nameOf, admit, finish }: DoorTerms): TusDoor {
  const deviceByRequest = new WeakMap<object, Device>()
  const problemByRequest = new WeakMap<object, Problem>()
  const faultByRequest = new WeakMap<object, unknown>()
  const deviceOf = (request: object): Device => {
    const device = deviceByRequest.get(request)
    if (!device) throw new Error('an upload request without a device')
    return device
  }

  const tus = new Server({
    path,
    datastore: shelf.uploads,
    relativeLocation: true,
    maxSize: maxBytes,
    allowedOrigins: () => false,
    namingFunction: (request, metadata) => orThrow(nameOf(deviceOf(request), metadata ?? {})),
    onUploadCreate: async (request, { size, metadata }) => {
      orThrow(await admit(deviceOf(request), { size, metadata: metadata ?? {} }))
      return {}
    },
    onUploadFinish: async (_request, { id }) => {
      orThrow(await finish(id))
      return {}
    },
    onResponseError: (request, error) => {
      if (error instanceof Refusal) problemByRequest.set(request, error.problem)
      else if (!isOfTus(error)) faultByRequest.set(request, error)
      return undefined
    },
  })

  return {
    path,
    async handle(request, device) {
      deviceByRequest.set(request, device)
      const response = await tus.handleWeb(request)
      const fault = faultByRequest.get(request)
      if (fault !== undefined && !request.signal.aborted) throw await shelf.explain(fault)
      return { response, problem: problemByRequest.get(request) ?? null }
    },
  }
}
