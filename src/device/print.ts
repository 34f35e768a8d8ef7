/**
 * Prints one sheet and nothing else of the page. The style sheet shows only `[data-sheet]` on paper while
 * `data-printing` stands on the root; the title is neutral, because browsers propose it as the name of a file.
 */

export type PrintPage = Pick<Window, 'document' | 'print' | 'addEventListener' | 'removeEventListener'>

const NEUTRAL_TITLE = 'motcua'
const DIALOG_LIMIT_MS = 5 * 60_000

/** Resolves when the browser has done with the sheet. The node is copied: what is on screen stays as it is. */
export async function printSheet(sheet: Element, page: PrintPage = window): Promise<void> {
  const { document } = page
  const root = document.documentElement
  const holder = document.createElement('div')
  holder.dataset['sheet'] = ''
  holder.append(sheet.cloneNode(true))
  const { title } = document
  document.body.append(holder)
  root.dataset['printing'] = ''
  document.title = NEUTRAL_TITLE
  try {
    await imagesReady(holder)
    await printed(page)
  } finally {
    document.title = title
    delete root.dataset['printing']
    holder.remove()
  }
}

/** On Android `print()` returns while the sheet is still being read; where nothing begins there is nothing to await. */
async function printed(page: PrintPage): Promise<void> {
  let begun = false
  const onBegin = () => (begun = true)
  page.addEventListener('beforeprint', onBegin)
  const done = new Promise<void>((resolve) => {
    page.addEventListener('afterprint', () => resolve(), { once: true })
  })
  page.print()
  page.removeEventListener('beforeprint', onBegin)
  if (!begun) return
  let timer: ReturnType<typeof setTimeout> | undefined
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, DIALOG_LIMIT_MS)
  })
  await Promise.race([done, limit])
  clearTimeout(timer)
}

/** A copied image (the QR) is decoded anew; paper does not wait for it. */
async function imagesReady(holder: Element): Promise<void> {
  const images = [...holder.querySelectorAll('img')]
  await Promise.all(images.map((image) => image.decode().catch(() => undefined)))
}
