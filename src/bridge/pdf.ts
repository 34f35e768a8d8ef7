/** The page's end of the PDF worker. */
import type { Result } from '../../domain/base/result.ts'
import type { ArchiveInput, PdfApi, PreviewInput, ReceiptContent } from '../../workers/pdf/api.ts'
import { createWorkerHandle, type CallOptions, type WorkerLike } from './worker-handle.ts'

export type { ArchiveInput, PreviewInput, ReceiptContent } from '../../workers/pdf/api.ts'

export interface PdfBridge {
  receipt(content: ReceiptContent, options?: CallOptions): Promise<Result<Uint8Array>>
  /** The file that is kept of one paper. Pictures are copied, the caller may go on using them. */
  archive(input: ArchiveInput, options?: CallOptions): Promise<Result<Uint8Array>>
  /** What goes first on a weak line. */
  preview(input: PreviewInput, options?: CallOptions): Promise<Result<Uint8Array>>
  stop(): void
}

const SLIP_LIMIT_MS = 30_000
const IDLE_MS = 120_000

export function createPdfBridge(start: () => WorkerLike): PdfBridge {
  const handle = createWorkerHandle<PdfApi>(start, {
    name: 'pdf',
    serial: true,
    idleMs: IDLE_MS,
    timeoutMs: SLIP_LIMIT_MS,
    giveUp: 'terminate',
  })
  return {
    receipt: (content, options) => handle.call((api) => api.receipt(content), options),
    archive: (input, options) => handle.call((api) => api.archive(input), options),
    preview: (input, options) => handle.call((api) => api.preview(input), options),
    stop: () => handle.stop(),
  }
}

export const pdf: PdfBridge = createPdfBridge(
  () => new Worker(new URL('../../workers/pdf/worker.ts', import.meta.url), { type: 'module' }),
)
