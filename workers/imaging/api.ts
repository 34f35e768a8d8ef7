/** The imaging worker: one page image in, a page ready to keep and a page ready to read out. */
import type { Result } from '../../domain/base/result.ts'

export interface PreparedPage {
  readonly archive: Uint8Array // JPEG in colour, what is kept
  readonly archiveMime: string
  readonly width: number // of the archive image
  readonly height: number
  readonly reading: Uint8Array // binary PGM (P5) for the reader, same geometry scaled by `readingScale`
  readonly readingScale: number // reading pixels = archive pixels × readingScale
  readonly thumbnail: Uint8Array // JPEG ≤ 240 px
  readonly codes: readonly {
    readonly text: string
    readonly box: readonly [number, number, number, number]
  }[] // QR, archive pixels
  readonly codesMissed?: boolean // the code reader could not be loaded: "no code" is then not known
  readonly timings: Readonly<Record<string, number>> // ms per step
}

export interface ImagingApi {
  /** `turn`: quarter turns clockwise. Refuses by header before decoding: `imaging.too-large`, `imaging.not-an-image`,
   *  `imaging.decode-failed`, `imaging.too-small`. Crooked scans come back straight, archive and reading page alike. */
  prepare(input: { bytes: Uint8Array; turn: 0 | 1 | 2 | 3 }): Promise<Result<PreparedPage>>
  /** Pages under way answer `imaging.stopped` at their next step. */
  stop(): Promise<void>
}
