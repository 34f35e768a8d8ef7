/** QR codes of a page by zxing, its wasm from our own origin: the library's default address is a CDN. */
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url'
import type { PreparedPage } from './api.ts'

export type PageCode = PreparedPage['codes'][number]

/** Longest text a code of a counter paper carries; anything longer is not ours to read (CCCD ≈ 120 bytes). */
const MAX_TEXT = 1024

let prepared = false

/** Boxes in pixels of the given image divided by `scale`. Texts in NFC, without control characters. */
export async function readCodes(image: ImageData, scale: number): Promise<PageCode[]> {
  if (!prepared) {
    prepareZXingModule({ overrides: { locateFile: () => wasmUrl } })
    prepared = true
  }
  const found = await readBarcodes(image, { formats: ['QRCode'], tryHarder: true, maxNumberOfSymbols: 8 })
  return found
    .filter((code) => code.isValid && code.text.length <= MAX_TEXT)
    .map(({ text, position }) => {
      const corners = [position.topLeft, position.topRight, position.bottomRight, position.bottomLeft]
      const xs = corners.map((corner) => corner.x / scale)
      const ys = corners.map((corner) => corner.y / scale)
      return {
        text: text.normalize('NFC').replace(/\p{Cc}|\p{Cf}/gu, ''),
        box: [
          Math.floor(Math.min(...xs)),
          Math.floor(Math.min(...ys)),
          Math.ceil(Math.max(...xs)),
          Math.ceil(Math.max(...ys)),
        ] as const,
      }
    })
}
