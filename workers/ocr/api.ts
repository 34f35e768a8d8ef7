/** The OCR worker: Vietnamese reader, self-hosted, never a network call of its own besides the kit's own folder. */
import type { Result } from '../../domain/base/result.ts'
import type { ReadPage } from '../../domain/document/paper.ts'

export interface ReadInput {
  readonly page: Uint8Array // binary PGM
  readonly scale: number // boxes of the answer are in its pixels divided by this
  readonly ticket?: number // names this call to `drop`
}

export interface OcrApi {
  /** Loads core and model once; `ocr.kit-missing` when they are neither cached nor reachable. */
  warmUp(): Promise<Result<null>>
  /** Two pages at once where the device carries two engines. Progress 0..1 by callback (comlink proxy). */
  read(input: ReadInput, progress?: (share: number) => void): Promise<Result<ReadPage>>
  /** Quarter turns clockwise after which the page stands upright, by reading a strip of it each way; `margin` 0..1. */
  upright(input: ReadInput): Promise<Result<{ turn: 0 | 2; margin: number }>>
  /** Ends one call, waiting or under way: it answers `ocr.stopped` and its engine is freed; the others go on. */
  drop(ticket: number): Promise<void>
  /** Ends all calls and all engines. */
  stop(): Promise<void>
}
