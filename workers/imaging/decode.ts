/** Decoding by the browser, and what it keeps silent about. */

/** `imageOrientation` stays unset: the default obeys EXIF everywhere, while Chrome 109 does not know 'from-image'. */
export async function decode(bytes: Uint8Array, type: string): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }))
  } catch {
    return undefined
  }
}

/** EXIF may have swapped the sides. */
export function isAsSaid(bitmap: ImageBitmap, { width, height }: { width: number; height: number }): boolean {
  return (
    (bitmap.width === width && bitmap.height === height) ||
    (bitmap.width === height && bitmap.height === width)
  )
}

const PROBE_ROWS = 0.06
const PROBE_COLUMNS = 64
/** What a JPEG decoder leaves where data is missing. */
const MISSING = 128

/** The end of the picture is one flat grey, to the last digit: data was lost on the way although an end was put. */
export function isHalfGrey(bitmap: ImageBitmap): boolean {
  const { width, height } = bitmap
  const rows = Math.max(4, Math.round(height * PROBE_ROWS))
  // EXIF may have turned the end of the data to any side.
  const strips = [
    [0, height - rows, width, rows],
    [0, 0, width, rows],
    [0, 0, rows, height],
    [width - rows, 0, rows, height],
  ] as const
  const canvas = new OffscreenCanvas(PROBE_COLUMNS, PROBE_COLUMNS)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) return false
  context.imageSmoothingEnabled = false
  return strips.some(([left, top, across, down]) => {
    context.drawImage(bitmap, left, top, across, down, 0, 0, PROBE_COLUMNS, PROBE_COLUMNS)
    const { data } = context.getImageData(0, 0, PROBE_COLUMNS, PROBE_COLUMNS)
    return data.every((value, i) => i % 4 === 3 || Math.abs(value - MISSING) <= 1)
  })
}
