/** Randomness that is the same on every machine: from a seed, and from a place. */

export interface Random {
  /** 0 ≤ x < 1. */
  readonly next: () => number
  readonly between: (low: number, high: number) => number
  /** Near enough to a normal distribution of deviation 1. */
  readonly normal: () => number
}

export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let x = Math.imul(state ^ (state >>> 15), state | 1)
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61)
    return ((x ^ (x >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    normal: () => (next() + next() + next() - 1.5) * 2,
  }
}

/** 0 ≤ x < 1 for a place of a grid. */
export function hashAt(x: number, y: number, seed: number): number {
  let h = Math.imul(x | 0, 374_761_393) + Math.imul(y | 0, 668_265_263) + Math.imul(seed | 0, 1_442_695_041)
  h = Math.imul(h ^ (h >>> 13), 1_274_126_177)
  return ((h ^ (h >>> 16)) >>> 0) / 4_294_967_296
}

/** Smooth between the places of the grid: clouds, grain, uneven light. */
export function cloudAt(x: number, y: number, seed: number): number {
  const left = Math.floor(x)
  const top = Math.floor(y)
  const fx = smooth(x - left)
  const fy = smooth(y - top)
  const upper = hashAt(left, top, seed) * (1 - fx) + hashAt(left + 1, top, seed) * fx
  const lower = hashAt(left, top + 1, seed) * (1 - fx) + hashAt(left + 1, top + 1, seed) * fx
  return upper * (1 - fy) + lower * fy
}

const smooth = (t: number) => t * t * (3 - 2 * t)
