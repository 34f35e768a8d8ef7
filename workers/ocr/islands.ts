/**
 * Print that no word covers. Reading words wherever they stand, the engine passes over single figures in the cells of a
 * table; they are found by their ink, set side by side on one strip and read in one go.
 */
import { median } from '../../domain/base/median.ts'
import type { PageSize } from './pgm-header.ts'

export interface Place {
  readonly left: number
  readonly top: number
  readonly right: number // exclusive
  readonly bottom: number
}

const CELL = 6
const DARK = 120
/** Round every word: accents and tails that its box left out. */
const MARGIN = 5
/** Of the height of a usual word. */
const LOWEST = 0.55
const HIGHEST = 1.4
const WIDEST = 2
/** More than this is a drawing or a seal, not figures in cells. */
const MOST = 80

/** Places of single figures outside `words`, in the order of the page. */
export function findIslands(
  pixels: Uint8Array,
  { width, height }: PageSize,
  words: readonly Place[],
): Place[] {
  if (words.length === 0) return []
  const columns = Math.ceil(width / CELL)
  const rows = Math.ceil(height / CELL)
  const cells = new Uint8Array(columns * rows)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (pixels[y * width + x]! < DARK) cells[Math.floor(y / CELL) * columns + Math.floor(x / CELL)] = 1
  for (const word of words) blank(cells, columns, rows, word)
  const usual = median(words.map(({ top, bottom }) => bottom - top))!
  const islands: Place[] = []
  for (let start = 0; start < cells.length; start++) {
    if (cells[start] !== 1) continue
    const island = take(cells, columns, rows, start)
    const [across, down] = [island.right - island.left, island.bottom - island.top]
    const isAtEdge =
      island.left < CELL || island.top < CELL || island.right > width - CELL || island.bottom > height - CELL
    if (!isAtEdge && down >= LOWEST * usual && down <= HIGHEST * usual && across <= WIDEST * usual)
      islands.push(island)
  }
  return islands.length > MOST ? [] : islands
}

function blank(cells: Uint8Array, columns: number, rows: number, { left, top, right, bottom }: Place): void {
  const at = (value: number, last: number) => Math.min(last, Math.max(0, Math.floor(value / CELL)))
  for (let row = at(top - MARGIN, rows - 1); row <= at(bottom + MARGIN, rows - 1); row++)
    cells.fill(
      0,
      row * columns + at(left - MARGIN, columns - 1),
      row * columns + at(right + MARGIN, columns - 1) + 1,
    )
}

/** Takes all cells that hang together with `start` off the grid. */
function take(cells: Uint8Array, columns: number, rows: number, start: number): Place {
  const first = { column: start % columns, row: Math.floor(start / columns) }
  let [left, right, top, bottom] = [first.column, first.column, first.row, first.row]
  const open = [start]
  cells[start] = 0
  for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
    const [column, row] = [cell % columns, Math.floor(cell / columns)]
    left = Math.min(left, column)
    right = Math.max(right, column)
    top = Math.min(top, row)
    bottom = Math.max(bottom, row)
    for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++)
      for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++)
        if (cells[y * columns + x] === 1) {
          cells[y * columns + x] = 0
          open.push(y * columns + x)
        }
  }
  return { left: left * CELL, top: top * CELL, right: (right + 1) * CELL, bottom: (bottom + 1) * CELL }
}
