/** Connected dark shapes of a page (8-neighbours), found run by run: letters, marks, dots, rules and dust. */
import { type GreyImage, PAPER } from './grey.ts'

/** After background division print lies below this. */
export const DARK = 160

export interface Component {
  left: number
  top: number
  right: number // exclusive
  bottom: number // exclusive
  area: number // dark pixels
  readonly runs: number[] // y, from, to (exclusive) triples
}

export function findComponents(image: GreyImage): Component[] {
  const { width, height, data } = image
  const starts: number[] = []
  const ends: number[] = []
  const rows: number[] = []
  const parent: number[] = []
  const root = (run: number): number => {
    let at = run
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!
    return at
  }
  let above = 0
  let aboveEnd = 0
  for (let y = 0; y < height; y++) {
    const first = starts.length
    for (let x = 0; x < width; x++) {
      if (data[y * width + x]! >= DARK) continue
      const from = x
      while (x < width && data[y * width + x]! < DARK) x += 1
      const run = starts.length
      starts.push(from)
      ends.push(x)
      rows.push(y)
      parent.push(run)
      while (above < aboveEnd && ends[above]! < from) above += 1
      for (let other = above; other < aboveEnd && starts[other]! <= x; other++)
        parent[root(other)] = root(run)
    }
    above = first
    aboveEnd = starts.length
  }
  const byRoot = new Map<number, Component>()
  for (let run = 0; run < starts.length; run++) {
    const key = root(run)
    let component = byRoot.get(key)
    if (component === undefined) {
      component = { left: width, top: height, right: 0, bottom: 0, area: 0, runs: [] }
      byRoot.set(key, component)
    }
    const [y, from, to] = [rows[run]!, starts[run]!, ends[run]!]
    component.left = Math.min(component.left, from)
    component.right = Math.max(component.right, to)
    component.top = Math.min(component.top, y)
    component.bottom = Math.max(component.bottom, y + 1)
    component.area += to - from
    component.runs.push(y, from, to)
  }
  return [...byRoot.values()]
}

/** Paints shapes and their grey fringe as paper. */
export function erase(image: GreyImage, components: Iterable<Component>): void {
  const { width, height, data } = image
  for (const { runs } of components)
    for (let i = 0; i < runs.length; i += 3) {
      const from = Math.max(0, runs[i + 1]! - 1)
      const to = Math.min(width, runs[i + 2]! + 1)
      for (let y = Math.max(0, runs[i]! - 1); y <= Math.min(height - 1, runs[i]! + 1); y++)
        for (let x = from; x < to; x++)
          if (y === runs[i] || data[y * width + x]! >= DARK) data[y * width + x] = PAPER
    }
}
