/**
 * Dot leaders ("Họ và tên: ..........") wreck the reader's idea of the baseline and with it the whole line. A leader is
 * a run of at least four dots at one height; the dot of an i or of a dấu nặng never stands in such a run.
 */
import type { Component } from './components.ts'

const DOT = 0.38 // of the glyph height
const GAP = 0.62
/** Wider gaps (". . . .") count only when the run is long enough that no text looks like it. */
const WIDE_GAP = 1.1
const LEAST = 4
const LEAST_WIDE = 8
const SAME_ROW = 0.2

export function findLeaders(components: readonly Component[], glyph: number): Component[] {
  const size = Math.max(3, glyph * DOT)
  const dots = components
    .filter((c) => c.bottom - c.top <= size && c.right - c.left <= size * 2)
    .sort((a, b) => a.left - b.left)
  const rowHeight = Math.max(1, glyph * SAME_ROW)
  const byRow = new Map<number, Component[]>()
  for (const dot of dots) {
    const row = Math.floor(dot.bottom / rowHeight)
    byRow.set(row, [...(byRow.get(row) ?? []), dot])
  }
  const found = new Set<Component>()
  const collect = (gap: number, least: number) => {
    for (const [row, own] of byRow) {
      // A leader may lie on the border of two rows: look at both together.
      const line = [...own, ...(byRow.get(row + 1) ?? [])].sort((a, b) => a.left - b.left)
      let run: Component[] = []
      for (const dot of line) {
        const last = run.at(-1)
        if (last !== undefined && dot.left - last.right > gap) {
          if (run.length >= least) run.forEach((member) => found.add(member))
          run = []
        }
        run.push(dot)
      }
      if (run.length >= least) run.forEach((member) => found.add(member))
    }
  }
  collect(glyph * GAP, LEAST)
  collect(glyph * WIDE_GAP, LEAST_WIDE)
  return [...found]
}
