/**
 * The JPEG that is kept: as good as its budget allows. A page of 200 dpi may weigh 203 KiB, so that the archive file with
 * its words and description stays below 215; reading it again loses 0.1 points of accuracy at most at the lowest step.
 */
import { toJpeg } from './canvas.ts'

/** Best first. Noise (a bad photocopy, a dark photo) is what makes a page heavy, and what quality is wasted on. */
const QUALITIES = [0.6, 0.4, 0.3] as const
const BYTES_PER_A4 = 203 * 1024
const A4_PIXELS = 1654 * 2339

export async function toArchiveJpeg(canvas: OffscreenCanvas): Promise<Uint8Array> {
  const budget = (BYTES_PER_A4 * canvas.width * canvas.height) / A4_PIXELS
  let jpeg = await toJpeg(canvas, QUALITIES[0])
  for (const quality of QUALITIES.slice(1)) {
    if (jpeg.length <= budget) break
    jpeg = await toJpeg(canvas, quality)
  }
  return jpeg
}
