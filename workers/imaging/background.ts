/** Flattens shadows and yellowed paper: each pixel is divided by how bright the paper around it is. */
import { type GreyImage, PAPER } from './grey.ts'

const CELL = 32
/** Letters cover less than a fifth of a cell, so its 80th percentile is paper. */
const PAPER_RANK = 0.8

export function flattenBackground(image: GreyImage): GreyImage {
  const { width, height, data } = image
  const columns = Math.ceil(width / CELL)
  const rows = Math.ceil(height / CELL)
  // A cell that is all print takes its neighbours' paper (max), then steps between cells are smoothed (mean).
  const paper = mean3x3(max3x3(paperOfCells(image, columns, rows), columns, rows), columns, rows)
  const out = new Uint8Array(data.length)
  const line = new Float32Array(columns)
  const gain = new Float32Array(width)
  const places = Array.from({ length: width }, (_, x) => between(x, columns))
  const lefts = Int32Array.from(places, ([left]) => left)
  const rights = Int32Array.from(places, ([, right]) => right)
  const alongs = Float32Array.from(places, ([, , along]) => along)
  for (let y = 0; y < height; y++) {
    const [top, bottom, down] = between(y, rows)
    for (let c = 0; c < columns; c++)
      line[c] = paper[top * columns + c]! * (1 - down) + paper[bottom * columns + c]! * down
    for (let x = 0; x < width; x++) {
      const left = line[lefts[x]!]!
      gain[x] = PAPER / (left + (line[rights[x]!]! - left) * alongs[x]!)
    }
    const row = y * width
    for (let x = 0; x < width; x++) {
      const value = data[row + x]! * gain[x]!
      out[row + x] = value > 255 ? 255 : value
    }
  }
  return { width, height, data: out }
}

/** The two cells whose centres lie around a pixel, and how far it is from the first to the second. */
function between(pixel: number, cells: number): readonly [number, number, number] {
  const at = (pixel + 0.5) / CELL - 0.5
  const first = Math.max(0, Math.min(cells - 1, Math.floor(at)))
  const second = Math.min(cells - 1, first + 1)
  return [first, second, Math.min(1, Math.max(0, at - first))]
}

function paperOfCells({ width, height, data }: GreyImage, columns: number, rows: number): Float32Array {
  const out = new Float32Array(columns * rows)
  const histogram = new Uint32Array(256)
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      histogram.fill(0)
      const right = Math.min(width, (c + 1) * CELL)
      const bottom = Math.min(height, (r + 1) * CELL)
      for (let y = r * CELL; y < bottom; y++)
        for (let x = c * CELL; x < right; x++) histogram[data[y * width + x]!]! += 1
      let above = (bottom - r * CELL) * (right - c * CELL) * (1 - PAPER_RANK)
      let value = 255
      while (value > 1 && (above -= histogram[value]!) > 0) value -= 1
      out[r * columns + c] = value
    }
  return out
}

function max3x3(cells: Float32Array, columns: number, rows: number): Float32Array {
  return around(cells, columns, rows, (values) => Math.max(...values))
}

function mean3x3(cells: Float32Array, columns: number, rows: number): Float32Array {
  return around(
    cells,
    columns,
    rows,
    (values) => values.reduce((sum, value) => sum + value, 0) / values.length,
  )
}

function around(
  cells: Float32Array,
  columns: number,
  rows: number,
  fold: (values: number[]) => number,
): Float32Array {
  const out = new Float32Array(cells.length)
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const values: number[] = []
      for (let y = Math.max(0, r - 1); y <= Math.min(rows - 1, r + 1); y++)
        for (let x = Math.max(0, c - 1); x <= Math.min(columns - 1, c + 1); x++)
          values.push(cells[y * columns + x]!)
      out[r * columns + c] = fold(values)
    }
  return out
}
