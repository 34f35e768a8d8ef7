/** The words of a PDF's own text, page by page; null when there is none to be had: locked, damaged, or a scan. */
import { openDrawing } from '../intake/drawing.ts'

const MOST_PAGES = 50
const MOST_LETTERS = 500_000

export async function readText(
  bytes: Uint8Array,
): Promise<{ readonly count: number; readonly texts: readonly string[] | null }> {
  const opened = await openDrawing(bytes)
  if (!opened.ok) return { count: 0, texts: null }
  const count = opened.value.numPages
  const pages: string[] = []
  try {
    let left = MOST_LETTERS
    for (let number = 1; number <= Math.min(opened.value.numPages, MOST_PAGES) && left > 0; number++) {
      const page = await opened.value.getPage(number)
      const { items } = await page.getTextContent()
      let text = ''
      for (const item of items) if ('str' in item) text += item.str + (item.hasEOL ? '\n' : '')
      pages.push(text.normalize('NFC').slice(0, left))
      left -= text.length
      page.cleanup()
    }
  } catch {
    // What was read until then is what there is.
  } finally {
    await opened.value.destroy()
  }
  return { count, texts: pages.some((text) => text.trim() !== '') ? pages : null }
}
