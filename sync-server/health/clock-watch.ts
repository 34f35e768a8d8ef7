/** A wall clock that jumps dates everything wrongly. It is compared with one that cannot jump. */
import { performance } from 'node:perf_hooks'
import type { Clock } from '../clock.ts'

const JUMP_MS = 120_000

export interface ClockJump {
  readonly at: number
  readonly byMs: number
}

export class ClockWatch {
  readonly #clock: Clock
  readonly #steady: () => number
  #wall: number
  #ticks: number
  last: ClockJump | null = null

  constructor(clock: Clock, steady: () => number = () => performance.now()) {
    this.#clock = clock
    this.#steady = steady
    this.#wall = clock()
    this.#ticks = steady()
  }

  /** The jump since the last look; null: none. A machine that slept jumps too, and that is worth knowing. */
  look(): ClockJump | null {
    const [wall, ticks] = [this.#clock(), this.#steady()]
    const byMs = Math.round(wall - this.#wall - (ticks - this.#ticks))
    this.#wall = wall
    this.#ticks = ticks
    if (Math.abs(byMs) < JUMP_MS) return null
    this.last = { at: wall, byMs }
    return this.last
  }
}
