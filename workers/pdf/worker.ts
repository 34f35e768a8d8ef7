/** Entry of the PDF worker. */
import { expose } from 'comlink'
import type { PdfApi } from './api.ts'
import { makeArchive } from './archive/make-archive.ts'
import type { FontBytes } from './draw.ts'
import { loadFonts } from './fonts.ts'
import type { PdfIntake } from './intake/open-pdf.ts'
import { makeReceipt } from './make-receipt.ts'
import { canvasPictures } from './preview/canvas-pictures.ts'
import { makePreview } from './preview/make-preview.ts'
import { handOver } from '../rpc/hand-over.ts'

let fonts: FontBytes | undefined
let intake: PdfIntake | undefined

/** Two readers of PDFs are a megabyte nobody needs who prints a receipt. */
async function openIntake(): Promise<PdfIntake> {
  const { createPdfIntake } = await import('./intake/open-pdf.ts')
  return (intake ??= createPdfIntake())
}

const api: PdfApi = {
  async receipt(content) {
    if (fonts === undefined) {
      const loaded = await loadFonts(fetchBytes)
      if (!loaded.ok) return loaded
      fonts = loaded.value
    }
    return makeReceipt(content, fonts)
  },
  archive: makeArchive,
  preview: (input) => makePreview(input, canvasPictures),
  open: async (bytes) => (await openIntake()).open(bytes),
  page: async (number) => (await openIntake()).page(number),
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
