/** A sheet lying on something, drawn into an array: what the corner finder is tried on without any image file. */
import type { Point, Quad } from '../../workers/imaging/api.ts'

export interface Scene {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
}

type Colour = readonly [number, number, number]

/** `ground` and `paper` answer a colour for a place; a sheet is printed with lines of blocks. */
export function drawScene(
  width: number,
  height: number,
  sheet: Quad | null,
  ground: (x: number, y: number) => Colour,
  paper: Colour,
): Scene {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const share = sheet === null ? 0 : coverage(sheet, x + 0.5, y + 0.5)
      const under = ground(x, y)
      const print = share === 1 && isPrint(sheet!, x, y) ? 0.25 : 1
      const colour = under.map((value, c) => value * (1 - share) + paper[c]! * print * share)
      data.set([colour[0]!, colour[1]!, colour[2]!, 255], (y * width + x) * 4)
    }
  return { data, width, height }
}

/** 1 inside, 0 outside, between them over the one pixel of the edge. */
function coverage(sheet: Quad, x: number, y: number): number {
  let least = 1
  for (let i = 0; i < 4; i++) {
    const [a, b] = [sheet[i]!, sheet[(i + 1) % 4]!]
    const length = Math.hypot(b[0] - a[0], b[1] - a[1])
    const inside = ((b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0])) / length
    least = Math.min(least, Math.max(0, Math.min(1, inside + 0.5)))
  }
  return least
}

/** Lines of words, away from the margins. */
function isPrint(sheet: Quad, x: number, y: number): boolean {
  const nearest = Math.min(
    ...sheet.map((a, i) => {
      const b = sheet[(i + 1) % 4]!
      return ((b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0])) / Math.hypot(b[0] - a[0], b[1] - a[1])
    }),
  )
  return nearest > 24 && y % 9 < 3 && (x * 7 + Math.floor(y / 9) * 31) % 23 < 15
}

/** A number 0..1 for a place, the same every time. */
export function grain(x: number, y: number): number {
  const mixed = Math.imul(x * 374_761_393 + y * 668_265_263, 1_274_126_177)
  return ((mixed ^ (mixed >>> 13)) >>> 0) / 2 ** 32
}

/** Farthest a found corner lies from a true one, whichever is called the first. */
export function farthest(found: Quad, truth: Quad): number {
  const away = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1])
  return Math.max(...truth.map((corner) => Math.min(...found.map((other) => away(corner, other)))))
}
