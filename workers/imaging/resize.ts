/** Shrinking by area average: every source pixel counts once, so thin strokes fade instead of vanishing. */
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

function transpose(source: Uint8Array, width: number, height: number): Uint8Array {
  const out = new Uint8Array(source.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) out[x * height + y] = source[y * width + x]!
  return out
}
