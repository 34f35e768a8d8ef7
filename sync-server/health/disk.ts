/** How much room is left, when it will be gone, and whether it is so little that only reading is safe (O4, O5). */
import { readFile, rename, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '../clock.ts'

export interface Space {
  readonly free: number
  readonly total: number
}

export type FreeSpace = () => Promise<Space>

interface Sample {
  readonly at: number
  readonly used: number
}

const MB = 1_000_000
export const CLOSES_AT_BYTES = 200 * MB
const CLOSES_AT_SHARE = 0.02
/** Opens with half as much again, so that it does not flutter. */
const OPENS = 1.5
const FRESH_MS = 5_000
const SAMPLE_EVERY_MS = 3_600_000
const SAMPLES = 14 * 24
const DAY_MS = 24 * SAMPLE_EVERY_MS
/** Less says nothing about growth. */
const LEAST_SPAN_MS = 6 * SAMPLE_EVERY_MS

export function freeSpaceOf(folder: string): FreeSpace {
  return async () => {
    const { bavail, blocks, bsize } = await statfs(folder)
    return { free: bavail * bsize, total: blocks * bsize }
  }
}

export class DiskWatch {
  readonly #freeSpace: FreeSpace
  readonly #closesAt: number
  readonly #clock: Clock
  readonly #file: string
  #space: Space | null = null
  #lookedAt = Number.NEGATIVE_INFINITY
  #isTight = false
  #samples: Sample[] | null = null

  /** `closesAt` bytes; 0: never, whatever becomes of it. */
  constructor(freeSpace: FreeSpace, dataDir: string, clock: Clock, closesAt = CLOSES_AT_BYTES) {
    this.#freeSpace = freeSpace
    this.#closesAt = closesAt
    this.#clock = clock
    this.#file = join(dataDir, 'disk-samples.json')
  }

  async space(): Promise<Space> {
    const now = this.#clock()
    if (this.#space && Math.abs(now - this.#lookedAt) < FRESH_MS) return this.#space
    const space = await this.#freeSpace()
    this.#space = space
    this.#lookedAt = now
    const least = Math.max(this.#closesAt, CLOSES_AT_SHARE * space.total) * (this.#isTight ? OPENS : 1)
    this.#isTight = this.#closesAt > 0 && space.free < least
    return space
  }

  async isTight(): Promise<boolean> {
    await this.space()
    return this.#isTight
  }

  /** Once an hour; a few kilobytes beside the data. */
  async sample(): Promise<void> {
    const { free, total } = await this.space()
    const samples = await this.#read()
    const at = this.#clock()
    const last = samples.at(-1)
    if (last && at >= last.at && at - last.at < SAMPLE_EVERY_MS) return
    const kept = [...samples.filter((one) => one.at < at), { at, used: total - free }].slice(-SAMPLES)
    this.#samples = kept
    await writeFile(`${this.#file}.draft`, JSON.stringify(kept))
    await rename(`${this.#file}.draft`, this.#file)
  }

  /** Days until it is full at the growth of the last days; null: it does not grow, or is not known long enough. */
  async fullInDays(): Promise<number | null> {
    const { free } = await this.space()
    const samples = await this.#read()
    const [first, last] = [samples[0], samples.at(-1)]
    if (!first || !last || last.at - first.at < LEAST_SPAN_MS) return null
    const perDay = ((last.used - first.used) / (last.at - first.at)) * DAY_MS
    return perDay <= 0 ? null : Math.floor(free / perDay)
  }

  async #read(): Promise<Sample[]> {
    if (this.#samples) return this.#samples
    const text = await readFile(this.#file, 'utf8').catch(() => '[]')
    try {
      this.#samples = JSON.parse(text) as Sample[]
    } catch {
      this.#samples = [] // half written: growth is learnt anew
    }
    return this.#samples
  }
}
