/**
 * Separator sheets on paper: one A4 page each, a QR code the scanner finds in any corner of the glass, and in large
 * letters what comes behind it. Drawn beside the page, seen by the printer only, gone afterwards.
 */
import { formatSeparator, type Separator } from '../../domain/document/separator.ts'
import { t } from '../i18n/locale.ts'
import { separators } from '../i18n/vi/separators.ts'
import { printSheet, type PrintPage } from './print.ts'
import { qrPath } from './qr-path.ts'
import styles from './separator-sheets.module.css'

export interface SeparatorSheet {
  readonly separator: Separator
  readonly title: string // what comes behind it
  readonly subtitle: string // the procedure, the box of an archive; may be empty
}

/** Resolves when the browser has done with the print. */
export async function printSeparators(
  sheets: readonly SeparatorSheet[],
  page: PrintPage = window,
): Promise<void> {
  const { document } = page
  const stack = element(document, 'div', styles['stack'])
  stack.lang = 'vi'
  stack.append(...sheets.map((sheet) => drawSheet(document, sheet)))
  document.body.append(stack)
  try {
    await printSheet(stack, 'a4', page)
  } finally {
    stack.remove()
  }
}

function drawSheet(document: Document, { separator, title, subtitle }: SeparatorSheet): HTMLElement {
  const words = t(separators)
  const sheet = element(document, 'section', styles['sheet'])
  const text = formatSeparator(separator)
  sheet.append(
    element(document, 'p', styles['dossier'], words.dossier(separator.dossier)),
    drawCode(document, text),
    element(document, 'h1', styles['title'], title),
    element(document, 'p', styles['subtitle'], subtitle),
    element(document, 'p', styles['how'], words.how),
    element(document, 'p', styles['code'], text),
  )
  return sheet
}

function drawCode(document: Document, text: string): SVGElement {
  const SVG = 'http://www.w3.org/2000/svg'
  const { d, size } = qrPath(text)
  const code = document.createElementNS(SVG, 'svg')
  code.setAttribute('viewBox', `0 0 ${size} ${size}`)
  code.setAttribute('class', styles['qr'] ?? '')
  code.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', d)
  code.append(path)
  return code
}

function element(document: Document, tag: string, look: string | undefined, text = ''): HTMLElement {
  const made = document.createElement(tag)
  if (look !== undefined) made.className = look
  made.textContent = text
  return made
}
