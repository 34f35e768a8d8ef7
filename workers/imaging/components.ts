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

/** Runs in the order found; `label` leads to the first run of the same shape. */
interface Runs {
  count: number
  rows: Int32Array
  starts: Int32Array
  ends: Int32Array
  label: Int32Array
}

export function findComponents(image: GreyImage, below = DARK): Component[] {
  const runs = findRuns(image, below)
  const byRoot = new Map<number, Component>()
  const found: Component[] = []
  for (let run = 0; run < runs.count; run++) {
    const key = rootOf(runs.label, run)
    let component = byRoot.get(key)
    const y = runs.rows[run]!
    const from = runs.starts[run]!
    const to = runs.ends[run]!
    if (component === undefined) {
      component = { left: from, top: y, right: to, bottom: y + 1, area: 0, runs: [] }
      byRoot.set(key, component)
      found.push(component)
    }
    if (from < component.left) component.left = from
    if (to > component.right) component.right = to
    component.bottom = y + 1 // runs come row by row
    component.area += to - from
    component.runs.push(y, from, to)
  }
  return found
}

function findRuns({ width, height, data }: GreyImage, below: number): Runs {
  let runs = room(Math.max(1024, height * 64))
  let [above, aboveEnd, count] = [0, 0, 0]
  for (let y = 0; y < height; y++) {
    const first = count
    const row = y * width
    const end = row + width
    for (let i = row; i < end; i++) {
      if (data[i]! >= below) continue
      const from = i - row
      while (i < end && data[i]! < below) i += 1
      const to = i - row
      if (count === runs.starts.length) runs = room(count * 2, runs)
      const { starts, ends, label } = runs
      starts[count] = from
      ends[count] = to
      runs.rows[count] = y
      label[count] = count
      while (above < aboveEnd && ends[above]! < from) above += 1
      for (let other = above; other < aboveEnd && starts[other]! <= to; other++)
        label[rootOf(label, other)] = rootOf(label, count)
      count += 1
    }
    above = first
    aboveEnd = count
  }
  runs.count = count
  return runs
}

function rootOf(label: Int32Array, run: number): number {
  let at = run
  while (label[at] !== at) {
    const up = label[label[at]!]!
    label[at] = up
    at = up
  }
  return at
}

function room(size: number, old?: Runs): Runs {
  const grown = (before?: Int32Array) => {
    const out = new Int32Array(size)
    if (before) out.set(before)
    return out
  }
  return {
    count: 0,
    rows: grown(old?.rows),
    starts: grown(old?.starts),
    ends: grown(old?.ends),
    label: grown(old?.label),
  }
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
