/** Entry of the PDF worker. */
import { expose } from 'comlink'
import { ok, type Result } from '../../domain/base/result.ts'
import type { PdfApi } from './api.ts'
import { makeArchive } from './archive/make-archive.ts'
import type { FontBytes } from './draw.ts'
import { loadFonts } from './fonts.ts'
import type { PdfIntake } from './intake/open-pdf.ts'
import { makeReceipt } from './make-receipt.ts'
import { canvasPictures } from './preview/canvas-pictures.ts'
import { makePreview } from './preview/make-preview.ts'
import { makeSlips } from './slips/make-slips.ts'
import { handOver } from '../rpc/hand-over.ts'

let fonts: FontBytes | undefined
let intake: PdfIntake | undefined

/** Two readers of PDFs are a megabyte nobody needs who prints a receipt. */
async function openIntake(): Promise<PdfIntake> {
  const { createPdfIntake } = await import('./intake/open-pdf.ts')
  return (intake ??= createPdfIntake())
}

async function openFonts(): Promise<Result<FontBytes>> {
  if (fonts !== undefined) return ok(fonts)
  const loaded = await loadFonts(fetchBytes)
  if (loaded.ok) fonts = loaded.value
  return loaded
}

const api: PdfApi = {
  async receipt(content) {
    const loaded = await openFonts()
    return loaded.ok ? makeReceipt(content, loaded.value) : loaded
  },
  async slips(contents) {
    const loaded = await openFonts()
    return loaded.ok ? makeSlips(contents, loaded.value) : loaded
  },
  archive: makeArchive,
  preview: (input) => makePreview(input, canvasPictures),
  open: async (bytes) => (await openIntake()).open(bytes),
  page: async (number) => (await openIntake()).page(number),
  checkResult: async (...asked) => (await import('./signature/check-result.ts')).checkResult(...asked),
  async stop() {
    fonts = undefined
    await intake?.close()
  },
}

async function fetchBytes(url: string): Promise<Uint8Array | undefined> {
  try {
    const answer = await fetch(url)
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined
  } catch {
    return undefined
  }
}

expose(handOver(api))
