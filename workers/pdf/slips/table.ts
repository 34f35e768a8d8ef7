/** A ruled table as strips, a row each: it breaks between rows and begins every page with its head. */
import type { SlipBlock, SlipColumn } from '../../../domain/slip/content.ts'
import { LEADING, type Column, type Mark, type Measure, type Piece, type Style } from '../sheet.ts'
import { cellLines, setLine } from './lines.ts'
import { mm, type PageFormat } from './page-format.ts'
import { strip, type Strip } from './strip.ts'

const PAD_X = 3.5
const PAD_Y = 2
/** Tables of many columns are set smaller. */
const SMALL = 0.82

type TableBlock = Extract<SlipBlock, { kind: 'table' }>

export function tableStrips(block: TableBlock, page: Column, format: PageFormat, measure: Measure): Strip[] {
  const size = block.small ? format.table * SMALL : format.table
  const columns = columnsOf(block.columns, page)
  const row =
    (cells: readonly string[], style: Style, least: number, aligns: readonly SlipColumn['align'][]) =>
    (marks: Mark[]) =>
      setRow(marks, cells, style, columns, aligns, least, size, measure)
  const titles = block.columns.map((column) => column.title)
  const centred = block.columns.map(() => 'centre' as const)
  const head = strip(row(titles, 'bold', 0, centred), { gap: format.paragraphGap / 2 + 2, withNext: true })
  const aligns = block.columns.map((column) => column.align)
  const rows = block.rows.map((cells) => strip(row(cells, 'regular', mm(block.rowMm), aligns), { head }))
  return [head, ...rows]
}

function columnsOf(columns: readonly SlipColumn[], page: Column): Column[] {
  const whole = columns.reduce((sum, column) => sum + column.width, 0)
  let x = page.x
  return columns.map((column) => {
    const width = (column.width / whole) * page.width
    const place = { x, width }
    x += width
    return place
  })
}

function setRow(
  marks: Mark[],
  cells: readonly string[],
  style: Style,
  columns: readonly Column[],
  aligns: readonly SlipColumn['align'][],
  least: number,
  size: number,
  measure: Measure,
): number {
  const set: Piece[][][] = columns.map((column, i) =>
    cellLines(cells[i] ?? '', style, column.width - 2 * PAD_X, size, measure),
  )
  const most = Math.max(1, ...set.map((lines) => lines.length))
  const height = Math.max(least, most * size * LEADING + 2 * PAD_Y)
  columns.forEach((column, i) => {
    const inner = { x: column.x + PAD_X, width: column.width - 2 * PAD_X }
    const lines = set[i] ?? []
    // Heads and short figures stand in the middle of their row, running words at its top.
    const isMiddle = style === 'bold'
    const top = isMiddle ? (height - lines.length * size * LEADING) / 2 : PAD_Y
    lines.forEach((line, k) =>
      setLine(marks, line, inner, top + k * size * LEADING, size, aligns[i] ?? 'left'),
    )
  })
  setFrame(marks, columns, height)
  return height
}

function setFrame(marks: Mark[], columns: readonly Column[], height: number): void {
  const start = columns[0]?.x ?? 0
  const end = columns.reduce((_, { x, width }) => x + width, start)
  for (const y of [0, height]) marks.push({ kind: 'line', x1: start, y1: y, x2: end, y2: y })
  for (const x of [start, ...columns.map((column) => column.x + column.width)])
    marks.push({ kind: 'line', x1: x, y1: 0, x2: x, y2: height })
}
