/** Dust: shapes too small for a letter and too far from one to be its dot or mark. */
import type { Component } from './components.ts'

const SPECK = 0.32 // of the glyph height
const ALONE = 1.1

export function findSpecks(components: readonly Component[], glyph: number): Component[] {
  const small = glyph * SPECK
  const isSmall = (c: Component) => c.right - c.left <= small && c.bottom - c.top <= small
  const cell = Math.max(4, Math.round(glyph * ALONE))
  const near = new Set<number>()
  const key = (x: number, y: number) => y * 65_536 + x
  for (const c of components) {
    if (isSmall(c)) continue
    for (let y = Math.floor(c.top / cell) - 1; y <= Math.floor(c.bottom / cell) + 1; y++)
      for (let x = Math.floor(c.left / cell) - 1; x <= Math.floor(c.right / cell) + 1; x++)
        near.add(key(x, y))
  }
  return components.filter(
    (c) =>
      (c.area <= 2 && isSmall(c)) ||
      (isSmall(c) && !near.has(key(Math.floor(c.left / cell), Math.floor(c.top / cell)))),
  )
}
