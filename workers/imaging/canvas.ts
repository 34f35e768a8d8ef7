/** The few canvas operations of this worker; everything else works on plain arrays. */

export interface Placement {
  readonly width: number
  readonly height: number
  /** Draws the bitmap centred, turned clockwise by this many degrees and scaled. */
  readonly degrees: number
  readonly scale: number
}

/** Size of the picture after turning, large enough that no corner of the sheet is cut off. */
export function placement(width: number, height: number, degrees: number, scale: number): Placement {
  const angle = (degrees * Math.PI) / 180
  const cos = Math.abs(Math.cos(angle))
  const sin = Math.abs(Math.sin(angle))
  return {
    width: Math.max(1, Math.round((width * cos + height * sin) * scale)),
    height: Math.max(1, Math.round((width * sin + height * cos) * scale)),
    degrees,
    scale,
  }
}

/** Where a pixel of the picture lies after `draw`. */
export function placed(
  source: { readonly width: number; readonly height: number },
  { width, height, degrees, scale }: Placement,
): (x: number, y: number) => readonly [number, number] {
  const cos = Math.cos((degrees * Math.PI) / 180) * scale
  const sin = Math.sin((degrees * Math.PI) / 180) * scale
  return (x, y) => {
    const [right, down] = [x - source.width / 2, y - source.height / 2]
    return [width / 2 + right * cos - down * sin, height / 2 + right * sin + down * cos]
  }
}

export function draw(bitmap: ImageBitmap, { width, height, degrees, scale }: Placement): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height)
  const context = get2d(canvas)
  // JPEG has no transparency: what lies outside a turned sheet, and what was transparent, is paper.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.translate(width / 2, height / 2)
  context.rotate((degrees * Math.PI) / 180)
  context.scale(scale, scale)
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, -bitmap.width / 2, -bitmap.height / 2)
  return canvas
}

/** A part of the picture, shrunk, and its pixels. */
export function drawPart(bitmap: ImageBitmap, part: Part, scale: number): ImageData {
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(part.width * scale)),
    Math.max(1, Math.round(part.height * scale)),
  )
  const context = get2d(canvas)
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  // Half and more is shrunk well enough by averaging neighbours; below, whole steps are averaged first.
  context.imageSmoothingQuality = scale >= 0.5 ? 'medium' : 'high'
  const { left, top, width, height } = part
  context.drawImage(bitmap, left, top, width, height, 0, 0, canvas.width, canvas.height)
  return taken(canvas)
}

export interface Part {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export function toCanvas(pixels: ImageData): OffscreenCanvas {
  const canvas = new OffscreenCanvas(pixels.width, pixels.height)
  get2d(canvas).putImageData(pixels, 0, 0)
  return canvas
}

/** The pixels of a canvas that is no longer needed: its own 15 MB go at once, not when the collector finds the time. */
export function taken(canvas: OffscreenCanvas): ImageData {
  const pixels = get2d(canvas).getImageData(0, 0, canvas.width, canvas.height)
  discard(canvas)
  return pixels
}

export function discard(canvas: OffscreenCanvas): void {
  canvas.width = 0
  canvas.height = 0
}

export async function toJpeg(canvas: OffscreenCanvas, quality: number): Promise<Uint8Array> {
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality })
  return new Uint8Array(await blob.arrayBuffer())
}

export async function toThumbnail(
  canvas: OffscreenCanvas,
  side: number,
  quality: number,
): Promise<Uint8Array> {
  const factor = Math.min(1, side / Math.max(canvas.width, canvas.height))
  const small = new OffscreenCanvas(
    Math.max(1, Math.round(canvas.width * factor)),
    Math.max(1, Math.round(canvas.height * factor)),
  )
  const context = get2d(small)
  context.imageSmoothingQuality = 'high'
  context.drawImage(canvas, 0, 0, small.width, small.height)
  const jpeg = await toJpeg(small, quality)
  discard(small)
  return jpeg
}

function get2d(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('no 2d canvas in this worker')
  return context
}
