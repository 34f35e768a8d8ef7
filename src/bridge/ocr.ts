/** The page's end of the OCR worker: two pages at once, with progress, each stopped as soon as nobody wants its answer. */
import { proxy, type Remote } from 'comlink'
import { refuse, type Result } from '../../domain/base/result.ts'
import type { ReadPage } from '../../domain/document/paper.ts'
import type { OcrApi, ReadInput } from '../../workers/ocr/api.ts'
import { moved } from '../../workers/rpc/hand-over.ts'
import { orAborted } from './or-aborted.ts'
import { createTurns } from './turns.ts'
import { createWorkerHandle, type CallOptions, type WorkerLike } from './worker-handle.ts'

type PageInput = Omit<ReadInput, 'ticket'>
type PageOptions = CallOptions & { readonly handOver?: boolean }

export interface OcrBridge {
  /** Loads the reader ahead of the first page. */
  warmUp(options?: CallOptions): Promise<Result<null>>
  /** `onProgress`: share done, 0 to 1. `handOver`: the page is moved, not copied. */
  read(
    input: PageInput,
    options?: PageOptions & { readonly onProgress?: (share: number) => void },
  ): Promise<Result<ReadPage>>
  /** Whether the page stands on its feet: quarter turns it needs, and how clear the answer is. */
  upright(input: PageInput, options?: PageOptions): ReturnType<OcrApi['upright']>
  stop(): void
}

/** What waits here is not copied into the worker yet. The worker deals the pages to as many engines as the device carries. */
const AT_ONCE = 2
/** The worker gives up on a page after three minutes, and one may stand before it; this is for a worker that says nothing. */
const PAGE_LIMIT_MS = 400_000
/** Longer than the worker keeps its engine, so that the small part of it stays for the next page. */
const IDLE_MS = 180_000

export function createOcrBridge(start: () => WorkerLike): OcrBridge {
  const handle = createWorkerHandle<OcrApi>(start, {
    name: 'ocr',
    serial: false,
    idleMs: IDLE_MS,
    timeoutMs: PAGE_LIMIT_MS,
    giveUp: 'terminate',
  })
  const turns = createTurns(AT_ONCE)
  const aborted = refuse('worker.aborted', { worker: 'ocr' })
  let tickets = 0
  let stops = 0

  /** An abort drops this page only: its neighbour's engine reads on. */
  async function inTurn<T>(
    input: PageInput,
    { signal, handOver = false, ...options }: PageOptions,
    work: (api: Remote<OcrApi>, input: ReadInput) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const stopsBefore = stops
    if (!(await turns.take(signal))) return aborted
    const ticket = ++tickets
    let abort = () => {}
    try {
      if (stopsBefore !== stops) return refuse('worker.stopped', { worker: 'ocr' })
      const answer = handle.call((api) => {
        abort = () => void api.drop(ticket)
        const named = { ...input, ticket }
        return work(api, handOver ? moved(named) : named)
      }, options)
      return await orAborted(answer, signal, aborted, () => abort())
    } finally {
      turns.giveBack()
    }
  }

  return {
    warmUp: ({ signal, ...options } = {}) =>
      orAborted(
        handle.call((api) => api.warmUp(), options),
        signal,
        aborted,
      ),
    read: (input, { onProgress, ...options } = {}) =>
      inTurn(input, options, (api, page) =>
        onProgress === undefined ? api.read(page) : api.read(page, proxy(onProgress)),
      ),
    upright: (input, options = {}) => inTurn(input, options, (api, page) => api.upright(page)),
    stop() {
      stops += 1
      handle.stop()
    },
  }
}

export const ocr: OcrBridge = createOcrBridge(
  () => new Worker(new URL('../../workers/ocr/worker.ts', import.meta.url), { type: 'module' }),
)
