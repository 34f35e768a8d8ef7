/**
 * Square codes of a small picture, by zxing on the page itself. Not in a worker: one whose script lies outside the scope
 * of the kiosk's service worker has no line of its own in an outage, and could not fetch the reader.
 */
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url'

/** Longest text a code of ours carries. */
const MAX_TEXT = 1024
let isPrepared = false

/** A code of ours first; null when there is none. */
export async function readCode(picture: ImageData): Promise<string | null> {
  if (!isPrepared) {
    prepareZXingModule({ overrides: { locateFile: () => wasmUrl } })
    isPrepared = true
  }
  const found = await readBarcodes(picture, {
    formats: ['QRCode'],
    tryHarder: true,
    tryInvert: false,
    tryRotate: false,
    maxNumberOfSymbols: 4,
  })
  const texts = found
    .filter(({ isValid, text }) => isValid && text.length <= MAX_TEXT)
    .map(({ text }) => text.normalize('NFC').replace(/\p{Cc}|\p{Cf}/gu, ''))
  return texts.find((text) => /^MC[HR]\d/.test(text)) ?? texts[0] ?? null
}
