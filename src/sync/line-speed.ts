/**
 * How much to send in one go: as much as the line took lately in a fixed time. Little is lost when it breaks, facts never
 * wait long behind a scan, and a line of 16 kbit/s still finishes what it begins before any clock runs out.
 */
export interface LoadBounds {
  readonly start: number // bytes, while nothing was measured
  readonly least: number
  readonly most: number
  readonly targetMs: number
}

export class LoadSize {
  readonly #bounds: LoadBounds
  #bytes: number

  constructor(bounds: LoadBounds) {
    this.#bounds = bounds
    this.#bytes = bounds.start
  }

  get bytes(): number {
    return this.#bytes
  }

  /** Grows at most fourfold at a time: one lucky moment is no fast line. */
  took(bytes: number, ms: number): void {
    const fitting = (bytes / Math.max(1, ms)) * this.#bounds.targetMs
    this.#set(Math.min(fitting, this.#bytes * 4))
  }

  /** What went was refused for its size: half of it next time. */
  overshot(bytes: number): void {
    this.#set(Math.min(this.#bytes, bytes) / 2)
  }

  broke(): void {
    this.#set(this.#bytes / 2)
  }

  #set(bytes: number): void {
    const { least, most } = this.#bounds
    this.#bytes = Math.round(Math.min(most, Math.max(least, bytes)))
  }
}

const KIB = 1024

/** Of one segment, counted in bytes of facts before packing. The first one carries about one dossier. */
export const segmentSize = new LoadSize({ start: 8 * KIB, least: 2 * KIB, most: 1000 * KIB, targetMs: 2_000 })

/**
 * Of one piece of a scan: half a megabyte on a line of half a megabit, less on a weaker one. Facts go beside it, and the
 * server keeps what came of a broken one; each piece costs half a kilobyte of headers.
 */
export const pieceSize = new LoadSize({ start: 64 * KIB, least: 16 * KIB, most: 1024 * KIB, targetMs: 8_000 })

/** Of one page read down, counted in rows of about a kilobyte. */
export const pageSize = new LoadSize({ start: 64 * KIB, least: 8 * KIB, most: 200 * KIB, targetMs: 4_000 })
