/** Runs in a browser page: a clean print in, the damaged picture out. */
import type { Corners, Damage } from './damage.ts'
import { withOrientation } from './exif.ts'
import { photographed } from './photo.ts'
import { quarterTurned, type Raster } from './raster.ts'
import { scanned } from './scan.ts'
import { sealed } from './seal.ts'

export interface Made {
  readonly picture: string // base64
  readonly corners: Corners | null
}

/** Turns that a reader of EXIF makes, and the quarter turns that undo it in the file. */
const UNDONE: Readonly<Record<number, number>> = { 1: 0, 3: 2, 6: 3, 8: 1 }

export async function make(order: { png: string; damage: Damage; font: string }): Promise<Made> {
  const { damage } = order
  let raster = await decode(order.png)
  const { stamps = 0 } = damage.scan ?? {}
  if (stamps > 0) raster = sealed(raster, damage.dpi, stamps, damage.seed, order.font)
  if (damage.scan) raster = scanned(raster, damage.scan, damage.seed)
  let corners: Corners | null = null
  if (damage.photo) {
    const photo = photographed(raster, damage.dpi, damage.photo, damage.seed)
    raster = photo.picture
    corners = photo.corners
  }
  if (damage.turn) {
    const [width, height] = [raster.width, raster.height]
    raster = quarterTurned(raster, damage.turn)
    corners = corners && turnedCorners(corners, damage.turn, width, height)
  }
  if (damage.exif) raster = quarterTurned(raster, UNDONE[damage.exif]!)
  const bytes = await encode(raster, damage.quality)
  const file = damage.exif ? withOrientation(bytes, damage.exif) : bytes
  return { picture: toBase64(file), corners }
}

/** The first corner stays the sheet's own top left, wherever it now lies. */
function turnedCorners(corners: Corners, turns: number, width: number, height: number): Corners {
  let turned = corners
  let [w, h] = [width, height]
  for (let i = 0; i < turns; i++) {
    turned = turned.map(([x, y]) => [h - 1 - y, x] as const) as unknown as Corners
    ;[w, h] = [h, w]
  }
  return turned
}

async function decode(png: string): Promise<Raster> {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))
  const bitmap = await createImageBitmap(new Blob([bytes]))
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  const context = canvas.getContext('2d', { willReadFrequently: true })!
  context.drawImage(bitmap, 0, 0)
  const { width, height, data } = context.getImageData(0, 0, bitmap.width, bitmap.height)
  return { width, height, data: data as Raster['data'] }
}

async function encode({ width, height, data }: Raster, quality?: number): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(width, height)
  // Scanners write no transparency.
  canvas.getContext('2d', { alpha: false })!.putImageData(new ImageData(data, width, height), 0, 0)
  const type = quality === undefined ? { type: 'image/png' } : { type: 'image/jpeg', quality }
  return new Uint8Array(await (await canvas.convertToBlob(type)).arrayBuffer())
}

function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += 32_768)
    binary += String.fromCharCode(...bytes.subarray(at, at + 32_768))
  return btoa(binary)
}
