/** Where a small code could be on a picture it was not read from: the places that are dark and rough in both directions. */
import type { GreyImage } from './grey.ts'

const CELL = 8
/** Paper is looked for this many cells around. */
const REACH = 10
/** Two places are not nearer than this, cells. */
const APART = 9
/** Half of a code is ink, a line of print hardly a fifth; below the first it is no print at all. */
const INK_LEAST = 0.22
const INK_MOST = 0.75
const ROUGH_LEAST = 0.04
/** Blurred codes score 0.026 and more, a page of print with a seal 0.019 at most. */
const PLACE_LEAST = 0.022

interface Cells {
  readonly columns: number
  readonly rows: number
  readonly mean: Float32Array
  readonly rough: Float32Array // mean step to the next pixel, the smaller of the two directions
}

/** Centres, most promising first. */
export function codePlaces(image: GreyImage, most: number): (readonly [x: number, y: number])[] {
  const cells = toCells(image)
  const { columns, rows } = cells
  const paper = maxAround(cells.mean, columns, rows)
  const score = new Float32Array(columns * rows)
  for (let r = 1; r < rows - 1; r++)
    for (let c = 1; c < columns - 1; c++) {
      const [mean, rough] = [average(cells.mean, columns, r, c), average(cells.rough, columns, r, c)]
      const bright = Math.max(8, paper[r * columns + c]!)
      const ink = 1 - mean / bright
      if (ink > INK_LEAST && ink < INK_MOST && rough / bright > ROUGH_LEAST)
        score[r * columns + c] = (ink * rough) / bright
    }
  const broad = boxMean(score, columns, rows, 2)
  return peaks(broad, columns, most, PLACE_LEAST).map((peak) => centroid(score, columns, rows, peak))
}

/** Peaks lie anywhere on a large code; its middle is the middle of what scores around them. */
function centroid(
  score: Float32Array,
  columns: number,
  rows: number,
  [c, r]: readonly [number, number],
): readonly [number, number] {
  let [sum, sumX, sumY] = [0, 0, 0]
  for (let y = Math.max(0, r - REACH); y <= Math.min(rows - 1, r + REACH); y++)
    for (let x = Math.max(0, c - REACH); x <= Math.min(columns - 1, c + REACH); x++) {
      const weight = score[y * columns + x]!
      sum += weight
      sumX += weight * x
      sumY += weight * y
    }
  return [(sumX / sum + 0.5) * CELL, (sumY / sum + 0.5) * CELL]
}

function boxMean(cells: Float32Array, columns: number, rows: number, radius: number): Float32Array {
  const out = new Float32Array(cells.length)
  for (let r = radius; r < rows - radius; r++)
    for (let c = radius; c < columns - radius; c++) {
      let sum = 0
      for (let y = r - radius; y <= r + radius; y++)
        for (let x = c - radius; x <= c + radius; x++) sum += cells[y * columns + x]!
      out[r * columns + c] = sum / (2 * radius + 1) ** 2
    }
  return out
}

function toCells({ width, height, data }: GreyImage): Cells {
  const columns = Math.floor((width - 1) / CELL)
  const rows = Math.floor((height - 1) / CELL)
  const mean = new Float32Array(columns * rows)
  const rough = new Float32Array(columns * rows)
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      let [sum, across, down] = [0, 0, 0]
      for (let y = r * CELL; y < (r + 1) * CELL; y++)
        for (let i = y * width + c * CELL, end = i + CELL; i < end; i++) {
          const value = data[i]!
          sum += value
          across += Math.abs(value - data[i + 1]!)
          down += Math.abs(value - data[i + width]!)
        }
      mean[r * columns + c] = sum / CELL / CELL
      rough[r * columns + c] = Math.min(across, down) / CELL / CELL
    }
  return { columns, rows, mean, rough }
}

function average(cells: Float32Array, columns: number, r: number, c: number): number {
  let sum = 0
  for (let y = r - 1; y <= r + 1; y++) for (let x = c - 1; x <= c + 1; x++) sum += cells[y * columns + x]!
  return sum / 9
}

function maxAround(cells: Float32Array, columns: number, rows: number): Float32Array {
  const across = new Float32Array(cells.length)
  const out = new Float32Array(cells.length)
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++)
      for (let x = Math.max(0, c - REACH); x <= Math.min(columns - 1, c + REACH); x++)
        across[r * columns + c] = Math.max(across[r * columns + c]!, cells[r * columns + x]!)
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++)
      for (let y = Math.max(0, r - REACH); y <= Math.min(rows - 1, r + REACH); y++)
        out[r * columns + c] = Math.max(out[r * columns + c]!, across[y * columns + c]!)
  return out
}

function peaks(score: Float32Array, columns: number, most: number, least: number): [number, number][] {
  const found: [number, number][] = []
  while (found.length < most) {
    let best = -1
    for (let i = 0; i < score.length; i++) {
      if (score[i]! <= (best < 0 ? least : score[best]!)) continue
      const [c, r] = [i % columns, Math.floor(i / columns)]
      if (found.every(([x, y]) => Math.max(Math.abs(x - c), Math.abs(y - r)) >= APART)) best = i
    }
    if (best < 0) break
    found.push([best % columns, Math.floor(best / columns)])
  }
  return found
}
