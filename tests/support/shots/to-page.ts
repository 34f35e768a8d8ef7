/** A picture as pixels of the page that is kept: no side longer than A4 at 200 dpi. */

const LONG_SIDE = 2339

export async function toPage(picture: Blob): Promise<ImageData> {
  const bitmap = await createImageBitmap(picture)
  const scale = Math.min(1, LONG_SIDE / Math.max(bitmap.width, bitmap.height))
  const canvas = new OffscreenCanvas(Math.round(bitmap.width * scale), Math.round(bitmap.height * scale))
  const context = canvas.getContext('2d', { willReadFrequently: true })!
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return context.getImageData(0, 0, canvas.width, canvas.height)
}
