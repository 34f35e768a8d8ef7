/// <reference path="./pdf-worker.d.ts" />
/**
 * Draws pages that are no plain scans (letters, Group 4, JBIG2, JPEG 2000, stamps) with pdf.js, on this thread: it
 * makes no code from text, runs no script of the file and asks nobody for fonts but our own folder.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { TakenPage } from '../api.ts'
import type { Result } from '../../../domain/base/result.ts'
import { ok, refuse } from '../../../domain/base/result.ts'

const DRAW_DPI = 200
const POINTS_PER_INCH = 72
/** Longest side drawn: an A3 sheet at 200 dpi, with some to spare. A page of 5 m gets fewer dots, not more memory. */
const MOST_SIDE = 3600
const MOST_IMAGE_PIXELS = 60_000_000
const QUALITY = 0.85
const FONTS = '/fonts/tinos-'

export type Drawing = PDFDocumentProxy

/** `pdf.encrypted`, `pdf.damaged`. */
export async function openDrawing(bytes: Uint8Array): Promise<Result<Drawing>> {
  // The second module offers its reader to the first, which then starts no worker of its own.
  const [{ getDocument, VerbosityLevel }] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ])
  try {
    const task = getDocument({
      data: bytes.slice(), // pdf.js takes what it is given
      isEvalSupported: false,
      disableFontFace: true, // letters as outlines: a worker has no document to load fonts into
      useSystemFonts: false,
      useWorkerFetch: false,
      enableXfa: false,
      stopAtErrors: true, // better a word that a page is damaged than a page with a hole in it
      maxImageSize: MOST_IMAGE_PIXELS,
      CanvasFactory: WorkerCanvases,
      FilterFactory: NoFilters,
      StandardFontDataFactory: OurFonts,
      verbosity: VerbosityLevel.ERRORS,
    })
    return ok(await task.promise)
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    return refuse(isLocked ? 'pdf.encrypted' : 'pdf.damaged')
  }
}

/** `number` from 1. `pdf.damaged` {page}. */
export async function drawPage(drawing: Drawing, number: number): Promise<Result<TakenPage>> {
  try {
    const page = await drawing.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const scale = Math.min(DRAW_DPI / POINTS_PER_INCH, MOST_SIDE / Math.max(width, height))
    const viewport = page.getViewport({ scale })
    const sides = [viewport.width, viewport.height].map((side) => Math.max(1, Math.round(side)))
    const { canvas, context } = new WorkerCanvases().create(sides[0]!, sides[1]!)
    // pdf.js draws on it like on any other, and its types know only the canvas of a page.
    const canvasContext = context as unknown as Parameters<typeof page.render>[0]['canvasContext']
    await page.render({ canvasContext, viewport, background: '#fff' }).promise
    page.cleanup()
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY })
    const picture = new Uint8Array(await blob.arrayBuffer())
    return ok({ picture, dpi: scale * POINTS_PER_INCH, turn: 0, how: 'drawn' })
  } catch {
    return refuse('pdf.damaged', { page: number })
  }
}

interface Held {
  canvas: OffscreenCanvas
  context: OffscreenCanvasRenderingContext2D
}

class WorkerCanvases {
  create(width: number, height: number): Held {
    const canvas = new OffscreenCanvas(width, height)
    const context = canvas.getContext('2d', { willReadFrequently: true })
    if (context === null) throw new Error('no 2d canvas in this worker')
    return { canvas, context }
  }
  reset({ canvas }: Held, width: number, height: number): void {
    canvas.width = width
    canvas.height = height
  }
  destroy({ canvas }: Held): void {
    canvas.width = 0
    canvas.height = 0
  }
}

/** Filters are made of SVG elements; a worker has none. */
class NoFilters {
  addFilter(): string {
    return 'none'
  }
  addHCMFilter(): string {
    return 'none'
  }
  addAlphaFilter(): string {
    return 'none'
  }
  addLuminosityFilter(): string {
    return 'none'
  }
  addHighlightHCMFilter(): string {
    return 'none'
  }
  destroy(): void {}
}

/** Letters of a file that brings no font: the shipped serif, which has all Vietnamese ones. */
class OurFonts {
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    const style = (/Bold/.test(filename) ? 'bold' : '') + (/Italic/.test(filename) ? 'italic' : '')
    const answer = await fetch(`${FONTS}${style || 'regular'}.ttf`)
    if (!answer.ok) throw new Error(`no font: ${answer.status}`)
    return new Uint8Array(await answer.arrayBuffer())
  }
}
