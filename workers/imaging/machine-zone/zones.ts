/** Two or three pitched lines that belong together, as grids of letters. */
import type { PitchedLine } from './lines.ts'

/** Letter n of line m stands at (x + n × pitch, its line's y + slope × that). */
export interface Grid {
  readonly columns: 30 | 44
  readonly x: readonly number[] // of each line's first letter
  readonly y: readonly number[] // of each line at x = 0
  readonly slope: number
  readonly pitch: number
}

/** Letters at the ends may be missed, and dust taken for one. */
const COLUMNS_OFF = 5

export function gridsOf(lines: readonly PitchedLine[]): Grid[] {
  const sorted = [...lines].sort((a, b) => middleOf(a) - middleOf(b))
  const grids: Grid[] = []
  sorted.forEach((first, at) => {
    const below = sorted.slice(at + 1).filter((line) => belongs(first, line))
    for (const second of below) {
      const down = distance(first, second)
      if (down > first.pitch * 2.6) continue
      const third = below.find((line) => Math.abs(distance(second, line) - down) < down * 0.25)
      grids.push(
        ...(third
          ? cards([first, second, third])
          : [...pages([first, second]), ...cardsOfTwo(first, second)]),
      )
    }
    const gap = below.find((line) => distance(first, line) > first.pitch * 2)
    if (gap) grids.push(...cards([first, between(first, gap), gap]))
  })
  return grids
}

const cards = (three: readonly PitchedLine[]) => grids(three, 30)
const pages = (two: readonly PitchedLine[]) => grids(two, 44)

/** A line too damaged to be found stands as far from its neighbour as the other one does. */
function cardsOfTwo(first: PitchedLine, second: PitchedLine): Grid[] {
  const down = second.y - first.y
  return [
    ...cards([first, second, { ...second, y: second.y + down }]),
    ...cards([{ ...first, y: first.y - down }, first, second]),
  ]
}

function between(a: PitchedLine, b: PitchedLine): PitchedLine {
  return { ...a, y: (a.y + b.y) / 2, slope: (a.slope + b.slope) / 2 }
}

function grids(lines: readonly PitchedLine[], columns: 30 | 44): Grid[] {
  const longest = lines.reduce((best, line) => (line.count > best.count ? line : best))
  if (Math.abs(longest.count - columns) > COLUMNS_OFF) return []
  const mean = (of: (line: PitchedLine) => number) =>
    lines.reduce((sum, line) => sum + of(line) * line.count, 0) /
    lines.reduce((sum, line) => sum + line.count, 0)
  const [pitch, slope] = [mean((line) => line.pitch), mean((line) => line.slope)]
  // A line keeps its height where its letters are when it takes the mean slope.
  const y = lines.map((line) => middleOf(line) - slope * (line.x + (line.count * line.pitch) / 2))
  const starts = lines.map((line) => line.x + slope * (line.y - longest.y))
  const first = Math.min(...starts.filter((start) => Math.abs(start - longest.x) < 4 * pitch))
  const spare = longest.count - columns
  const shifts = spare === 0 ? [0, -1, 1] : spare > 0 ? range(0, spare) : range(spare, 0)
  return [...new Set([longest.x, ...(longest.x - first > pitch / 2 ? [first] : [])])].flatMap((start) =>
    shifts.map((shift) => ({
      columns,
      slope,
      pitch,
      y,
      // Columns stand upright to the lines, so on a slanted zone each line starts a little further.
      x: lines.map((line) => start + shift * pitch - slope * (line.y - longest.y)),
    })),
  )
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}

function belongs(a: PitchedLine, b: PitchedLine): boolean {
  const overlap = Math.min(a.x + a.count * a.pitch, b.x + b.count * b.pitch) - Math.max(a.x, b.x)
  const down = distance(a, b)
  return (
    Math.abs(a.pitch - b.pitch) < a.pitch * 0.06 &&
    Math.abs(a.slope - b.slope) < 0.03 &&
    down > a.pitch * 1.1 &&
    down < a.pitch * 5.2 &&
    overlap > 0.6 * Math.max(a.count, b.count) * a.pitch
  )
}

const middleOf = (line: PitchedLine) => line.y + line.slope * (line.x + (line.count * line.pitch) / 2)
const distance = (a: PitchedLine, b: PitchedLine) => middleOf(b) - middleOf(a)
