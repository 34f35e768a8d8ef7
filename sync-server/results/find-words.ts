/** The text of each page of a PDF, by pdf.js, on this thread: it makes no code from text and runs no script of the file. */
const MOST_PAGES = 50
const MOST_LETTERS = 200_000

/** The second module offers its reader to the first, which then starts no worker of its own. */
export async function loadReader() {
  const [reader] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    // @ts-expect-error: it ships no types, and only that it is loaded matters
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ])
  return reader
}

/** Null when there is none to be had: locked, damaged, or a scan. */
export async function findWords(file: Uint8Array): Promise<readonly string[] | null> {
  const { getDocument, VerbosityLevel } = await loadReader()
  const pages: string[] = []
  const task = getDocument({
    data: new Uint8Array(file),
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    const document = await task.promise
    let left = MOST_LETTERS
    for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES) && left > 0; number++) {
      const page = await document.getPage(number)
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
    await task.destroy()
  }
  return pages.some((text) => text.trim() !== '') ? pages : null
}
