/** Lines of letters that stand at one distance from each other, as only typewriters and the zone print them. */
import type { Component } from '../components.ts'

export interface Shape {
  readonly x: number // middle
  readonly y: number
  readonly width: number
  readonly height: number
}

/** y = `y` + `slope` × x; letters stand at `x` + `pitch` × n for n = 0 … `count` − 1. */
export interface PitchedLine {
  readonly x: number
  readonly y: number
  readonly slope: number
  readonly pitch: number
  readonly count: number
}

const LEAST_HEIGHT = 6
const MOST_HEIGHT = 70
const LEAST_LETTERS = 9
/** Steps between neighbours that are whole pitches, this share of a pitch off at most … */
const OFF = 0.17
/** … in this share of all steps. */
const REGULAR = 0.75
const LEAST_COUNT = 20

export function letterShapes(components: readonly Component[]): Shape[] {
  return components
    .filter(({ left, top, right, bottom }) => {
      const [width, height] = [right - left, bottom - top]
      return (
        Math.max(width, height) >= LEAST_HEIGHT &&
        Math.max(width, height) <= MOST_HEIGHT &&
        Math.min(width, height) >= 2
      )
    })
    .map(({ left, top, right, bottom }) => ({
      x: (left + right) / 2,
      y: (top + bottom) / 2,
      width: right - left,
      height: bottom - top,
    }))
    .sort((a, b) => a.x - b.x)
}

export function pitchedLines(shapes: readonly Shape[]): PitchedLine[] {
  const found: PitchedLine[] = []
  for (const chain of chainsOf(shapes)) {
    const pitch = pitchOf(chain)
    if (pitch === null) continue
    const line = grown(shapes, chain, pitch)
    if (line === null || line.count < LEAST_COUNT) continue
    const known = found.findIndex((other) => isSame(line, other))
    if (known < 0) found.push(line)
    else if (found[known]!.count < line.count) found[known] = line
  }
  return found
}

/** Each shape and its nearest neighbour to the right on the same line, as far as that goes. */
function chainsOf(shapes: readonly Shape[]): Shape[][] {
  const next = new Int32Array(shapes.length).fill(-1)
  const hasBefore = new Uint8Array(shapes.length)
  shapes.forEach((shape, at) => {
    if (shape.width > shape.height * 1.5) return
    for (let other = at + 1; other < shapes.length; other++) {
      const { x, y, width, height } = shapes[other]!
      const along = x - shape.x
      if (along > shape.height * 1.7) break
      const tall = Math.max(height, shape.height)
      if (
        along < tall * 0.5 ||
        height < shape.height * 0.5 ||
        height > shape.height * 2 ||
        width > height * 1.5
      )
        continue
      if (Math.abs(y - shape.y) > tall * 0.35) continue
      next[at] = other
      hasBefore[other] = 1
      break
    }
  })
  const chains: Shape[][] = []
  shapes.forEach((_, at) => {
    if (hasBefore[at] === 1) return
    const chain: Shape[] = []
    for (let k = at; k >= 0; k = next[k]!) chain.push(shapes[k]!)
    if (chain.length >= LEAST_LETTERS) chains.push(chain)
  })
  return chains
}

function pitchOf(chain: readonly Shape[]): number | null {
  const steps = chain.slice(1).map((shape, at) => shape.x - chain[at]!.x)
  const pitch = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)]!
  const regular = steps.filter((step) => {
    const pitches = Math.max(1, Math.round(step / pitch))
    return Math.abs(step - pitches * pitch) < OFF * pitch
  })
  return regular.length >= steps.length * REGULAR ? pitch : null
}

/** The line fitted to the chain, then to every shape that stands on it: chains break where a letter is damaged. */
function grown(shapes: readonly Shape[], chain: readonly Shape[], pitch: number): PitchedLine | null {
  let members = chain
  let fit = fitted(members, pitch)
  for (let round = 0; round < 3; round++) {
    const { x, y, slope } = fit
    const on = shapes.filter((shape) => {
      const column = (shape.x - x) / fit.pitch
      return (
        Math.abs(shape.y - y - slope * shape.x) < fit.pitch * 0.3 &&
        shape.height > fit.pitch * 0.4 &&
        shape.height < fit.pitch * 1.6 &&
        Math.abs(column - Math.round(column)) < 0.3
      )
    })
    members = together(on, fit.x, fit.pitch, chain[Math.floor(chain.length / 2)]!)
    if (members.length < LEAST_LETTERS) return null
    fit = fitted(members, fit.pitch)
  }
  const columns = members.map((shape) => Math.round((shape.x - fit.x) / fit.pitch))
  const [first, last] = [Math.min(...columns), Math.max(...columns)]
  return { ...fit, x: fit.x + first * fit.pitch, count: last - first + 1 }
}

/** The run of columns around `seed` without a hole of more than four. */
function together(on: readonly Shape[], x: number, pitch: number, seed: Shape): Shape[] {
  const column = (shape: Shape) => Math.round((shape.x - x) / pitch)
  const filled = new Set(on.map(column))
  let [first, last] = [column(seed), column(seed)]
  const near = (from: number, step: number) =>
    [1, 2, 3, 4].map((n) => from + n * step).find((at) => filled.has(at))
  for (let at = near(first, -1); at !== undefined; at = near(first, -1)) first = at
  for (let at = near(last, 1); at !== undefined; at = near(last, 1)) last = at
  return on.filter((shape) => column(shape) >= first && column(shape) <= last)
}

function fitted(shapes: readonly Shape[], pitch: number): Omit<PitchedLine, 'count'> {
  const start = shapes[0]!.x
  const row = leastSquares(shapes.map(({ x, y }) => [x, y]))
  let column = 0
  const columns = shapes.map(({ x }, at) => {
    if (at > 0) column += Math.round((x - shapes[at - 1]!.x) / pitch)
    return [column, x] as const
  })
  const across = leastSquares(columns)
  return {
    x: Number.isFinite(across.at0) ? across.at0 : start,
    pitch: across.slope > pitch * 0.9 && across.slope < pitch * 1.1 ? across.slope : pitch,
    y: row.at0,
    slope: row.slope,
  }
}

function leastSquares(points: readonly (readonly [number, number])[]): { at0: number; slope: number } {
  const mean = (of: (point: readonly [number, number]) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length
  const [x, y] = [mean((point) => point[0]), mean((point) => point[1])]
  const slope = mean((point) => (point[0] - x) * (point[1] - y)) / mean((point) => (point[0] - x) ** 2)
  return { at0: y - slope * x, slope }
}

function isSame(a: PitchedLine, b: PitchedLine): boolean {
  const middle = a.x + (a.count * a.pitch) / 2
  return Math.abs(a.y + a.slope * middle - b.y - b.slope * middle) < a.pitch / 2
}
