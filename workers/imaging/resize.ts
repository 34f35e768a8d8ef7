/** Shrinking by area average: every source pixel counts once, so thin strokes fade instead of vanishing. Enlarging by cubic curves. */
import type { GreyImage } from './grey.ts'

/** `factor` in (0, 1]; the result has at least one pixel a side. */
export function shrink(image: GreyImage, factor: number): GreyImage {
  const width = Math.max(1, Math.round(image.width * factor))
  const height = Math.max(1, Math.round(image.height * factor))
  const across = shrinkRows(image.data, image.width, image.height, width)
  const down = shrinkRows(transpose(across, width, image.height), image.height, width, height)
  return { width, height, data: transpose(down, height, width) }
}

function shrinkRows(source: Uint8Array, from: number, rows: number, to: number): Uint8Array {
  const step = from / to
  const out = new Uint8Array(to * rows)
  for (let x = 0; x < to; x++) {
    const start = x * step
    const end = Math.min(from, start + step)
    const first = Math.floor(start)
    const last = Math.min(from - 1, Math.ceil(end) - 1)
    const headWeight = Math.min(end, first + 1) - start
    const tailWeight = end - last
    for (let y = 0; y < rows; y++) {
      const row = y * from
      let sum = source[row + first]! * headWeight
      for (let i = first + 1; i < last; i++) sum += source[row + i]!
      if (last > first) sum += source[row + last]! * tailWeight
      out[y * to + x] = sum / (end - start) + 0.5
    }
  }
  return out
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
