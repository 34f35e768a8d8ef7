/** A pinhole camera above a table: where each place of the table is seen, and back. */
import type { Corners, PhotoDamage } from './damage.ts'

export interface Camera {
  readonly width: number
  readonly height: number
  readonly corners: Corners
  /** Place on the table, in millimetres from the sheet's top left, that pixel shows. */
  tableAt(x: number, y: number, out: Float32Array): void
  /** Pixels per millimetre in the middle of the sheet. */
  readonly scale: number
}

type Matrix = readonly number[] // 3 × 3, row by row

const rad = (degrees: number) => (degrees * Math.PI) / 180

function product(a: Matrix, b: Matrix): Matrix {
  return Array.from({ length: 9 }, (_, i) => {
    const [row, column] = [Math.floor(i / 3) * 3, i % 3]
    return a[row]! * b[column]! + a[row + 1]! * b[column + 3]! + a[row + 2]! * b[column + 6]!
  })
}

function inverse(m: Matrix): Matrix {
  const [a, b, c, d, e, f, g, h, i] = m as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const [A, B, C] = [e * i - f * h, c * h - b * i, b * f - c * e]
  const det = a * A + d * B + g * C
  const rest = [f * g - d * i, a * i - c * g, c * d - a * f, d * h - e * g, b * g - a * h, a * e - b * d]
  return [A, B, C, rest[0]!, rest[1]!, rest[2]!, rest[3]!, rest[4]!, rest[5]!].map((value) => value / det)
}

/** `sheet`: millimetres. */
export function createCamera(sheet: { width: number; height: number }, photo: PhotoDamage): Camera {
  const isWide = sheet.width > sheet.height
  const long = Math.round(Math.sqrt((photo.megapixels * 1e6 * 4) / 3))
  const short = Math.round((long * 3) / 4)
  const [width, height] = isWide ? [long, short] : [short, long]
  const [tilt, lean, roll] = [rad(photo.tilt), rad(photo.lean), rad(photo.roll)]
  const turn = product(
    [Math.cos(roll), -Math.sin(roll), 0, Math.sin(roll), Math.cos(roll), 0, 0, 0, 1],
    product(
      [1, 0, 0, 0, Math.cos(tilt), -Math.sin(tilt), 0, Math.sin(tilt), Math.cos(tilt)],
      [Math.cos(lean), 0, Math.sin(lean), 0, 1, 0, -Math.sin(lean), 0, Math.cos(lean)],
    ),
  )
  const focal = long * 0.8 // about the main lens of a phone
  /** Table (mm, origin in the middle of the sheet) to pixels, from this far away. */
  const seenFrom = (distance: number): Matrix => {
    const flat = [turn[0]!, turn[1]!, 0, turn[3]!, turn[4]!, 0, turn[6]!, turn[7]!, distance]
    return product([focal, 0, width / 2, 0, focal, height / 2, 0, 0, 1], flat)
  }
  const cornersFrom = (distance: number) => {
    const m = seenFrom(distance)
    return ([-1, 1, 1, -1] as const).map((side, i) => {
      const [x, y] = [(side * sheet.width) / 2, ((i < 2 ? -1 : 1) * sheet.height) / 2]
      const w = m[6]! * x + m[7]! * y + m[8]!
      return [(m[0]! * x + m[1]! * y + m[2]!) / w, (m[3]! * x + m[4]! * y + m[5]!) / w] as const
    }) as unknown as Corners
  }
  const fillFrom = (distance: number) => {
    const corners = cornersFrom(distance)
    const reach = (axis: 0 | 1, size: number) =>
      Math.max(...corners.map((corner) => Math.abs(corner[axis] - size / 2))) / (size / 2)
    return Math.max(reach(0, width), reach(1, height))
  }
  let [near, far] = [Math.max(sheet.width, sheet.height) * 0.6, 6000]
  for (let i = 0; i < 50; i++) {
    const middle = (near + far) / 2
    if (fillFrom(middle) > photo.fill) near = middle
    else far = middle
  }
  const back = inverse(seenFrom(far))
  return {
    width,
    height,
    corners: cornersFrom(far),
    scale: focal / far,
    tableAt(x, y, out) {
      const w = back[6]! * x + back[7]! * y + back[8]!
      out[0] = (back[0]! * x + back[1]! * y + back[2]!) / w + sheet.width / 2
      out[1] = (back[3]! * x + back[4]! * y + back[5]!) / w + sheet.height / 2
    },
  }
}
