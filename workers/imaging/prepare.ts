/** One page image in; out comes the page to keep (colour, straight, 200 dpi) and the page to read (clean, grey). */
import type { ImagingApi, PreparedPage } from './api.ts'
import { checkBudget } from './budget.ts'
import { draw, pixelsOf, placed, placement, toJpeg, toThumbnail } from './canvas.ts'
import { readCodes } from './codes.ts'
import { findStamps } from './stamps.ts'
import { toGrey } from './grey.ts'
import { toPgm } from './pgm.ts'
import { makeReadingPage } from './reading-page.ts'
import { estimateSkew } from './skew.ts'
import { createStopwatch, type Stopwatch } from './stopwatch.ts'
import type { Result } from '../../domain/base/result.ts'
import { ok, refuse } from '../../domain/base/result.ts'

/** A4 at 200 dpi: more pixels bought no accuracy, only time and bytes. */
const ARCHIVE_LONG_SIDE = 2339
const ARCHIVE_QUALITY = 0.6
const THUMBNAIL_SIDE = 240
const THUMBNAIL_QUALITY = 0.6
/** Below this, turning would blur more than it straightens. */
const LEAST_SKEW_DEG = 0.2
/** An ID card: its printed background holds round red figures that are no seal. */
const ID_CARD_CODE = /^\d{12}\|/

type Input = Parameters<ImagingApi['prepare']>[0]

export async function preparePage(input: Input, signal: AbortSignal): Promise<Result<PreparedPage>> {
  const { time, timings } = createStopwatch(() => performance.now())
  const header = time('header', () => checkBudget(input.bytes))
  if (!header.ok) return header
  const bitmap = await time('decode', () => decode(input.bytes, header.value.mime))
  if (bitmap === undefined) return refuse('imaging.decode-failed')
  try {
    if (!isAsSaid(bitmap, header.value)) return refuse('imaging.decode-failed', { reason: 'size-lied' })
    if (signal.aborted) return refuse('imaging.stopped')
    const { canvas, pixels, toArchive } = straighten(bitmap, input.turn, time)
    const archive = time('encode', () => toJpeg(canvas, ARCHIVE_QUALITY))
    const thumbnail = time('thumbnail', () => toThumbnail(canvas, THUMBNAIL_SIDE, THUMBNAIL_QUALITY))
    const codes = await time('codes', () => readCodes(bitmap, toArchive).catch(() => null))
    bitmap.close()
    if (signal.aborted) return refuse('imaging.stopped')
    const { data, width, height } = pixels
    const isCard = codes?.some((code) => ID_CARD_CODE.test(code.text)) ?? false
    const stamps = isCard ? [] : time('stamps', () => findStamps(data, width, height))
    const grey = time('grey', () => toGrey(data, width, height, stamps))
    const reading = makeReadingPage(grey, time)
    const pgm = time('pgm', () => toPgm(reading.image))
    return ok({
      archive: await archive,
      archiveMime: 'image/jpeg',
      width: canvas.width,
      height: canvas.height,
      reading: pgm,
      readingScale: reading.scale,
      thumbnail: await thumbnail,
      codes: codes ?? [],
      ...(codes === null ? { codesMissed: true } : {}),
      timings,
    })
  } finally {
    bitmap.close()
  }
}

/** `imageOrientation` stays unset: the default obeys EXIF everywhere, while Chrome 109 does not know 'from-image'. */
async function decode(bytes: Uint8Array, type: string): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }))
  } catch {
    return undefined
  }
}

/** EXIF may have swapped the sides. */
function isAsSaid(bitmap: ImageBitmap, { width, height }: { width: number; height: number }): boolean {
  return (
    (bitmap.width === width && bitmap.height === height) ||
    (bitmap.width === height && bitmap.height === width)
  )
}

/** The skew is measured on a first drawing; a crooked page is drawn anew from the source, so it is resampled once. */
function straighten(bitmap: ImageBitmap, turn: Input['turn'], time: Stopwatch) {
  const scale = Math.min(1, ARCHIVE_LONG_SIDE / Math.max(bitmap.width, bitmap.height))
  const at = (degrees: number) => placement(bitmap.width, bitmap.height, degrees, scale)
  const drawAt = (degrees: number) => time('draw', () => draw(bitmap, at(degrees)))
  const canvas = drawAt(turn * 90)
  const pixels = time('pixels', () => pixelsOf(canvas))
  const skew = time('skew', () => estimateSkew(toGrey(pixels.data, pixels.width, pixels.height)))
  if (Math.abs(skew) < LEAST_SKEW_DEG) return { canvas, pixels, toArchive: placed(bitmap, at(turn * 90)) }
  const straight = drawAt(turn * 90 - skew)
  return {
    canvas: straight,
    pixels: time('pixels', () => pixelsOf(straight)),
    toArchive: placed(bitmap, at(turn * 90 - skew)),
  }
}
