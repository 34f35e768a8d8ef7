/** Papers and margins. NĐ 30/2020: top and bottom 20–25 mm, left 30–35, right 15–20; body 13–14 pt, heads 12–13. */
import type { SlipPaper } from '../../../domain/slip/content.ts'
import { MM_PER_INCH } from '../../../domain/document/archive/paper-size.ts'

const POINTS_PER_MM = 72 / MM_PER_INCH
export const mm = (length: number) => length * POINTS_PER_MM

export interface PageFormat {
  readonly width: number // points
  readonly height: number
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
  readonly body: number // size of running text
  readonly least: number // the smallest it may become to stay on one page
  readonly head: number // size of the heads, beside a body of full size
  readonly table: number
  readonly paragraphGap: number
  readonly signRoom: number // between a role and the name under it
  readonly qr: number // side of the code
}

export const FORMATS: Readonly<Record<SlipPaper, PageFormat>> = {
  a4: {
    width: mm(210),
    height: mm(297),
    top: mm(20),
    bottom: mm(20),
    left: mm(30),
    right: mm(15),
    body: 13,
    least: 11.5,
    head: 12,
    table: 12,
    paragraphGap: 6,
    signRoom: mm(23),
    qr: mm(20),
  },
  'a4-wide': {
    width: mm(297),
    height: mm(210),
    top: mm(20),
    bottom: mm(20),
    left: mm(30),
    right: mm(15),
    body: 12,
    least: 12,
    head: 12,
    table: 11,
    paragraphGap: 6,
    signRoom: mm(20),
    qr: mm(20),
  },
  // Half the sheet: margins halved, type as large as the page allows.
  a5: {
    width: mm(148),
    height: mm(210),
    top: mm(10),
    bottom: mm(9),
    left: mm(15),
    right: mm(9),
    body: 10.5,
    least: 7.5,
    head: 10,
    table: 10,
    paragraphGap: 1.5,
    signRoom: mm(12),
    qr: mm(21),
  },
  // A roll of 80 mm; printers leave 4 mm at each side.
  ticket: {
    width: mm(80),
    height: mm(110),
    top: mm(5),
    bottom: mm(5),
    left: mm(5),
    right: mm(5),
    body: 10.5,
    least: 8,
    head: 9,
    table: 9,
    paragraphGap: 3,
    signRoom: 0,
    qr: mm(34),
  },
}

/** A format in smaller type: everything between the letters shrinks with them. */
export function inSize(format: PageFormat, body: number): PageFormat {
  const by = body / format.body
  return {
    ...format,
    body,
    head: format.head * by,
    table: format.table * by,
    paragraphGap: format.paragraphGap * by * by,
    signRoom: format.signRoom * by,
  }
}
