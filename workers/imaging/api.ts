/** The imaging worker: one page image in, a page ready to keep and a page ready to read out. */
import type { Result } from '../../domain/base/result.ts'
import type { MachineZone } from '../../domain/document/paper.ts'

export type Point = readonly [x: number, y: number]

/** Corners of a sheet in pixels of the picture as shown (EXIF obeyed, before `turn`), clockwise from its top left. */
export type Quad = readonly [Point, Point, Point, Point]

/** How the archive copy looks. Reading never depends on it. */
export type Look = 'colour' | 'grey' | 'black-white'

/** `whole`: the picture is the page · `sure`: cut out · `show`: cut out, a person should glance at it · `ask`: not cut
 *  out, a person must put the corners (what was found is a first proposal). */
export type SheetVerdict = 'whole' | 'sure' | 'show' | 'ask'

export interface SheetFound {
  readonly verdict: SheetVerdict
  readonly corners: Quad | null
  readonly confidence: number // 0..1, how continuous the four edges are
}

/** What is wrong with a picture, worst first; each has a sentence that says what to do. */
export type QualityFault = 'blurred' | 'glare' | 'dark' | 'pale' | 'skewed' | 'cut-off' | 'too-few-pixels'

export interface PageQuality {
  readonly faults: readonly QualityFault[]
  readonly sharpness: number // 0..1, 1 = as sharp as a good scan
  readonly glareShare: number // 0..1 of the sheet
  readonly skewDeg: number // as it lay, before it was straightened
  readonly dpi: number // of the sheet in the source picture, estimated from its paper size
}

export interface PrepareInput {
  readonly bytes: Uint8Array
  readonly turn: 0 | 1 | 2 | 3 // quarter turns clockwise, after the sheet was cut out
  /** `auto` (default): find the sheet · `whole`: a flatbed's picture is the page · or the corners a person put. */
  readonly crop?: 'auto' | 'whole' | Quad
  readonly look?: Look // default `colour`
}

export interface PreparedPage {
  readonly archive: Uint8Array // JPEG, what is kept
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
  readonly turned: 0 | 1 | 3 // quarter turns clockwise it was given because it lay sideways, without `turn` of the input
  readonly sourceSize: { readonly width: number; readonly height: number } // EXIF obeyed
  readonly sheet: SheetFound
  readonly quality: PageQuality
  readonly isBlank: boolean // no print on it: a page the feeder drew in empty
  readonly likeness: string // perceptual hash, 16 hex digits
  readonly machineZone?: MachineZone | null // MRZ of a card's back or a passport, archive pixels
}

/** Where the sheet lies in a live picture, for the viewfinder. */
export interface Outline {
  readonly corners: Quad | null // pixels of the frame given
  readonly confidence: number
  readonly faults: readonly QualityFault[]
}

/** An RGBA frame of the viewfinder, ≤ 640 px wide. */
export interface Frame {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
}

export interface ImagingApi {
  /** Refuses by header before decoding: `imaging.too-large`, `imaging.not-an-image`, `imaging.decode-failed`,
   *  `imaging.too-small`. Crooked scans come back straight, archive and reading page alike. */
  prepare(input: PrepareInput): Promise<Result<PreparedPage>>
  /** For the viewfinder, many times a second: where the sheet lies and what speaks against a shot now. */
  outline(frame: Frame): Promise<Outline>
  /** Pages under way answer `imaging.stopped` at their next step. */
  stop(): Promise<void>
}
