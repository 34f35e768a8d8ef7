/** Lines of text beyond what `sheet.ts` sets: justified, balanced over equal lines, and cells with breaks of their own. */
import {
  ASCENT,
  LEADING,
  widthOf,
  wrap,
  type Align,
  type Column,
  type Mark,
  type Measure,
  type Piece,
  type Span,
  type Style,
} from '../sheet.ts'

const MOST_STRETCH = 3

/** One line, its baseline `ASCENT` below `top`. */
export function setLine(
  marks: Mark[],
  line: readonly Piece[],
  column: Column,
  top: number,
  size: number,
  align: Align,
): void {
  const room = column.width - widthOf(line)
  const start = column.x + (align === 'left' ? 0 : align === 'right' ? room : room / 2)
  const y = top + size * ASCENT
  for (const { text, style, x } of line) marks.push({ kind: 'text', x: start + x, y, text, style, size })
}

/** Word by word, the room that is left shared out between them. */
export function setJustified(
  marks: Mark[],
  line: readonly Piece[],
  column: Column,
  top: number,
  size: number,
  measure: Measure,
): void {
  const words = line.flatMap(({ text, style }) =>
    text
      .split(/[ \u00a0]/)
      .filter((word) => word !== '')
      .map((word) => ({ word, style, width: measure(word, style, size) })),
  )
  const room = column.width - words.reduce((sum, { width }) => sum + width, 0)
  const blank = measure(' ', 'regular', size)
  const shared = words.length > 1 ? room / (words.length - 1) : 0
  // A line that would be torn apart by one long code stays ragged.
  const space = shared > MOST_STRETCH * blank ? blank : shared
  const y = top + size * ASCENT
  let x = column.x
  for (const { word, style, width } of words) {
    marks.push({ kind: 'text', x, y, text: word, style, size })
    x += width + space
  }
}

/** As few lines as `width` needs, all about as long: a centred title never leaves one word alone. */
export function balance(spans: readonly Span[], width: number, size: number, measure: Measure): Piece[][] {
  const lines = wrap(spans, width, size, measure)
  // Narrower than its longest word a line would be parted inside it.
  const words = spans.flatMap(({ text, style }) =>
    text.split(/[^\S\u00a0]+/).map((word) => measure(word, style, size)),
  )
  let [narrow, wide] = [Math.min(width, Math.max(width / 3, ...words)), width]
  for (let i = 0; i < 9; i++) {
    const middle = (narrow + wide) / 2
    if (wrap(spans, middle, size, measure).length > lines.length) narrow = middle
    else wide = middle
  }
  return wrap(spans, wide, size, measure)
}

/** A centred text over balanced lines; answers where the next may begin. */
export function setBalanced(
  marks: Mark[],
  text: string,
  style: Style,
  column: Column,
  top: number,
  size: number,
  measure: Measure,
): number {
  const lines = balance([{ text, style }], column.width, size, measure)
  lines.forEach((line, i) => setLine(marks, line, column, top + i * size * LEADING, size, 'centre'))
  return top + lines.length * size * LEADING
}

/** Lines of a cell: its own breaks stay. */
export function cellLines(
  text: string,
  style: Style,
  width: number,
  size: number,
  measure: Measure,
): Piece[][] {
  return text.split('\n').flatMap((part) => {
    const lines = wrap([{ text: part, style }], width, size, measure)
    return lines.length === 0 ? [[]] : lines
  })
}

export function setRule(marks: Mark[], { x, width }: Column, y: number, length: number): void {
  const start = x + (width - length) / 2
  marks.push({ kind: 'line', x1: start, y1: y, x2: start + length, y2: y })
}
