/** Decoding and encoding by the browser. */
import type { Pictures } from './make-preview.ts'

export const canvasPictures: Pictures = {
  async decode(jpeg) {
    const bitmap = await createImageBitmap(
      new Blob([jpeg as Uint8Array<ArrayBuffer>], { type: 'image/jpeg' }),
    ).catch(() => undefined)
    if (bitmap === undefined) return undefined
    const context = open2d(bitmap.width, bitmap.height)
    context.drawImage(bitmap, 0, 0)
    bitmap.close()
    return context.getImageData(0, 0, context.canvas.width, context.canvas.height)
  },
  async toJpeg({ data, width, height }, quality) {
    const context = open2d(width, height)
    context.putImageData(new ImageData(data as Uint8ClampedArray<ArrayBuffer>, width, height), 0, 0)
    const blob = await context.canvas.convertToBlob({ type: 'image/jpeg', quality })
    return new Uint8Array(await blob.arrayBuffer())
  },
}

function open2d(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('no 2d canvas in this worker')
  return context
}
