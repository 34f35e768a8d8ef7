/** Tells a picture that is the page from a picture in which a page lies. */
import type { Edges } from './edges.ts'
import type { Planes } from './planes.ts'

const BAND = 0.015 // of the long side
const LIGHT = 195
const SPREAD = 14
const SHARE = 0.9

/** A flatbed's or feeder's page: light and even all round, no lamp and no desk does that. */
export function hasPaperBorder(rgba: Uint8ClampedArray, width: number, height: number): boolean {
  const band = Math.max(3, Math.round(Math.max(width, height) * BAND))
  const bands = [
    [0, 0, width, band],
    [0, height - band, width, height],
    [0, 0, band, height],
    [width - band, 0, width, height],
  ] as const
  const medians: number[] = []
  for (const [left, top, right, bottom] of bands) {
    const histogram = new Uint32Array(256)
    for (let y = top; y < bottom; y++)
      for (let x = left; x < right; x++) {
        const p = (y * width + x) * 4
        // The darkest colour: yellow wood is as bright as paper in red alone.
        histogram[Math.min(rgba[p]!, rgba[p + 1]!, rgba[p + 2]!)]! += 1
      }
    const all = (right - left) * (bottom - top)
    let [median, sum] = [0, 0]
    while (median < 255 && (sum += histogram[median]!) < all / 2) median += 1
    let near = 0
    for (let v = Math.max(0, median - SPREAD); v <= Math.min(255, median + SPREAD); v++) near += histogram[v]!
    if (median < LIGHT || near < all * SHARE) return false
    medians.push(median)
  }
  return Math.max(...medians) - Math.min(...medians) <= SPREAD
}

const GRID = 12
const PAPER_LEAST = 165
const PAPER_SPREAD = 14
const PAPER_SHARE = 0.8

/** Nearly all of it is paper in one even light: `plain` is the picture without its print. */
export function isMostlyPaper({ width, height, channels }: Planes): boolean {
  const cells: number[] = []
  for (let r = 0; r < GRID; r++)
    for (let c = 0; c < GRID; c++) {
      // Nine points are enough: print is gone already.
      const values: number[] = []
      for (let k = 0; k < 9; k++) {
        const x = Math.floor(((c + (1 + (k % 3)) / 4) * width) / GRID)
        const y = Math.floor(((r + (1 + Math.floor(k / 3)) / 4) * height) / GRID)
        values.push(Math.min(...channels.map((plane) => plane[y * width + x]!)))
      }
      cells.push(values.sort((a, b) => a - b)[4]!)
    }
  const paper = [...cells].sort((a, b) => a - b)[Math.floor(cells.length * 0.7)]!
  const alike = cells.filter((value) => Math.abs(value - paper) <= PAPER_SPREAD).length
  return paper >= PAPER_LEAST && alike >= cells.length * PAPER_SHARE
}

/** Steps of a shadow are gentle, of a sheet's edge hardly ever. */
const CLEAR_STEP = 6
const FEW = 0.1 // of half the way round the picture

/** Nothing but print and soft shadows: the page fills the picture, however it is lit. */
export function hasNoEdges({ width, height, ridge, strength }: Edges): boolean {
  let clear = 0
  for (const i of ridge) if (strength[i]! >= CLEAR_STEP) clear += 1
  return clear < (width + height) * FEW
}
