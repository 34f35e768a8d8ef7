/** Pixels of a picture, and how to look between them. */

export interface Raster {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray<ArrayBuffer> // RGBA
}

export type Colour = readonly [red: number, green: number, blue: number]

export function createRaster(width: number, height: number): Raster {
  const data = new Uint8ClampedArray(width * height * 4)
  data.fill(255)
  return { width, height, data }
}

/** Bilinear; `out` gets three channels. False outside the picture. */
export function sample({ width, height, data }: Raster, x: number, y: number, out: Float32Array): boolean {
  if (x < 0 || y < 0 || x > width - 1 || y > height - 1) return false
  const left = Math.min(width - 2, Math.floor(x))
  const top = Math.min(height - 2, Math.floor(y))
  const fx = x - left
  const fy = y - top
  const at = (top * width + left) * 4
  const below = at + width * 4
  for (let c = 0; c < 3; c++) {
    const upper = data[at + c]! * (1 - fx) + data[at + 4 + c]! * fx
    const lower = data[below + c]! * (1 - fx) + data[below + 4 + c]! * fx
    out[c] = upper * (1 - fy) + lower * fy
  }
  return true
}

/** Mean of the pixels each new one covers; `factor` < 1. */
export function shrink(raster: Raster, factor: number): Raster {
  if (factor >= 1) return raster
  const small = createRaster(Math.round(raster.width * factor), Math.round(raster.height * factor))
  const { width, data } = raster
  for (let y = 0; y < small.height; y++) {
    const [top, bottom] = span(y, factor, raster.height)
    for (let x = 0; x < small.width; x++) {
      const [left, right] = span(x, factor, width)
      const sum = [0, 0, 0]
      for (let sy = top; sy < bottom; sy++)
        for (let sx = left; sx < right; sx++)
          for (let c = 0; c < 3; c++) sum[c]! += data[(sy * width + sx) * 4 + c]!
      const count = (bottom - top) * (right - left)
      for (let c = 0; c < 3; c++) small.data[(y * small.width + x) * 4 + c] = sum[c]! / count
    }
  }
  return small
}

function span(at: number, factor: number, size: number): [number, number] {
  const from = Math.min(size - 1, Math.floor(at / factor))
  return [from, Math.max(from + 1, Math.min(size, Math.floor((at + 1) / factor)))]
}

export function mapPixels(
  raster: Raster,
  change: (value: number, index: number, channel: number) => number,
): void {
  const { data } = raster
  for (let i = 0, p = 0; p < data.length; i++, p += 4)
    for (let c = 0; c < 3; c++) data[p + c] = change(data[p + c]!, i, c)
}

/** Quarter turns clockwise. */
export function quarterTurned(raster: Raster, turns: number): Raster {
  let turned = raster
  for (let i = 0; i < turns % 4; i++) turned = turnedOnce(turned)
  return turned
}

function turnedOnce({ width, height, data }: Raster): Raster {
  const turned = createRaster(height, width)
  const from = new Uint32Array(data.buffer)
  const to = new Uint32Array(turned.data.buffer)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) to[x * height + (height - 1 - y)] = from[y * width + x]!
  return turned
}
