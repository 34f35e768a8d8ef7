/** Does the page stand on its feet? The strip with the most print is read both ways; upside down hardly a word is sure. */
import type { Engine } from './engine.ts'
import { pixelsOffset, toPgm, type PageSize } from './pgm-header.ts'
import { toReadPage } from './read-page.ts'
import type { ReadWord } from '../../domain/document/paper.ts'

/** Six to ten lines of print at 200 dpi: enough words to tell, an eighth of the page's time. */
const STRIP_SHARE = 0.13
const STRIP_LEAST = 240
const DARK = 140
const STEP = 16

export interface Upright {
  readonly turn: 0 | 2
  readonly margin: number // 0..1, by how much the better way was surer
}

export async function standsUpright(engine: Engine, page: Uint8Array, size: PageSize): Promise<Upright> {
  const pixels = page.subarray(pixelsOffset(page))
  const strip = cutStrip(pixels, size)
  const asItLies = await sureness(engine, strip)
  const turned = await sureness(engine, { ...strip, pixels: strip.pixels.slice().reverse() })
  return { turn: turned > asItLies ? 2 : 0, margin: Math.abs(asItLies - turned) }
}

interface Strip extends PageSize {
  readonly pixels: Uint8Array
}

/** Whole rows, so that no line is cut into by a border at its side. Rows are judged by their changes between ink and
 *  paper: a photograph or a bar is dark, but letters change. */
export function cutStrip(pixels: Uint8Array, { width, height }: PageSize): Strip {
  const stripHeight = Math.min(height, Math.max(STRIP_LEAST, Math.round(height * STRIP_SHARE)))
  const sums = new Float64Array(height + 1)
  for (let y = 0; y < height; y++) sums[y + 1] = sums[y]! + changesIn(pixels, y * width, width)
  let best = 0
  let most = -1
  for (let top = 0; top <= height - stripHeight; top += STEP) {
    const changes = sums[top + stripHeight]! - sums[top]!
    if (changes > most) [best, most] = [top, changes]
  }
  return {
    width,
    height: stripHeight,
    pixels: pixels.subarray(best * width, (best + stripHeight) * width),
  }
}

function changesIn(pixels: Uint8Array, from: number, width: number): number {
  let changes = 0
  let wasDark = false
  for (let i = from; i < from + width; i++) {
    const isDark = pixels[i]! < DARK
    if (isDark !== wasDark) changes += 1
    wasDark = isDark
  }
  return changes
}

/** Mean confidence by letter: short noise words count little. */
async function sureness(engine: Engine, { width, height, pixels }: Strip): Promise<number> {
  const table = await engine.recognise(toPgm(width, height, pixels), 'block', () => {})
  const { words } = toReadPage(table, { width, height }, 1)
  const letters = (of: readonly ReadWord[]) => of.reduce((sum, word) => sum + word.text.length, 0)
  const sure = words.reduce((sum, word) => sum + word.confidence * word.text.length, 0)
  return words.length === 0 ? 0 : sure / letters(words)
}
