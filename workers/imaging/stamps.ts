/**
 * Finds the red seals on a page, so that the letters under them can be read. A seal is a red figure about as wide as
 * high; titles and numbers printed in red are neither and must stay.
 */
import { findComponents } from './components.ts'
import { type Area, isRed } from './grey.ts'

const CELL = 4
/** Cells by which red parts are drawn together: ring, star and lettering of one seal. */
const REACH = 3
/** Side of a seal in pixels at 200 dpi: 15 to 60 mm (the round seal of an agency measures 36 mm). */
const LEAST = 120
const MOST = 480
const LONGEST_FOR_WIDTH = 2.2

export function findStamps(rgba: Uint8ClampedArray, width: number, height: number): Area[] {
  const columns = Math.ceil(width / CELL)
  const rows = Math.ceil(height / CELL)
  const near = new Uint8Array(columns * rows).fill(255)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const p = (y * width + x) * 4
      if (isRed(rgba[p]!, rgba[p + 1]!, rgba[p + 2]!))
        near[Math.floor(y / CELL) * columns + Math.floor(x / CELL)] = 0
    }
  return findComponents({ width: columns, height: rows, data: grow(near, columns, rows) }).flatMap(
    (figure) => {
      const area = [
        figure.left * CELL,
        figure.top * CELL,
        Math.min(width, figure.right * CELL),
        Math.min(height, figure.bottom * CELL),
      ] as const
      const [across, down] = [area[2] - area[0], area[3] - area[1]]
      const isSeal =
        Math.min(across, down) >= LEAST &&
        Math.max(across, down) <= MOST &&
        Math.max(across, down) <= LONGEST_FOR_WIDTH * Math.min(across, down)
      return isSeal ? [area] : []
    },
  )
}

function grow(cells: Uint8Array, columns: number, rows: number): Uint8Array {
  const out = new Uint8Array(cells.length).fill(255)
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      if (cells[r * columns + c] !== 0) continue
      const [from, to] = [Math.max(0, c - REACH), Math.min(columns, c + REACH + 1)]
      for (let y = Math.max(0, r - REACH); y <= Math.min(rows - 1, r + REACH); y++)
        out.fill(0, y * columns + from, y * columns + to)
    }
  return out
}
