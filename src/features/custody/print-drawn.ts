/** Draws a paper beside the page, prints it alone, and takes it away again: seen by the printer only. */
import { render, type ComponentChild } from 'preact'
import { printSheet, type PrintPage } from '../../device/print.ts'
import styles from './Papers.module.css'

/** Resolves when the browser has done with the print. */
export async function printDrawn(
  paper: ComponentChild,
  size: 'a4' | 'a5' | 'ticket' | 'pages',
  page: PrintPage = window,
): Promise<void> {
  const { document } = page
  const sheet = document.createElement('div')
  sheet.className = styles['unseen'] ?? ''
  sheet.lang = 'vi' // papers of the office, whatever language the screen speaks
  document.body.append(sheet)
  render(paper, sheet)
  try {
    await printSheet(sheet, size, page)
  } finally {
    render(null, sheet)
    sheet.remove()
  }
}
