/** One tesseract.js engine in its nested worker: Vietnamese, LSTM, nothing from elsewhere. */
import { createWorker, OEM, PSM } from 'tesseract.js'
import { ENGINE_CORE, ENGINE_START, MODEL, MODEL_FOLDER } from './kit.ts'
import type { Result } from '../../domain/base/result.ts'
import { ok, refuse } from '../../domain/base/result.ts'

/** `sparse`: words wherever they stand, for whole pages · `block`: one block of lines, for a strip. */
export type Layout = 'block' | 'sparse'

export interface Engine {
  /** Table of words (TSV) of a binary PGM; rejects when the engine gives up. */
  recognise(page: Uint8Array, layout: Layout, onProgress: (share: number) => void): Promise<string>
  /** Ends the nested worker at once and gives its memory back; a running `recognise` never settles. */
  stop(): void
}

// On 79 cleaned pages sparse text beats one block (CER 1.00 against 1.27 %, wrong fields 11 against 27 of 661): rows of a
// table whose cells are set half a line apart garble each other in a block. It costs 5 % more time. Threshold method 1
// ruins every page (18 %).
const SEGMENTATION = {
  block: PSM.SINGLE_BLOCK,
  sparse: PSM.SPARSE_TEXT,
} as const satisfies Record<Layout, PSM>

const START_LIMIT_MS = 60_000

/** `ocr.kit-missing` {file} when a file of the kit cannot be had, `ocr.read-failed` {why} for anything else. */
export async function startEngine(origin: string): Promise<Result<Engine>> {
  try {
    return ok(await start(origin))
  } catch (error) {
    for (const file of [ENGINE_START, ENGINE_CORE, ENGINE_CORE.replace(/js$/, 'wasm'), MODEL])
      if (!(await isReachable(file))) return refuse('ocr.kit-missing', { file })
    return refuse('ocr.read-failed', { why: String(error) })
  }
}

async function start(origin: string): Promise<Engine> {
  let onProgress: (share: number) => void = () => {}
  let onFailure: (error: Error) => void = () => {}
  const failed = new Promise<never>((_, reject) => (onFailure = reject))
  const limit = setTimeout(() => onFailure(new Error('the start took too long')), START_LIMIT_MS)
  const created = createWorker('vie', OEM.LSTM_ONLY, {
    workerPath: origin + ENGINE_START,
    corePath: origin + ENGINE_CORE,
    langPath: origin + MODEL_FOLDER,
    workerBlobURL: false,
    cacheMethod: 'none', // else a second, uncompressed copy lands in the app's own idb-keyval store
    gzip: true,
    logger: (message) => {
      if (message.status === 'recognizing text') onProgress(message.progress)
    },
    // tesseract.js 7 swallows a failed model load (createWorker.js ends in `.catch(() => {})`): only this handler
    // hears of it, and `created` stays pending for ever.
    errorHandler: (error: unknown) => onFailure(new Error(String(error))),
  })
  const worker = await Promise.race([created, failed]).finally(() => clearTimeout(limit))
  let current: Layout = 'sparse'
  await worker.setParameters({ tessedit_pageseg_mode: SEGMENTATION[current], user_defined_dpi: '200' })
  return {
    async recognise(page, layout, report) {
      onProgress = report
      if (layout !== current) await worker.setParameters({ tessedit_pageseg_mode: SEGMENTATION[layout] })
      current = layout
      const blob = new Blob([page as Uint8Array<ArrayBuffer>])
      const { data } = await worker.recognize(blob, {}, { tsv: true, text: false })
      return data.tsv ?? ''
    },
    stop: () => void worker.terminate(),
  }
}

async function isReachable(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url)
    await answer.body?.cancel()
    return answer.ok && !(answer.headers.get('content-type') ?? '').startsWith('text/html')
  } catch {
    return false
  }
}
