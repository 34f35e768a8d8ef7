/** Which pixels of a page are dark print, to be drawn sharp in black; colour (seals, blue pens) stays in the background. */

export interface Pixels {
  readonly data: Uint8ClampedArray // RGBA
  readonly width: number
  readonly height: number
}

const CELL = 32
const PAPER_SHARE = 0.8 // the paper is what at least a fifth of a cell is as bright as
/** Darker than this share of the paper around it. */
const INK_SHARE = 0.62
/** A cell with more is a picture or a dark edge, not print. */
const MOST_INK = 0.55

/** One byte per pixel, 1 = ink. */
export function findInk({ data, width, height }: Pixels): Uint8Array {
  const columns = Math.ceil(width / CELL)
  const rows = Math.ceil(height / CELL)
  // The brightest channel: red and blue are bright in it, so they are no ink.
  const value = new Uint8Array(width * height)
  for (let i = 0, at = 0; i < value.length; i++, at += 4)
    value[i] = Math.max(data[at]!, data[at + 1]!, data[at + 2]!)
  const paper = spread(paperOf(value, width, height, columns, rows), columns, rows)
  const ink = new Uint8Array(width * height)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const limit = paper[row * columns + column]! * INK_SHARE
      const [right, bottom] = [Math.min(width, (column + 1) * CELL), Math.min(height, (row + 1) * CELL)]
      let count = 0
      for (let y = row * CELL; y < bottom; y++)
        for (let x = column * CELL; x < right; x++) if (value[y * width + x]! < limit) count += 1
      const area = (right - column * CELL) * (bottom - row * CELL)
      if (count === 0 || count > area * MOST_INK) continue
      for (let y = row * CELL; y < bottom; y++)
        for (let x = column * CELL; x < right; x++) if (value[y * width + x]! < limit) ink[y * width + x] = 1
    }
  return withoutSpecks(ink, width, height)
}

function paperOf(
  value: Uint8Array,
  width: number,
  height: number,
  columns: number,
  rows: number,
): Uint8Array {
  const paper = new Uint8Array(columns * rows)
  const histogram = new Uint32Array(256)
  for (let cell = 0; cell < paper.length; cell++) {
    histogram.fill(0)
    const [left, top] = [(cell % columns) * CELL, Math.floor(cell / columns) * CELL]
    let count = 0
    for (let y = top; y < Math.min(height, top + CELL); y++)
      for (let x = left; x < Math.min(width, left + CELL); x++, count++)
        histogram[value[y * width + x]!]! += 1
    let level = 255
    for (let above = histogram[255]!; above < count * (1 - PAPER_SHARE) && level > 0;)
      above += histogram[--level]!
    paper[cell] = level
  }
  return paper
}

/** A cell full of print borrows the paper of its brightest neighbour. */
function spread(paper: Uint8Array, columns: number, rows: number): Uint8Array {
  const out = new Uint8Array(paper.length)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      let most = 0
      for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++)
        for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++)
          most = Math.max(most, paper[y * columns + x]!)
      out[row * columns + column] = most
    }
  return out
}

/** Lone pixels are noise that costs more bits than letters do. */
function withoutSpecks(ink: Uint8Array, width: number, height: number): Uint8Array {
  const out = ink.slice()
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * width + x
      if (ink[at] === 0) continue
      let near = -1
      for (let v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++)
        for (let u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) near += ink[v * width + u]!
      if (near < 2) out[at] = 0
    }
  return out
}
