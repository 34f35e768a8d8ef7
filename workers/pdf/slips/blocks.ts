/** Running text, fields and signatures of a slip, cut into strips. */
import type { SlipBlock, SlipField, SlipSide } from '../../../domain/slip/content.ts'
import { LEADING, wrap, type Column, type Mark, type Measure, type Piece, type Span } from '../sheet.ts'
import { setBalanced, setJustified, setLine } from './lines.ts'
import { mm, type PageFormat } from './page-format.ts'
import { strip, type Strip } from './strip.ts'

type Of<K extends SlipBlock['kind']> = Extract<SlipBlock, { kind: K }>

const INDENT = mm(10) // NĐ 30/2020: 1 cm or 1.27 cm

/** Lines of a paragraph; the first two and the last two are never parted. */
export function textStrips(block: Of<'text'>, page: Column, format: PageFormat, measure: Measure): Strip[] {
  const { text, style, align } = block
  const size = format.body
  if (align === 'centre') {
    const all = strip((marks) => setBalanced(marks, text, style, page, 0, size, measure), {
      gap: format.paragraphGap,
    })
    return [all]
  }
  const indent = block.indent ? INDENT : 0
  const lines = indented([{ text, style }], page.width, indent, size, measure)
  return lines.map((line, i) =>
    strip(
      (marks) => {
        const shift = i === 0 ? indent : 0
        const column = { x: page.x + shift, width: page.width - shift }
        if (align === 'justify' && i < lines.length - 1) setJustified(marks, line, column, 0, size, measure)
        else setLine(marks, line, column, 0, size, align === 'right' ? 'right' : 'left')
        return size * LEADING
      },
      {
        gap: i === 0 ? format.paragraphGap : 0,
        withNext: i === 0 && lines.length > 1,
        withPrevious: i > 0 && i === lines.length - 1,
      },
    ),
  )
}

/** The first line is shorter by the indent. */
function indented(spans: Span[], width: number, indent: number, size: number, measure: Measure): Piece[][] {
  if (indent === 0) return wrap(spans, width, size, measure)
  // A blank of the width of the indent takes its room, and is taken out again.
  const [first] = wrap(spans, width - indent, size, measure)
  if (first === undefined) return []
  const taken = first.map((piece) => piece.text).join('')
  const rest = (spans[0]?.text ?? '').slice(taken.length).trimStart()
  return [first, ...wrap([{ text: rest, style: spans[0]?.style ?? 'regular' }], width, size, measure)]
}

export function fieldStrips(
  block: Of<'fields'>,
  page: Column,
  format: PageFormat,
  measure: Measure,
): Strip[] {
  const size = format.body
  const gap = format.paragraphGap / 2
  return block.rows.flatMap((row) => {
    const share = page.width / row.length
    const fits = row.every(
      (field) =>
        measure(
          spansOf(field)
            .map((s) => s.text)
            .join(''),
          'bold',
          size,
        ) <=
        share - 6,
    )
    if (row.length > 1 && fits)
      return [
        strip(
          (marks) => {
            row.forEach((field, i) => {
              const column = { x: page.x + i * share, width: share }
              const [line = []] = wrap(spansOf(field), share, size, measure)
              setLine(marks, line, column, 0, size, 'left')
            })
            return size * LEADING
          },
          { gap },
        ),
      ]
    return row.map((field) => strip((marks) => setField(marks, field, page, size, measure), { gap }))
  })
}

function setField(marks: Mark[], field: SlipField, page: Column, size: number, measure: Measure): number {
  const lines = wrap(spansOf(field), page.width, size, measure)
  lines.forEach((line, i) => setLine(marks, line, page, i * size * LEADING, size, 'left'))
  return lines.length * size * LEADING
}

/** A label alone announces what follows: a table. */
function spansOf({ label, value, bold }: SlipField): Span[] {
  if (value.trim() === '') return [{ text: `${label}:`, style: 'regular' }]
  return [
    { text: `${label}: `, style: 'regular' },
    { text: value, style: bold ? 'bold' : 'regular' },
  ]
}

/** Never alone on a page: it goes with the last line or row before it. */
export function signatureStrip(
  { sides, recipients, recipientsTitle }: Of<'signatures'>,
  page: Column,
  format: PageFormat,
  measure: Measure,
): Strip {
  const share = page.width / Math.max(1, sides.length)
  return strip(
    (marks) => {
      const bottom = setSides(marks, sides, page, format, measure)
      const small = format.body - 1.5
      let y = 0
      if (recipients.length > 0) {
        const column = { x: page.x, width: share - 8 }
        const line = (text: string, style: 'bolditalic' | 'regular', size: number) => {
          for (const each of wrap([{ text, style }], column.width, size, measure)) {
            setLine(marks, each, column, y, size, 'left')
            y += size * LEADING
          }
        }
        line(recipientsTitle, 'bolditalic', small + 0.5)
        for (const recipient of recipients) line(recipient, 'regular', small)
      }
      return Math.max(y, bottom)
    },
    { gap: format.paragraphGap + format.body * 0.6, withPrevious: true },
  )
}

/** Roles, hints and names stand each on one height, however long a role is. */
function setSides(
  marks: Mark[],
  sides: readonly (SlipSide | null)[],
  page: Column,
  format: PageFormat,
  measure: Measure,
): number {
  const size = format.body
  const share = page.width / Math.max(1, sides.length)
  const row = (style: 'bold' | 'italic', top: number, textOf: (side: SlipSide) => string) =>
    Math.max(
      top,
      ...sides.map((side, i) => {
        if (side === null || textOf(side) === '') return 0
        const column = { x: page.x + i * share + 4, width: share - 8 }
        return setBalanced(marks, textOf(side), style, column, top, size, measure)
      }),
    )
  const roles = row('bold', 0, (side) => side.role)
  const hints = row('italic', roles, (side) => side.hint)
  return row('bold', hints + format.signRoom, (side) => side.name)
}
