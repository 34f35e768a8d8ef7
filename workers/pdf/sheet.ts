/**
 * A sheet being laid out: text, lines and codes with their places, before any of it is drawn. Layout is therefore pure
 * and can be tried in smaller type until it fits. Points, origin top left, `y` of text is its baseline.
 */

export type Style = 'regular' | 'bold' | 'italic' | 'bolditalic'

export type Mark =
  | {
      readonly kind: 'text'
      readonly x: number
      readonly y: number
      readonly text: string
      readonly style: Style
      readonly size: number
    }
  | {
      readonly kind: 'line'
      readonly x1: number
      readonly y1: number
      readonly x2: number
      readonly y2: number
    }
  | {
      readonly kind: 'qr'
      readonly x: number
      readonly y: number
      readonly side: number
      readonly text: string
    }

/** Width in points of a text in one style. */
export type Measure = (text: string, style: Style, size: number) => number

export interface Span {
  readonly text: string
  readonly style: Style
}

/** Baseline to baseline, in ems; the marks of Ẫ and ỵ need this much. */
export const LEADING = 1.24
/** Top of a line to its baseline, in ems. */
export const ASCENT = 0.95

export interface Piece extends Span {
  readonly x: number // from the left end of its line
  readonly width: number
}

/** Breaks mixed-style text into lines no wider than `width`; a word that is wider by itself is broken inside. A
 *  no-break space is part of its word. */
export function wrap(spans: readonly Span[], width: number, size: number, measure: Measure): Piece[][] {
  const lines: Piece[][] = [[]]
  let x = 0
  for (const span of spans)
    for (const word of span.text.match(/[\S\u00a0]+[^\S\u00a0]*|[^\S\u00a0]+/gu) ?? []) {
      for (const part of fit(word, span.style, width, size, measure)) {
        const solid = measure(part.trimEnd(), span.style, size)
        if (x > 0 && x + solid > width) {
          lines.push([])
          x = 0
        }
        const full = measure(part, span.style, size)
        const line = lines.at(-1)!
        const last = line.at(-1)
        if (last !== undefined && last.style === span.style)
          line[line.length - 1] = { ...last, text: last.text + part, width: last.width + full }
        else line.push({ text: part, style: span.style, x, width: full })
        x += full
      }
    }
  return lines.filter((line) => line.length > 0).map((line) => withoutEndSpace(line, size, measure))
}

function fit(word: string, style: Style, width: number, size: number, measure: Measure): string[] {
  if (measure(word.trimEnd(), style, size) <= width) return [word]
  const parts: string[] = []
  let part = ''
  const add = (next: string) => {
    if (part !== '' && measure((part + next).trimEnd(), style, size) > width) {
      parts.push(part)
      part = ''
    }
    part += next
  }
  // A code or an address is parted behind its own signs, if that is enough.
  for (const bit of word.split(/(?<=[-/@])/u))
    if (measure(bit.trimEnd(), style, size) <= width) add(bit)
    else for (const letter of bit) add(letter)
  return [...parts, part]
}

/** The space at a line's end must not count when the line is centred. */
function withoutEndSpace(line: Piece[], size: number, measure: Measure): Piece[] {
  const last = line.at(-1)!
  const text = last.text.trimEnd()
  return [...line.slice(0, -1), { ...last, text, width: measure(text, last.style, size) }]
}

export function widthOf(line: readonly Piece[]): number {
  const last = line.at(-1)
  return last === undefined ? 0 : last.x + last.width
}

export interface Column {
  readonly x: number
  readonly width: number
}

export type Align = 'left' | 'centre' | 'right'

/** What every block of a sheet is laid out with. */
export interface Type {
  readonly measure: Measure
  readonly size: number // of body text, points
}

/** Adds a paragraph whose first line begins at `top`; answers where the next block may begin. */
export function addParagraph(
  marks: Mark[],
  spans: readonly Span[],
  column: Column,
  top: number,
  { measure, size }: Type,
  align: Align = 'left',
): number {
  const lines = wrap(spans, column.width, size, measure)
  lines.forEach((line, i) => {
    const room = column.width - widthOf(line)
    const start = column.x + (align === 'left' ? 0 : align === 'right' ? room : room / 2)
    const y = top + size * (i * LEADING + ASCENT)
    for (const { text, style, x } of line) marks.push({ kind: 'text', x: start + x, y, text, style, size })
  })
  return top + lines.length * size * LEADING
}
