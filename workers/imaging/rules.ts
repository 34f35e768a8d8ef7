/**
 * Takes printed lines (table rules, underlines) off a page: the reader takes them for letters or breaks its lines at
 * them. Only the thin parts go; where a stroke of a letter crosses, the pixels stay.
 */
import { DARK } from './components.ts'
import { type GreyImage, PAPER } from './grey.ts'

const ACROSS = 5 // least length in glyph heights
const DOWN = 2.3
const THIN = 0.4 // most thickness
const FRINGE = 2

/** Changes `image` in place. */
export function removeRules(image: GreyImage, glyph: number): void {
  const { width, height } = image
  const thin = Math.max(3, Math.floor(glyph * THIN))
  const across = { lines: height, length: width, alongStep: 1, acrossStep: width }
  const down = { lines: width, length: height, alongStep: width, acrossStep: 1 }
  for (const [direction, least] of [
    [across, glyph * ACROSS],
    [down, glyph * DOWN], // second: with the first ones gone, a crossing belongs to nobody else
  ] as const)
    for (const { at, step, before, after } of findThin(image, direction, least, thin))
      for (let k = -before; k <= after; k++) image.data[at + k * step] = PAPER
}

interface Direction {
  readonly lines: number
  readonly length: number
  readonly alongStep: number
  readonly acrossStep: number
}

interface ThinPixel {
  readonly at: number
  readonly step: number
  readonly before: number
  readonly after: number
}

function findThin({ data }: GreyImage, direction: Direction, least: number, thin: number): ThinPixel[] {
  const { lines, length, alongStep, acrossStep } = direction
  const found: ThinPixel[] = []
  for (let line = 0; line < lines; line++) {
    const start = line * acrossStep
    for (let i = 0; i < length; i++) {
      if (data[start + i * alongStep]! >= DARK) continue
      const from = i
      while (i < length && data[start + i * alongStep]! < DARK) i += 1
      if (i - from < least) continue
      for (let k = from; k < i; k++) {
        const at = start + k * alongStep
        const before = darkSteps(data, at, -acrossStep, line, thin)
        const after = darkSteps(data, at, acrossStep, lines - 1 - line, thin)
        if (before + after + 1 > thin) continue
        found.push({
          at,
          step: acrossStep,
          before: Math.min(line, before + FRINGE),
          after: Math.min(lines - 1 - line, after + FRINGE),
        })
      }
    }
  }
  return found
}

/** How many dark pixels follow, at most `most`, staying inside the page. */
function darkSteps(data: Uint8Array, at: number, step: number, room: number, most: number): number {
  let steps = 0
  while (steps < most && steps < room && data[at + (steps + 1) * step]! < DARK) steps += 1
  return steps
}
