/** Which letter a patch of the picture looks most like, by correlation: brightness and contrast do not matter. */
import type { GreyImage } from '../grey.ts'
import { GLYPH, LETTERS } from './glyph-frame.ts'
import { ocrB } from './ocr-b.ts'

const { width: WIDTH, height: HEIGHT } = GLYPH
const SIZE = WIDTH * HEIGHT
/** A patch is cut this much wider on each side, so that the letter may stand beside the middle of its column. */
export const ROOM = 3
const PATCH_WIDTH = WIDTH + 2 * ROOM
const PATCH_HEIGHT = HEIGHT + 2 * ROOM

export interface Match {
  readonly letter: string
  readonly score: number // −1 … 1
  readonly across: number // how far beside the middle it stood, pixels of the frame
  readonly down: number
}

/** Paper 0, ink positive; mean 0, length 1. Softened a little, as every camera and scanner does. */
const shapes: Readonly<Record<string, Float32Array>> = Object.fromEntries(
  [...LETTERS].map((letter) => [letter, normalised(softened(shapeOf(ocrB[letter] ?? '')))]),
)

function shapeOf(hex: string): Float32Array {
  return Float32Array.from(hex, (digit) => Number.parseInt(digit, 16))
}

function softened(shape: Float32Array): Float32Array {
  const out = new Float32Array(SIZE)
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) {
      let [sum, weight] = [0, 0]
      for (let v = -1; v <= 1; v++)
        for (let u = -1; u <= 1; u++) {
          if (y + v < 0 || y + v >= HEIGHT || x + u < 0 || x + u >= WIDTH) continue
          const share = (2 - Math.abs(u)) * (2 - Math.abs(v))
          sum += shape[(y + v) * WIDTH + x + u]! * share
          weight += share
        }
      out[y * WIDTH + x] = sum / weight
    }
  return out
}

function normalised(values: Float32Array): Float32Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const centred = values.map((value) => value - mean)
  const length = Math.sqrt(centred.reduce((sum, value) => sum + value * value, 0))
  return centred.map((value) => value / (length || 1))
}

/** The picture around a letter in the frame's own pixels; `scale`: picture pixels per pixel of the frame. */
export function cutPatch(
  image: GreyImage,
  [x, y]: readonly [number, number],
  scale: number,
  slope: number,
): Float32Array {
  const patch = new Float32Array(PATCH_WIDTH * PATCH_HEIGHT)
  const fine = Math.max(1, Math.round(scale))
  for (let v = 0; v < PATCH_HEIGHT; v++)
    for (let u = 0; u < PATCH_WIDTH; u++) {
      let sum = 0
      for (let j = 0; j < fine; j++)
        for (let i = 0; i < fine; i++) {
          const right = (u + (i + 0.5) / fine - PATCH_WIDTH / 2) * scale
          const down = (v + (j + 0.5) / fine - PATCH_HEIGHT / 2) * scale
          sum += sample(image, x + right - slope * down, y + down + slope * right)
        }
      patch[v * PATCH_WIDTH + u] = 255 - sum / fine / fine
    }
  return patch
}

function sample({ width, height, data }: GreyImage, x: number, y: number): number {
  const [left, top] = [Math.floor(x - 0.5), Math.floor(y - 0.5)]
  if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) return 255
  const [right, down] = [x - 0.5 - left, y - 0.5 - top]
  const i = top * width + left
  const above = data[i]! * (1 - right) + data[i + 1]! * right
  const below = data[i + width]! * (1 - right) + data[i + width + 1]! * right
  return above * (1 - down) + below * down
}

/** The best of `letters`, looked for up to `reach` pixels beside (`across`, `down`). */
export function matchPatch(
  patch: Float32Array,
  letters: string,
  { across = 0, down = 0, reach }: { across?: number; down?: number; reach: number },
): Match {
  let best: Match = { letter: '<', score: -1, across: 0, down: 0 }
  const window = new Float32Array(SIZE)
  for (let v = Math.max(-ROOM, down - reach); v <= Math.min(ROOM, down + reach); v++)
    for (let u = Math.max(-ROOM, across - reach); u <= Math.min(ROOM, across + reach); u++) {
      const length = cutWindow(patch, u, v, window)
      if (length === 0) continue
      for (const letter of letters) {
        const shape = shapes[letter]!
        let score = 0
        for (let i = 0; i < SIZE; i++) score += window[i]! * shape[i]!
        score /= length
        if (score > best.score) best = { letter, score, across: u, down: v }
      }
    }
  return best
}

/** Fills `window`, its mean taken away; answers its length. */
function cutWindow(patch: Float32Array, across: number, down: number, window: Float32Array): number {
  let sum = 0
  for (let y = 0; y < HEIGHT; y++) {
    const from = (y + ROOM + down) * PATCH_WIDTH + ROOM + across
    for (let x = 0; x < WIDTH; x++) sum += window[y * WIDTH + x] = patch[from + x]!
  }
  let squares = 0
  for (let i = 0; i < SIZE; i++) {
    window[i]! -= sum / SIZE
    squares += window[i]! ** 2
  }
  return Math.sqrt(squares)
}
