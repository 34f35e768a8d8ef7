/**
 * Square codes of a small picture, by zxing on the page itself. Not in a worker: one whose script lies outside the scope
 * of the kiosk's service worker has no line of its own in an outage, and could not fetch the reader.
 */
import { prepareZXingModule, purgeZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader'
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url'

import { ok, refuse, type Result } from '../../../domain/base/result.ts'

/** Longest text a code of ours carries. */
const MAX_TEXT = 1024
let isPrepared = false

const looked: ReaderOptions = {
  formats: ['QRCode'],
  tryHarder: true,
  tryInvert: false,
  tryRotate: false,
  maxNumberOfSymbols: 4,
}

/** A code of ours first; null when there is none. `kiosk.reader.failed` {reason}. */
export async function readCode(picture: ImageData): Promise<Result<string | null>> {
  if (!isPrepared) {
    prepareZXingModule({ overrides: { locateFile: () => wasmUrl } })
    isPrepared = true
  }
  const found = await readBarcodes(picture, looked).catch((error: unknown) => error)
  if (!Array.isArray(found)) {
    // It remembers that its program did not come: the next look fetches it anew.
    purgeZXingModule()
    isPrepared = false
    return refuse('kiosk.reader.failed', { reason: found instanceof Error ? found.name : 'unknown' })
  }
  return ok(ours(found as Awaited<ReturnType<typeof readBarcodes>>))
}

function ours(found: Awaited<ReturnType<typeof readBarcodes>>): string | null {
  const texts = found
    .filter(({ isValid, text }) => isValid && text.length <= MAX_TEXT)
    .map(({ text }) => text.normalize('NFC').replace(/\p{Cc}|\p{Cf}/gu, ''))
  return texts.find((text) => /^MC[HR]\d/.test(text)) ?? texts[0] ?? null
}
