/** The page's end of the imaging worker: one page at a time, because each takes the memory of its pixels. */
import type { Result } from '../../domain/base/result.ts'
import type { ImagingApi, PreparedPage } from '../../workers/imaging/api.ts'
import { moved } from '../../workers/rpc/hand-over.ts'
import { createWorkerHandle, type CallOptions, type WorkerLike } from './worker-handle.ts'

export type {
  Look,
  Outline,
  PreparedPage,
  PrepareInput,
  Quad,
  QualityFault,
  SheetFound,
} from '../../workers/imaging/api.ts'

export interface ImagingBridge {
  /** `handOver`: the bytes are moved, not copied; the caller cannot read them afterwards. */
  prepare(
    input: Parameters<ImagingApi['prepare']>[0],
    options?: CallOptions & { readonly handOver?: boolean },
  ): Promise<Result<PreparedPage>>
  stop(): void
}

const PAGE_LIMIT_MS = 60_000
const IDLE_MS = 60_000

export function createImagingBridge(start: () => WorkerLike): ImagingBridge {
  const handle = createWorkerHandle<ImagingApi>(start, {
    name: 'imaging',
    serial: true,
    idleMs: IDLE_MS,
    timeoutMs: PAGE_LIMIT_MS,
    giveUp: 'terminate',
  })
  return {
    prepare: (input, { handOver = false, ...options } = {}) =>
      handle.call((api) => api.prepare(handOver ? moved(input) : input), options),
    stop: () => handle.stop(),
  }
}

export const imaging: ImagingBridge = createImagingBridge(
  () => new Worker(new URL('../../workers/imaging/worker.ts', import.meta.url), { type: 'module' }),
)
