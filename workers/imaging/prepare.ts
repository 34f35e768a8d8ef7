/** One picture in; out comes the page to keep (cut out, straight, 200 dpi) and the page to read (clean, grey). */
import type { PreparedPage, PrepareInput } from './api.ts'
import { checkBudget } from './budget.ts'
import { toArchiveJpeg } from './archive-jpeg.ts'
import { discard, toCanvas, toThumbnail } from './canvas.ts'
import { readCodes } from './codes.ts'
import { decode, isAsSaid, isHalfGrey } from './decode.ts'
import { readSource } from './image-source.ts'
import { layPage } from './lay-page.ts'
import { locateSheet } from './locate.ts'
import { applyLook } from './look.ts'
import { keptCodes } from './kept-codes.ts'
import { mayHoldZone, readZone } from './machine-zone/read-zone.ts'
import { measurePage } from './measure-page.ts'
import { toPgm } from './pgm.ts'
import { makeReadingPage } from './reading-page.ts'
import { createStopwatch } from './stopwatch.ts'
import { findStamps } from './stamps.ts'
import { toGrey } from './grey.ts'
import type { Result } from '../../domain/base/result.ts'
import { ok, refuse } from '../../domain/base/result.ts'

const THUMBNAIL_SIDE = 240
const THUMBNAIL_QUALITY = 0.6
/** An ID card: its printed background holds round red figures that are no seal. */
const ID_CARD_CODE = /^\d{12}\|/

export async function preparePage(input: PrepareInput, signal: AbortSignal): Promise<Result<PreparedPage>> {
  const { time, timings } = createStopwatch(() => performance.now())
  const header = time('header', () => checkBudget(input.bytes))
  if (!header.ok) return header
  const source = time('header', () => readSource(input.bytes, header.value))
  const bitmap = await time('decode', () => decode(input.bytes, header.value.mime))
  if (bitmap === undefined) return refuse('imaging.decode-failed')
  const stopped = refuse('imaging.stopped')
  try {
    if (!isAsSaid(bitmap, header.value)) return refuse('imaging.decode-failed', { reason: 'size-lied' })
    if (time('decode', () => isHalfGrey(bitmap)))
      return refuse('imaging.decode-failed', { reason: 'cut-short' })
    const sourceSize = { width: bitmap.width, height: bitmap.height }
    if (await isStopped(signal)) return stopped
    const located = time('corners', () => locateSheet(bitmap, input.crop, source))
    if (await isStopped(signal)) return stopped
    const laid = layPage({ bitmap, source, turn: input.turn, time }, located)
    const { pixels } = laid
    const { data, width, height } = pixels
    const found = await time('codes', () => readCodes(bitmap, laid.toArchive).catch(() => null))
    bitmap.close()
    if (await isStopped(signal)) return stopped
    const codes = keptCodes(found ?? [], pixels)
    const isCard = laid.shape === 'card' || codes.some((code) => ID_CARD_CODE.test(code.text))
    const stamps = isCard ? [] : time('stamps', () => findStamps(data, width, height))
    const grey = time('grey', () => toGrey(data, width, height, stamps))
    if (await isStopped(signal)) return stopped
    const reading = makeReadingPage(grey, time)
    if (await isStopped(signal)) return stopped
    const machineZone = time('zone', () =>
      isCard || mayHoldZone(reading.components, reading.image) ? readZone(grey) : null,
    )
    if (await isStopped(signal)) return stopped
    const isBlank = laid.isBlank && stamps.length === 0 && codes.length === 0
    const quality = time('quality', () =>
      measurePage(laid, grey, {
        isBlank,
        isCutOff: located.isCutOff,
        isScan: located.verdict === 'whole' && source.maker !== 'camera',
      }),
    )
    time('look', () => applyLook(data, width, height, input.look ?? 'colour'))
    const canvas = toCanvas(pixels)
    const archive = await time('encode', () => toArchiveJpeg(canvas))
    const thumbnail = await time('thumbnail', () => toThumbnail(canvas, THUMBNAIL_SIDE, THUMBNAIL_QUALITY))
    discard(canvas)
    const { verdict, corners, confidence } = located
    return ok({
      archive,
      archiveMime: 'image/jpeg',
      width,
      height,
      reading: time('pgm', () => toPgm(reading.image)),
      readingScale: reading.scale,
      thumbnail,
      codes,
      ...(found === null ? { codesMissed: true } : {}),
      turned: laid.turned,
      sourceSize,
      sheet: { verdict, corners, confidence },
      quality,
      isBlank,
      likeness: reading.likeness,
      machineZone,
      timings,
    })
  } finally {
    bitmap.close()
  }
}

/** Lets a waiting `stop` through between two long steps. */
async function isStopped(signal: AbortSignal): Promise<boolean> {
  await new Promise((resolve) => setTimeout(resolve, 0))
  return signal.aborted
}
