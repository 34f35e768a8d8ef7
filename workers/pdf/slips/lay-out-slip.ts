/** A slip on its pages. Where the law has one page the type is set smaller, as far as it can still be read. */
import type { SlipContent } from '../../../domain/slip/content.ts'
import type { Column, Mark, Measure } from '../sheet.ts'
import { fieldStrips, signatureStrip, textStrips } from './blocks.ts'
import { pageNumber, stateHead, ticketHead, titleBlock } from './head.ts'
import { FORMATS, inSize, type PageFormat } from './page-format.ts'
import { paginate } from './paginate.ts'
import type { Strip } from './strip.ts'
import { tableStrips } from './table.ts'

const STEP = 0.25
/** Room under a table, on top of what a paragraph has anyway. */
const AFTER_TABLE = 4

export interface SlipPages {
  readonly format: PageFormat
  readonly pages: readonly (readonly Mark[])[]
}

export function layOutSlip(content: SlipContent, measure: Measure): SlipPages {
  const format = FORMATS[content.paper]
  const whole = pagesIn(content, format, measure)
  if (whole.length === 1 || !content.fits) return { format, pages: whole }
  for (let size = format.body - STEP; size >= format.least; size -= STEP) {
    const pages = pagesIn(content, inSize(format, size), measure)
    if (pages.length === 1) return { format, pages }
  }
  return { format, pages: whole }
}

function pagesIn(content: SlipContent, format: PageFormat, measure: Measure): Mark[][] {
  const page: Column = { x: format.left, width: format.width - format.left - format.right }
  const head =
    content.paper === 'ticket'
      ? [ticketHead(content, page, format, measure)]
      : [stateHead(content, page, format, measure), titleBlock(content, page, format, measure)]
  const strips = [
    ...head,
    ...content.blocks.flatMap((block, i) => {
      const made = stripsOf(block, page, format, measure)
      return content.blocks[i - 1]?.kind === 'table' ? lower(made, AFTER_TABLE) : made
    }),
  ]
  const pages = paginate(strips, { top: format.top, bottom: format.height - format.bottom })
  return pages.map((marks, i) => (i === 0 ? marks : [...pageNumber(i + 1, page, format, measure), ...marks]))
}

function lower([first, ...rest]: readonly Strip[], by: number): Strip[] {
  return first === undefined ? [] : [{ ...first, gap: first.gap + by }, ...rest]
}

function stripsOf(
  block: SlipContent['blocks'][number],
  page: Column,
  format: PageFormat,
  measure: Measure,
): Strip[] {
  switch (block.kind) {
    case 'fields':
      return fieldStrips(block, page, format, measure)
    case 'text':
      return textStrips(block, page, format, measure)
    case 'table':
      return tableStrips(block, page, format, measure)
    case 'signatures':
      return [signatureStrip(block, page, format, measure)]
  }
}
