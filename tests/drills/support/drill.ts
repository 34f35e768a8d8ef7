/** What every drill is given and what it answers. */

export interface DrillRun {
  readonly trials: number
  readonly seed: number
  readonly distDir: string // holds the law pack, no screens
}

export interface DrillResult {
  readonly trials: number // faults that really happened
  readonly lost: number
  readonly duplicated: number
  readonly facts: number // held by the server at the end
  readonly files: number
  readonly why?: string // the drill proved nothing, or found something else
}

export type Drill = (run: DrillRun) => Promise<DrillResult>

/** Numbers in [0, 1) that the seed repeats (mulberry32). What happens at the same time stays the machine's own choice. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

export const pause = (ms: number) => new Promise<void>((later) => setTimeout(later, ms))
