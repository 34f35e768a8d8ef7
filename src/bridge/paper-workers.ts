/** The workers every picture goes through, as the ports `read-paper.ts` asks for. */
import { imaging } from './imaging.ts'
import { ocr } from './ocr.ts'
import { pdfIntake, type PdfIntakeBridge } from './pdf.ts'
import type { PaperPorts } from './read-paper.ts'

export const paperWorkers: PaperPorts = {
  imaging,
  ocr: {
    read: (input, onProgress) => ocr.read(input, onProgress === undefined ? {} : { onProgress }),
    upright: (input) => ocr.upright(input),
  },
}

export const walkPdf: PdfIntakeBridge['take'] = (bytes, each) => pdfIntake.take(bytes, each)
