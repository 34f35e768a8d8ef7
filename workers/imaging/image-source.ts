/** What a picture file says of where it comes from: a camera's EXIF, or the resolution a scanner wrote. */
import { MM_PER_INCH } from '../../domain/document/archive/paper-size.ts'

export interface ImageSource {
  readonly maker: 'camera' | 'scanner' | 'unknown'
  readonly dpi: number | null // as written; null when absent or one of the numbers programs write without knowing
}

const UNKNOWN: ImageSource = { maker: 'unknown', dpi: null }
/** 72 and 96 are what programs write that know nothing; no scanner of a counter is outside these. */
const LEAST_DPI = 100
const MOST_DPI = 1200
/** Sheets a scanner takes, short and long side in mm: from a card to A3. */
const SHORT_MM = [40, 305] as const
const LONG_MM = [70, 440] as const
const EXIF_MAKE = 0x010f

export function readSource(bytes: Uint8Array, size: { width: number; height: number }): ImageSource {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    if (view.getUint16(0) === 0xffd8) return ofJpeg(view, size)
    if (view.getUint32(0) === 0x89504e47) return ofPng(view, size)
    return UNKNOWN
  } catch (error) {
    if (error instanceof RangeError) return UNKNOWN
    throw error
  }
}

function ofJpeg(view: DataView, size: { width: number; height: number }): ImageSource {
  let dpi: number | null = null
  for (let at = 2; view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1)
    if (marker === 0xda || marker === 0xd9) break
    if (marker === 0xe0 && view.getUint32(at + 4) === 0x4a464946) {
      const unit = view.getUint8(at + 11)
      const density = view.getUint16(at + 12)
      if (unit === 1 || unit === 2) dpi = unit === 1 ? density : density * 2.54
    }
    if (marker === 0xe1 && view.getUint32(at + 4) === 0x45786966 && namesCamera(view, at + 10))
      return { maker: 'camera', dpi: null }
  }
  return scanned(dpi, size)
}

/** A camera writes who made it; a scanner program that does so too also writes a resolution, and is no loss. */
function namesCamera(view: DataView, tiff: number): boolean {
  const little = view.getUint16(tiff) === 0x4949
  const directory = tiff + view.getUint32(tiff + 4, little)
  const entries = view.getUint16(directory, little)
  for (let i = 0; i < entries; i++)
    if (view.getUint16(directory + 2 + i * 12, little) === EXIF_MAKE) return true
  return false
}

function ofPng(view: DataView, size: { width: number; height: number }): ImageSource {
  for (let at = 8; at + 12 <= view.byteLength; at += 12 + view.getUint32(at)) {
    const kind = view.getUint32(at + 4)
    if (kind === 0x49444154) break // IDAT
    if (kind === 0x70485973 && view.getUint8(at + 16) === 1)
      // pHYs, per metre
      return scanned((view.getUint32(at + 8) * MM_PER_INCH) / 1000, size)
  }
  return UNKNOWN
}

function scanned(dpi: number | null, { width, height }: { width: number; height: number }): ImageSource {
  if (dpi === null || dpi < LEAST_DPI || dpi > MOST_DPI) return UNKNOWN
  const [short, long] = [Math.min(width, height), Math.max(width, height)].map((n) => (n / dpi) * MM_PER_INCH)
  const fits = short! >= SHORT_MM[0] && short! <= SHORT_MM[1] && long! >= LONG_MM[0] && long! <= LONG_MM[1]
  return fits ? { maker: 'scanner', dpi } : UNKNOWN
}
