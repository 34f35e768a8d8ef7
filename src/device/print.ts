/**
 * Prints one sheet and nothing else of the page: on paper the style sheet shows only what carries `data-sheet`. The
 * title is neutral meanwhile, because browsers propose it as the name of a file.
 */

export type PrintPage = Pick<Window, 'document' | 'print' | 'addEventListener' | 'removeEventListener'>

const NEUTRAL_TITLE = 'motcua'
const DIALOG_LIMIT_MS = 5 * 60_000

/** Resolves when the browser has done with the sheet; everything is then marked as it was before. */
export async function printSheet(
  sheet: HTMLElement,
  paper: 'a4' | 'a5' | 'ticket' | 'pages' = 'a5',
  page: PrintPage = window,
): Promise<void> {
  const { document } = page
  const { title } = document
  const marked = [...document.querySelectorAll<HTMLElement>('[data-sheet]')]
  const marks = marked.map((each) => each.dataset['sheet'])
  for (const each of marked) delete each.dataset['sheet']
  sheet.dataset['sheet'] = paper
  document.title = NEUTRAL_TITLE
  try {
    await printed(page)
  } finally {
    document.title = title
    delete sheet.dataset['sheet']
    marked.forEach((each, i) => (each.dataset['sheet'] = marks[i]))
  }
}

/** On Android `print()` returns while the sheet is still being read; where nothing begins there is nothing to await. */
async function printed(page: PrintPage): Promise<void> {
  let begun = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const onBegin = () => (begun = true)
  let onEnd = () => {}
  page.addEventListener('beforeprint', onBegin)
  const done = new Promise<void>((resolve) => {
    onEnd = resolve
    page.addEventListener('afterprint', onEnd)
  })
  try {
    page.print()
    if (!begun) return
    const limit = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, DIALOG_LIMIT_MS)
    })
    await Promise.race([done, limit])
  } finally {
    clearTimeout(timer)
    page.removeEventListener('beforeprint', onBegin)
    page.removeEventListener('afterprint', onEnd)
  }
}
