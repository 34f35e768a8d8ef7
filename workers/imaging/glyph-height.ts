/** The measure of everything else on a page: how high its usual letters are. */
import type { Component } from './components.ts'

const LEAST = 6
const MOST = 90
const USUAL = 17 // 13 pt at 200 dpi

/** Median height in pixels of letter-like shapes, wider ones counting more; dots, rules and pictures do not count. */
export function glyphHeight(components: readonly Component[]): number {
  return letterHeight(components) ?? USUAL
}

/** The same, null when there are no letters. */
export function letterHeight(components: readonly Component[], least = LEAST): number | null {
  const weights = new Float64Array(MOST + 1)
  let total = 0
  for (const { left, right, top, bottom } of components) {
    const height = bottom - top
    const width = right - left
    if (height < least || height > MOST || width < 3 || width > 4 * height) continue
    weights[height]! += width
    total += width
  }
  let sum = 0
  for (let height = least; height <= MOST; height++)
    if ((sum += weights[height]!) * 2 >= total && total > 0) return height
  return null
}
