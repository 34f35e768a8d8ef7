/** The OCR worker: Vietnamese reader, self-hosted, never a network call of its own besides the kit's own folder. */
import type { Result } from '../../domain/base/result.ts'
import type { ReadPage } from '../../domain/document/paper.ts'

export interface OcrApi {
  /** Loads core and model once; `ocr.kit-missing` when they are neither cached nor reachable. */
  warmUp(): Promise<Result<null>>
  /** `page`: binary PGM; boxes of the answer are in its pixels divided by `scale`. Progress 0..1 by callback (comlink proxy). */
  read(
    input: { page: Uint8Array; scale: number },
    progress?: (share: number) => void,
  ): Promise<Result<ReadPage>>
  stop(): Promise<void>
}
