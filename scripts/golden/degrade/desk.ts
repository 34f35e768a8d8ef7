/** What the sheet lies on, as colour of each place of the table in millimetres. */
import type { Desk } from './damage.ts'
import { cloudAt, createRandom, hashAt } from './random.ts'
import type { Colour } from './raster.ts'

export type DeskColour = (x: number, y: number, out: Float32Array) => void

const paint = (out: Float32Array, [red, green, blue]: Colour, light: number) => {
  out[0] = red * light
  out[1] = green * light
  out[2] = blue * light
}

function wood(seed: number): DeskColour {
  const tone = createRandom(seed).between(0.75, 1.15)
  return (x, y, out) => {
    const plank = Math.floor(y / 95)
    const seam = y / 95 - plank < 0.012 ? 0.55 : 1
    const rings = cloudAt(x / 60, y / 3 + cloudAt(x / 90, y / 25, seed) * 9, seed + plank)
    const fibre = cloudAt(x / 14, y / 0.9, seed + 7)
    paint(
      out,
      [158, 112, 72],
      tone * seam * (0.78 + 0.3 * rings + 0.14 * fibre + 0.08 * hashAt(plank, 0, seed)),
    )
  }
}

function tile(seed: number): DeskColour {
  const size = createRandom(seed).between(95, 160)
  return (x, y, out) => {
    const [across, down] = [Math.abs(x) % size, Math.abs(y) % size]
    if (across < 3 || down < 3) return paint(out, [150, 146, 140], 0.9 + 0.2 * cloudAt(x / 2, y / 2, seed))
    paint(
      out,
      [205, 198, 184],
      0.9 + 0.12 * cloudAt(x / 35, y / 35, seed) + 0.06 * cloudAt(x / 4, y / 4, seed + 3),
    )
  }
}

function white(seed: number): DeskColour {
  return (x, y, out) =>
    paint(
      out,
      [222, 221, 217],
      0.97 + 0.05 * cloudAt(x / 80, y / 80, seed) + 0.02 * cloudAt(x / 2, y / 2, seed + 5),
    )
}

/** Other sheets, printed ones, thrown about on a grey table. */
function papers(seed: number): DeskColour {
  const random = createRandom(seed)
  const sheets = Array.from({ length: 9 }, () => {
    const angle = random.between(-0.6, 0.6)
    return {
      x: random.between(-260, 470),
      y: random.between(-260, 560),
      cos: Math.cos(angle),
      sin: Math.sin(angle),
      light: random.between(0.86, 0.99),
    }
  })
  return (x, y, out) => {
    paint(out, [120, 122, 126], 0.9 + 0.15 * cloudAt(x / 20, y / 20, seed))
    for (const [i, sheet] of sheets.entries()) {
      const [dx, dy] = [x - sheet.x, y - sheet.y]
      const [u, v] = [dx * sheet.cos + dy * sheet.sin + 105, dy * sheet.cos - dx * sheet.sin + 148]
      if (u < -1.5 || v < -1.5 || u > 211.5 || v > 298.5) continue
      const isEdge = u < 0 || v < 0 || u > 210 || v > 297
      const isPrint =
        u > 22 &&
        u < 190 &&
        v > 25 &&
        v < 270 &&
        v % 7 < 2.6 &&
        hashAt(Math.floor(u / 1.7), Math.floor(v / 7), seed + i) > 0.45
      paint(out, [246, 245, 240], isEdge ? 0.55 : isPrint ? 0.35 : sheet.light)
    }
  }
}

const DESKS: Readonly<Record<Desk, (seed: number) => DeskColour>> = { wood, tile, white, papers }

export function deskOf(desk: Desk, seed: number): DeskColour {
  return DESKS[desk](seed)
}
