/** The page without its print, small: paper, seals, pens. Letters must leave no grey smear behind. */
import type { Pixels } from './ink.ts'

/** `factor`: source pixels per pixel of the answer, > 1. */
export function shrinkWithoutInk(page: Pixels, ink: Uint8Array, factor: number): Pixels {
  const width = Math.max(1, Math.round(page.width / factor))
  const height = Math.max(1, Math.round(page.height / factor))
  const sums = new Float32Array(width * height * 3)
  const counts = new Uint16Array(width * height)
  for (let y = 0; y < page.height; y++) {
    const row = Math.min(height - 1, Math.floor(y / factor)) * width
    for (let x = 0; x < page.width; x++) {
      const from = y * page.width + x
      if (isNearInk(ink, from, x, y, page)) continue
      const to = row + Math.min(width - 1, Math.floor(x / factor))
      counts[to]! += 1
      for (let channel = 0; channel < 3; channel++) sums[to * 3 + channel]! += page.data[from * 4 + channel]!
    }
  }
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  counts.forEach((count, at) => {
    if (count === 0) return
    for (let channel = 0; channel < 3; channel++) data[at * 4 + channel] = sums[at * 3 + channel]! / count
  })
  fillHoles(data, counts, width, height)
  return { data, width, height }
}

/** Ink has a grey rim of one pixel. */
function isNearInk(ink: Uint8Array, at: number, x: number, y: number, { width, height }: Pixels): boolean {
  return (
    ink[at] === 1 ||
    (x > 0 && ink[at - 1] === 1) ||
    (x + 1 < width && ink[at + 1] === 1) ||
    (y > 0 && ink[at - width] === 1) ||
    (y + 1 < height && ink[at + width] === 1)
  )
}

/** Holes take the mean of their known neighbours, from the rim inwards. */
function fillHoles(data: Uint8ClampedArray, counts: Uint16Array, width: number, height: number): void {
  let holes: number[] = []
  counts.forEach((count, at) => void (count === 0 && holes.push(at)))
  while (holes.length > 0 && holes.length < counts.length) {
    const left: number[] = []
    const filled: number[] = []
    for (const at of holes) {
      const x = at % width
      const known = [
        ...(x > 0 ? [at - 1] : []),
        ...(x + 1 < width ? [at + 1] : []),
        ...(at >= width ? [at - width] : []),
        ...(at + width < width * height ? [at + width] : []),
      ].filter((near) => counts[near]! > 0)
      if (known.length === 0) {
        left.push(at)
        continue
      }
      for (let channel = 0; channel < 3; channel++)
        data[at * 4 + channel] =
          known.reduce((sum, near) => sum + data[near * 4 + channel]!, 0) / known.length
      filled.push(at)
    }
    for (const at of filled) counts[at] = 1
    holes = left
  }
}
