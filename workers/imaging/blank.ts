/** Whether a page the feeder drew in is empty. A page number or one signature makes it a page: nothing written is lost. */
import { type Component, findComponents } from './components.ts'
import type { GreyImage } from './grey.ts'
import { shrink } from './resize.ts'

/** Looked at with a long side of so many pixels: some 100 dpi of an A4 page. */
const SIDE = 1200
const MM = SIDE / 297
/** The other side's print shines through paler and softer than the palest pencil that a counter copies. */
const MARK = 196
const EDGE_MM = 5
const HOLE_FROM_EDGE_MM = 20
const HOLE_MM = [3.5, 9] as const
/** Together more than dust: the thinnest digit of 10 pt covers twice this. */
const LEAST_INK = 12 // pixels
const DUST = 4

/** `flat`: print below 160, paper about 245, nothing lifted off yet. */
export function isBlankPage(flat: GreyImage): boolean {
  const small = shrink(flat, Math.min(1, SIDE / Math.max(flat.width, flat.height)))
  let ink = 0
  for (const mark of findComponents(small, MARK))
    if (mark.area > DUST && !isOfTheSheet(mark, small)) ink += mark.area
  return ink < LEAST_INK
}

/** Shadows at the rim, punched holes, and the streak of a dirty glass belong to the sheet or the scanner. */
function isOfTheSheet({ left, top, right, bottom, area }: Component, page: GreyImage): boolean {
  const [width, height] = [right - left, bottom - top]
  const rim = Math.min(left, top, page.width - right, page.height - bottom)
  if (Math.max(left, page.width - right) > page.width - EDGE_MM * MM) return true
  if (Math.max(top, page.height - bottom) > page.height - EDGE_MM * MM) return true
  const isStreak = Math.min(width, height) <= 3 && (height > page.height * 0.6 || width > page.width * 0.6)
  const across = Math.max(width, height)
  const isHole =
    rim < HOLE_FROM_EDGE_MM * MM &&
    across >= HOLE_MM[0] * MM &&
    across <= HOLE_MM[1] * MM &&
    Math.min(width, height) > across * 0.75 &&
    area > across * across * 0.55
  return isStreak || isHole
}
