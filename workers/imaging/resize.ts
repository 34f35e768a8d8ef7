/** Shrinking by area average: every source pixel counts once, so thin strokes fade instead of vanishing. Enlarging by cubic curves. */
import type { GreyImage } from './grey.ts'

/** `factor` in (0, 1]; the result has at least one pixel a side. */
export function shrink(image: GreyImage, factor: number): GreyImage {
  const width = Math.max(1, Math.round(image.width * factor))
  const height = Math.max(1, Math.round(image.height * factor))
  if (width === image.width && height === image.height) return { width, height, data: image.data.slice() }
  const out = new Uint8Array(width * height)
  const sums = new Float32Array(image.width)
  const step = image.height / height
  const across = spans(image.width, width)
  for (let y = 0; y < height; y++) {
    sumRows(image, y * step, Math.min(image.height, (y + 1) * step), sums)
    averageInto(sums, across, out.subarray(y * width, (y + 1) * width), step)
  }
  return { width, height, data: out }
}

/** Rows from … to, the first and last ones in part, added up per column. */
function sumRows({ width, height, data }: GreyImage, from: number, to: number, sums: Float32Array): void {
  sums.fill(0)
  for (let y = Math.floor(from); y < to && y < height; y++) {
    const weight = Math.min(to, y + 1) - Math.max(from, y)
    const row = y * width
    for (let x = 0; x < width; x++) sums[x]! += data[row + x]! * weight
  }
}

interface Spans {
  readonly first: Int32Array
  readonly last: Int32Array
  readonly head: Float32Array // share of the first pixel that belongs to it
  readonly tail: Float32Array
  readonly step: number
}

function spans(from: number, to: number): Spans {
  const step = from / to
  const starts = Array.from({ length: to }, (_, x) => x * step)
  const end = (start: number) => Math.min(from, start + step)
  const last = (start: number) => Math.min(from - 1, Math.ceil(end(start)) - 1)
  return {
    step,
    first: Int32Array.from(starts, Math.floor),
    last: Int32Array.from(starts, last),
    head: Float32Array.from(starts, (start) => Math.min(end(start), Math.floor(start) + 1) - start),
    tail: Float32Array.from(starts, (start) => end(start) - last(start)),
  }
}

function averageInto(
  sums: Float32Array,
  { first, last, head, tail, step }: Spans,
  out: Uint8Array,
  rows: number,
) {
  const area = step * rows
  for (let x = 0; x < out.length; x++) {
    const from = first[x]!
    const to = last[x]!
    let sum = sums[from]! * head[x]!
    for (let i = from + 1; i < to; i++) sum += sums[i]!
    if (to > from) sum += sums[to]! * tail[x]!
    out[x] = sum / area + 0.5
  }
}

/** `factor` ≥ 1; strokes keep their edges (Catmull-Rom). */
export function enlarge(image: GreyImage, factor: number): GreyImage {
  const width = Math.round(image.width * factor)
  const height = Math.round(image.height * factor)
  const across = enlargeRows(image.data, image.width, image.height, width)
  const down = enlargeRows(transpose(across, width, image.height), image.height, width, height)
  return { width, height, data: transpose(down, height, width) }
}

function enlargeRows(source: Uint8Array, from: number, rows: number, to: number): Uint8Array {
  const out = new Uint8ClampedArray(to * rows)
  for (let x = 0; x < to; x++) {
    const at = ((x + 0.5) * from) / to - 0.5
    const i = Math.floor(at)
    const t = at - i
    const weights = [
      t * (-0.5 + t - 0.5 * t * t),
      1 + t * t * (-2.5 + 1.5 * t),
      t * (0.5 + 2 * t - 1.5 * t * t),
      t * t * (-0.5 + 0.5 * t),
    ] as const
    const [a, b, c, d] = [i - 1, i, i + 1, i + 2].map((k) => Math.max(0, Math.min(from - 1, k))) as [
      number,
      number,
      number,
      number,
    ]
    for (let y = 0, row = 0; y < rows; y++, row += from)
      out[y * to + x] =
        source[row + a]! * weights[0] +
        source[row + b]! * weights[1] +
        source[row + c]! * weights[2] +
        source[row + d]! * weights[3]
  }
  return new Uint8Array(out.buffer)
}

function transpose(source: Uint8Array, width: number, height: number): Uint8Array {
  const out = new Uint8Array(source.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) out[x * height + y] = source[y * width + x]!
  return out
}
