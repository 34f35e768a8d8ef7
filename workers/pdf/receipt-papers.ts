/** The table of papers on the receipt: how many originals, certified copies and plain copies of each were handed over. */
import type { ReceiptContent } from './api.ts'
import { addParagraph, type Align, type Column, type Mark, type Type } from './sheet.ts'

const PAD = 2.5
/** Shares of the page width; the name takes what is left. The note column is there only when there is a note. */
const NUMBER_SHARE = 0.065
const COUNT_SHARE = 0.105
const NOTE_SHARE = 0.2

interface Cell {
  readonly text: string
  readonly align: Align
}

export function addPapers(
  marks: Mark[],
  content: ReceiptContent,
  page: Column,
  top: number,
  type: Type,
): number {
  const { words, papers } = content
  const hasNotes = papers.some((paper) => paper.note !== '')
  const narrow = page.width * COUNT_SHARE
  const noteWidth = hasNotes ? page.width * NOTE_SHARE : 0
  const numberWidth = page.width * NUMBER_SHARE
  const nameWidth = page.width - numberWidth - 3 * narrow - noteWidth
  const widths = [numberWidth, nameWidth, narrow, narrow, narrow, ...(hasNotes ? [noteWidth] : [])]
  const small: Type = { ...type, size: type.size - 0.5 }

  const centred = (text: string): Cell => ({ text, align: 'centre' })
  const heads = [words.paperNo, words.paperName, words.originals, words.certified, words.copies, words.note]
  const count = (n: number) => centred(n === 0 ? '' : String(n))
  const rows: Cell[][] = papers.map((paper, i) => [
    centred(String(i + 1)),
    { text: paper.name, align: 'left' },
    count(paper.originals),
    count(paper.certified),
    count(paper.copies),
    { text: paper.note, align: 'left' },
  ])

  const edges = [top]
  let y = addRow(marks, heads.map(centred), widths, page.x, top, small, 'bold')
  edges.push(y)
  for (const row of rows) {
    y = addRow(marks, row, widths, page.x, y, small, 'regular')
    edges.push(y)
  }
  for (const edge of edges)
    marks.push({ kind: 'line', x1: page.x, y1: edge, x2: page.x + page.width, y2: edge })
  let x = page.x
  for (const width of [0, ...widths]) {
    x += width
    marks.push({ kind: 'line', x1: x, y1: top, x2: x, y2: y })
  }
  return y
}

function addRow(
  marks: Mark[],
  cells: readonly Cell[],
  widths: readonly number[],
  start: number,
  top: number,
  type: Type,
  style: 'bold' | 'regular',
): number {
  let x = start
  let bottom = top + PAD
  widths.forEach((width, i) => {
    const cell = cells[i]
    const column: Column = { x: x + PAD, width: width - 2 * PAD }
    if (cell !== undefined)
      bottom = Math.max(
        bottom,
        addParagraph(marks, [{ text: cell.text, style }], column, top + PAD / 2, type, cell.align),
      )
    x += width
  })
  return bottom + PAD
}
