/** A flatbed, a copier, a fax: damage to a sheet that lies flat. */
import type { ScanDamage } from './damage.ts'
import { createRandom } from './random.ts'
import { createRaster, mapPixels, type Raster, sample } from './raster.ts'

export function scanned(sheet: Raster, damage: ScanDamage, seed: number): Raster {
  const { degrees = 0, blur = 0, noise = 0, shadow = 0, tint = [255, 255, 255], copy = 0, fade = 0 } = damage
  const raster = degrees === 0 ? sheet : askew(sheet, degrees)
  if (fade > 0) mapPixels(raster, (value) => 255 - (255 - value) * (1 - fade))
  if (blur > 0) blurred(raster, blur)
  if (shadow > 0) {
    const { width, height } = raster
    mapPixels(raster, (value, i) => {
      const across = (i % width) / width
      const down = Math.floor(i / width) / height
      return value * (1 - shadow * Math.max(0, Math.min(1, 1.15 * across + 0.35 * down - 0.25)))
    })
  }
  mapPixels(raster, (value, _, channel) => (value * tint[channel]!) / 255)
  if (noise > 0) grain(raster, noise, seed)
  if (copy > 0) copied(raster, copy, seed)
  return damage.fax ? faxed(raster) : raster
}

function askew(sheet: Raster, degrees: number): Raster {
  const { width, height } = sheet
  const turned = createRaster(width, height)
  const angle = (-degrees * Math.PI) / 180
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
  const pixel = new Float32Array(3)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [x - width / 2, y - height / 2]
      if (!sample(sheet, dx * cos - dy * sin + width / 2, dx * sin + dy * cos + height / 2, pixel)) continue
      for (let c = 0; c < 3; c++) turned.data[(y * width + x) * 4 + c] = pixel[c]!
    }
  return turned
}

/** Gaussian, first along the rows, then along the columns. */
export function blurred(raster: Raster, radius: number): void {
  const reach = Math.max(1, Math.ceil(radius * 2.5))
  const weights = Array.from({ length: 2 * reach + 1 }, (_, i) =>
    Math.exp(-((i - reach) ** 2) / (2 * radius ** 2)),
  )
  const sum = weights.reduce((a, b) => a + b, 0)
  const kernel = Float32Array.from(weights, (weight) => weight / sum)
  const { width, height } = raster
  pass(raster, kernel, reach, { count: height, stride: width * 4 }, { count: width, stride: 4 })
  pass(raster, kernel, reach, { count: width, stride: 4 }, { count: height, stride: width * 4 })
}

interface Axis {
  readonly count: number
  readonly stride: number
}

function pass({ data }: Raster, kernel: Float32Array, reach: number, lines: Axis, along: Axis): void {
  const line = new Float32Array(along.count + 2 * reach)
  for (let l = 0; l < lines.count; l++)
    for (let c = 0; c < 3; c++) {
      const start = l * lines.stride + c
      for (let i = -reach; i < along.count + reach; i++)
        line[i + reach] = data[start + Math.max(0, Math.min(along.count - 1, i)) * along.stride]!
      for (let i = 0; i < along.count; i++) {
        let sum = 0
        for (let k = 0; k < kernel.length; k++) sum += kernel[k]! * line[i + k]!
        data[start + i * along.stride] = sum
      }
    }
}

/** The sensor's, mostly grey, a little coloured. */
export function grain(raster: Raster, deviation: number, seed: number): void {
  const random = createRandom(seed)
  let grey = 0
  mapPixels(raster, (value, _, channel) => {
    if (channel === 0) grey = random.normal()
    return value + deviation * (0.8 * grey + 0.5 * random.normal())
  })
}

/** Black and white only by contrast, not by threshold, with specks of toner and holes in the ink. */
function copied(raster: Raster, share: number, seed: number): void {
  const random = createRandom(seed + 1)
  const { data } = raster
  for (let p = 0; p < data.length; p += 4) {
    const grey = data[p]! * 0.3 + data[p + 1]! * 0.59 + data[p + 2]! * 0.11
    const throwTo = random.next()
    const hard = Math.max(0, Math.min(255, (grey - 128) * 2.6 + 140))
    const value = throwTo < share / 2 ? random.between(0, 90) : throwTo < share ? 255 : hard
    data[p] = data[p + 1] = data[p + 2] = value
  }
}

/** One bit for each pixel. */
function faxed(raster: Raster): Raster {
  const { data } = raster
  for (let p = 0; p < data.length; p += 4) {
    const grey = data[p]! * 0.3 + data[p + 1]! * 0.59 + data[p + 2]! * 0.11
    data[p] = data[p + 1] = data[p + 2] = grey < 150 ? 0 : 255
  }
  return raster
}
