/** The page's end of the OCR worker: one page at a time, with progress, stopped as soon as nobody wants the answer. */
import { proxy } from 'comlink'
import type { Result } from '../../domain/base/result.ts'
import type { ReadPage } from '../../domain/document/paper.ts'
import type { OcrApi } from '../../workers/ocr/api.ts'
import { moved } from '../../workers/rpc/hand-over.ts'
import { createWorkerHandle, type CallOptions, type WorkerLike } from './worker-handle.ts'

export interface OcrBridge {
  /** Loads the reader ahead of the first page. */
  warmUp(options?: CallOptions): Promise<Result<null>>
  /** `onProgress`: share done, 0 to 1. `handOver`: the page is moved, not copied. */
  read(
    input: Parameters<OcrApi['read']>[0],
    options?: CallOptions & {
      readonly onProgress?: (share: number) => void
      readonly handOver?: boolean
    },
  ): Promise<Result<ReadPage>>
  stop(): void
}

/** The worker gives up on a page after three minutes; this is for a worker that says nothing at all. */
const PAGE_LIMIT_MS = 200_000
/** Longer than the worker keeps its engine, so that the small part of it stays for the next page. */
const IDLE_MS = 180_000

export function createOcrBridge(start: () => WorkerLike): OcrBridge {
  const handle = createWorkerHandle<OcrApi>(start, {
    name: 'ocr',
    serial: true,
    idleMs: IDLE_MS,
    timeoutMs: PAGE_LIMIT_MS,
    giveUp: 'terminate',
  })
  return {
    warmUp: (options) => handle.call((api) => api.warmUp(), options),
    read: (input, { onProgress, handOver = false, ...options } = {}) =>
      handle.call((api) => {
        const page = handOver ? moved(input) : input
        return onProgress === undefined ? api.read(page) : api.read(page, proxy(onProgress))
      }, options),
    stop: () => handle.stop(),
  }
}

export const ocr: OcrBridge = createOcrBridge(
  () => new Worker(new URL('../../workers/ocr/worker.ts', import.meta.url), { type: 'module' }),
)
