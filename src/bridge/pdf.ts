/** The page's end of the PDF worker. */
import type { Result } from '../../domain/base/result.ts'
import type { ResultOwner } from '../../domain/signature/result-check.ts'
import type { GivenTrust } from '../../domain/signature/trust.ts'
import type { SlipContent } from '../../domain/slip/content.ts'
import type {
  ArchiveInput,
  CheckedResult,
  DrawnSlips,
  PdfApi,
  PdfFacts,
  PreviewInput,
  ReceiptContent,
  TakenPage,
} from '../../workers/pdf/api.ts'
import { createWorkerHandle, type CallOptions, type WorkerLike } from './worker-handle.ts'

export type {
  ArchiveInput,
  CheckedResult,
  DrawnPage,
  DrawnSlips,
  PdfFacts,
  PreviewInput,
  ReceiptContent,
  TakenPage,
} from '../../workers/pdf/api.ts'

export interface PdfBridge {
  receipt(content: ReceiptContent, options?: CallOptions): Promise<Result<Uint8Array>>
  /** Slips on their papers as one print job, and their pages to be drawn on the screen. */
  slips(contents: readonly SlipContent[], options?: CallOptions): Promise<Result<DrawnSlips>>
  /** The file that is kept of one paper. Pictures are copied, the caller may go on using them. */
  archive(input: ArchiveInput, options?: CallOptions): Promise<Result<Uint8Array>>
  /** What goes first on a weak line. */
  preview(input: PreviewInput, options?: CallOptions): Promise<Result<Uint8Array>>
  stop(): void
}

/** PDFs that scanner programs and folders bring, in a worker of their own: a hostile one never keeps a receipt waiting. */
export interface PdfIntakeBridge {
  /**
   * Every page in turn as a picture; the next one is only made when `each` is done with the one before, and none when
   * it answers false. `pdf.*` and `worker.*`; pages already handed over stay the caller's.
   */
  take(
    bytes: Uint8Array,
    each: (page: TakenPage, index: number, facts: PdfFacts) => Promise<boolean | void>,
    options?: CallOptions,
  ): Promise<Result<PdfFacts>>
  /** Signature and owner of a result somebody brings; `given`: authorities, lists and register at hand. */
  checkResult(
    bytes: Uint8Array,
    owner: ResultOwner,
    given: GivenTrust,
    options?: CallOptions,
  ): Promise<Result<CheckedResult>>
  stop(): void
}

const SLIP_LIMIT_MS = 30_000
const IDLE_MS = 120_000
/** Opening, then each page: a file that needs longer was made to. */
const PAGE_LIMIT_MS = 30_000

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
    slips: (contents, options) => handle.call((api) => api.slips(contents), options),
    archive: (input, options) => handle.call((api) => api.archive(input), options),
    preview: (input, options) => handle.call((api) => api.preview(input), options),
    stop: () => handle.stop(),
  }
}

export const pdf: PdfBridge = createPdfBridge(
  () => new Worker(new URL('../../workers/pdf/worker.ts', import.meta.url), { type: 'module' }),
)

export function createPdfIntakeBridge(start: () => WorkerLike): PdfIntakeBridge {
  const handle = createWorkerHandle<PdfApi>(start, {
    name: 'pdf',
    serial: true,
    idleMs: IDLE_MS,
    timeoutMs: PAGE_LIMIT_MS,
    giveUp: 'terminate',
  })
  let lastTurn: Promise<unknown> = Promise.resolve()
  return {
    take(bytes, each, options) {
      const turn = lastTurn.then(async () => {
        const opened = await handle.call((api) => api.open(bytes), options)
        if (!opened.ok) return opened
        for (let number = 1; number <= opened.value.pages; number++) {
          const page = await handle.call((api) => api.page(number), options)
          if (!page.ok) return page
          if ((await each(page.value, number - 1, opened.value)) === false) break
        }
        return opened
      })
      // The worker holds one PDF at a time.
      lastTurn = turn.catch(() => {})
      return turn
    },
    checkResult(bytes, owner, given, options) {
      const turn = lastTurn.then(() => handle.call((api) => api.checkResult(bytes, owner, given), options))
      lastTurn = turn.catch(() => {})
      return turn
    },
    stop: () => handle.stop(),
  }
}

export const pdfIntake: PdfIntakeBridge = createPdfIntakeBridge(
  () => new Worker(new URL('../../workers/pdf/worker.ts', import.meta.url), { type: 'module' }),
)
