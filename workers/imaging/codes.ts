/**
 * QR codes of a picture by zxing, its wasm from our own origin: the library's default address is a CDN. Looked for on
 * the picture as it came, because a small card on a big photo loses its modules when the page is brought to its size.
 */
import { prepareZXingModule, readBarcodes, type ReadResult } from 'zxing-wasm/reader'
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url'
import type { PreparedPage } from './api.ts'
import { taken } from './canvas.ts'
import { codePlaces } from './code-places.ts'
import { sharpen } from './sharpen.ts'
import { toGrey } from './grey.ts'

export type PageCode = PreparedPage['codes'][number]
type Place = (x: number, y: number) => readonly [number, number]
type Picture = ImageBitmap | OffscreenCanvas

/** Longest text a code of a counter paper carries; anything longer is not ours to read (CCCD ≈ 120 bytes). */
const MAX_TEXT = 1024
/** Larger pictures are first looked at in this size: enough for a card that fills a third of them, in 30 ms. */
const FIRST_SIDE = 2000
/** Side of the closer look, source pixels, and how much it is enlarged. */
const CLOSE_SIDE = 360
const CLOSE_SCALE = 2
const CLOSE_LOOKS = 2

let prepared = false

/** `toArchive` tells where a pixel of `picture` lies on the page that is kept. Texts in NFC, no control characters. */
export async function readCodes(picture: Picture, toArchive: Place): Promise<PageCode[]> {
  if (!prepared) {
    prepareZXingModule({ overrides: { locateFile: () => wasmUrl } })
    prepared = true
  }
  const { width, height } = picture
  const scale = Math.min(1, FIRST_SIDE / Math.max(width, height))
  const whole = cut(picture, 0, 0, width, height, scale)
  const found = await look(whole)
  if (found.length > 0) return found.map((code) => toCode(code, (x, y) => toArchive(x / scale, y / scale)))
  for (const [x, y] of codePlaces(toGrey(whole.data, whole.width, whole.height), CLOSE_LOOKS)) {
    const left = Math.max(0, Math.round(x / scale - CLOSE_SIDE / 2))
    const top = Math.max(0, Math.round(y / scale - CLOSE_SIDE / 2))
    const close = cut(
      picture,
      left,
      top,
      Math.min(CLOSE_SIDE, width - left),
      Math.min(CLOSE_SIDE, height - top),
      CLOSE_SCALE,
    )
    const codes = await look(sharpen(close, CLOSE_SCALE))
    if (codes.length > 0)
      return codes.map((code) =>
        toCode(code, (atX, atY) => toArchive(left + atX / CLOSE_SCALE, top + atY / CLOSE_SCALE)),
      )
  }
  return []
}

/** A code is never printed white on black and is found at any angle, so zxing need not turn the picture for it. */
async function look(image: ImageData): Promise<ReadResult[]> {
  const found = await readBarcodes(image, {
    formats: ['QRCode'],
    tryHarder: true,
    tryInvert: false,
    tryRotate: false,
    maxNumberOfSymbols: 8,
  })
  return found.filter((code) => code.isValid && code.text.length <= MAX_TEXT)
}

function cut(
  picture: Picture,
  left: number,
  top: number,
  width: number,
  height: number,
  scale: number,
): ImageData {
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(width * scale)),
    Math.max(1, Math.round(height * scale)),
  )
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('no 2d canvas in this worker')
  context.imageSmoothingQuality = scale > 1 ? 'high' : 'medium'
  context.drawImage(picture, left, top, width, height, 0, 0, canvas.width, canvas.height)
  return taken(canvas)
}

function toCode({ text, position }: ReadResult, place: Place): PageCode {
  const corners = [position.topLeft, position.topRight, position.bottomRight, position.bottomLeft]
  const placed = corners.map(({ x, y }) => place(x, y))
  const xs = placed.map(([x]) => x)
  const ys = placed.map(([, y]) => y)
  return {
    text: text.normalize('NFC').replace(/\p{Cc}|\p{Cf}/gu, ''),
    box: [
      Math.floor(Math.min(...xs)),
      Math.floor(Math.min(...ys)),
      Math.ceil(Math.max(...xs)),
      Math.ceil(Math.max(...ys)),
    ],
  }
}
