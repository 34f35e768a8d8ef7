/** The page's end of the imaging worker: one page at a time, because each takes the memory of its pixels. */
import { ok, type Result } from '../../domain/base/result.ts'
import type { Frame, ImagingApi, Outline, PreparedPage } from '../../workers/imaging/api.ts'
import { moved } from '../../workers/rpc/hand-over.ts'
import { createWorkerHandle, type CallOptions, type WorkerLike } from './worker-handle.ts'

export type {
  Frame,
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
  /** For the viewfinder; null while a page is being prepared or another frame looked at: such a frame is dropped, not
   *  queued. */
  outline(frame: Frame): Promise<Outline | null>
  stop(): void
}

const PAGE_LIMIT_MS = 60_000
const FRAME_LIMIT_MS = 5_000
const IDLE_MS = 60_000

export function createImagingBridge(start: () => WorkerLike): ImagingBridge {
  const handle = createWorkerHandle<ImagingApi>(start, {
    name: 'imaging',
    serial: true,
    idleMs: IDLE_MS,
    timeoutMs: PAGE_LIMIT_MS,
    giveUp: 'terminate',
  })
  let underWay = 0
  async function counted<T>(work: () => Promise<T>): Promise<T> {
    underWay += 1
    try {
      return await work()
    } finally {
      underWay -= 1
    }
  }
  return {
    prepare: (input, { handOver = false, ...options } = {}) =>
      counted(() => handle.call((api) => api.prepare(handOver ? moved(input) : input), options)),
    async outline(frame) {
      if (underWay > 0) return null
      const seen = await counted(() =>
        handle.call(async (api) => ok(await api.outline(frame)), { timeoutMs: FRAME_LIMIT_MS }),
      )
      return seen.ok ? seen.value : null
    },
    stop: () => handle.stop(),
  }
}

export const imaging: ImagingBridge = createImagingBridge(
  () => new Worker(new URL('../../workers/imaging/worker.ts', import.meta.url), { type: 'module' }),
)
