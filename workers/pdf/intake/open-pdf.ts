/** A PDF somebody brings, page by page as pictures: scans as they lie in it, everything else drawn. */
import type { PDFDocument } from 'pdf-lib'
import type { PdfFacts, TakenPage } from '../api.ts'
import { type Drawing, drawPage, openDrawing } from './drawing.ts'
import { checkPdf } from './guard.ts'
import { findScan, openScans } from './scanned-page.ts'
import type { Result } from '../../../domain/base/result.ts'
import { ok, refuse } from '../../../domain/base/result.ts'

/** A feeder's stack and then some; each page is looked at by a person. */
export const MOST_PAGES = 200

export interface PdfIntake {
  open(bytes: Uint8Array): Promise<Result<PdfFacts>>
  page(number: number): Promise<Result<TakenPage>>
  close(): Promise<void>
}

export function createPdfIntake(): PdfIntake {
  let drawing: Drawing | undefined
  let scans: PDFDocument | undefined
  const close = async () => {
    const open = drawing
    drawing = undefined
    scans = undefined
    await open?.destroy()
  }
  return {
    async open(bytes) {
      await close()
      const checked = await checkPdf(bytes)
      if (!checked.ok) return checked
      const opened = await openDrawing(bytes)
      if (!opened.ok) return opened
      const pages = opened.value.numPages
      if (pages === 0 || pages > MOST_PAGES) {
        await opened.value.destroy()
        return pages === 0
          ? refuse('pdf.no-pages')
          : refuse('pdf.too-many-pages', { pages, most: MOST_PAGES })
      }
      drawing = opened.value
      scans = await openScans(bytes)
      // Two readers that count differently do not speak of the same pages.
      if (scans !== undefined && countPages(scans) !== pages) scans = undefined
      return ok({ pages, isSigned: checked.value.isSigned })
    },
    async page(number) {
      if (drawing === undefined || !(number >= 1 && number <= drawing.numPages)) return refuse('pdf.no-pages')
      const scan = scans && (await findScan(scans, number - 1))
      return scan === undefined ? drawPage(drawing, number) : ok(scan)
    },
    close,
  }
}

function countPages(pdf: PDFDocument): number {
  try {
    return pdf.getPageCount()
  } catch {
    return -1 // a tree that bites its own tail
  }
}
