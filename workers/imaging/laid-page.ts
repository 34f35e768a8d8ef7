/** What laying a page flat is given and what it gives. */
import type { PrepareInput } from './api.ts'
import type { Draft } from './draft.ts'
import type { ImageSource } from './image-source.ts'
import type { Sizing } from './resolution.ts'
import type { Stopwatch } from './stopwatch.ts'

export interface LaidPage extends Sizing {
  readonly pixels: ImageData
  readonly toArchive: (x: number, y: number) => readonly [number, number] // from a pixel of the picture
  readonly turned: Draft['turn']
  readonly skewDeg: number
  readonly isBlank: boolean // no mark on it but dust, holes and shadows
  readonly sourceGlyph: number | null // letter height in pixels of the picture
}

export interface Job {
  readonly bitmap: ImageBitmap
  readonly source: ImageSource
  readonly turn: PrepareInput['turn']
  readonly time: Stopwatch
}

/** Below this, turning would blur more than it straightens. */
const LEAST_SKEW_DEG = 0.2

export function straightening(skewDeg: number): number {
  return Math.abs(skewDeg) < LEAST_SKEW_DEG ? 0 : skewDeg
}
