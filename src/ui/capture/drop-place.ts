/** Where a dragged page would land, from boxes measured once when the drag began. */
import type { TrayPlace } from './tray-order.ts'

export interface Rect {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface DropZone extends Rect {
  readonly group: string | null
  readonly cards: readonly Rect[] // without the dragged one
}

export interface Drop {
  readonly place: TrayPlace
  readonly mark: { readonly x: number; readonly top: number; readonly bottom: number }
}

const GAP = 3 // px between a card and the mark beside it

const away = (rect: Rect, y: number) => Math.max(rect.top - y, y - rect.bottom, 0)

function nearest<T extends Rect>(rects: readonly T[], y: number): T | undefined {
  return rects.reduce<T | undefined>(
    (best, rect) => (best === undefined || away(rect, y) < away(best, y) ? rect : best),
    undefined,
  )
}

export function dropPlace(zones: readonly DropZone[], x: number, y: number): Drop | null {
  const zone = nearest(zones, y)
  if (zone === undefined) return null
  const near = nearest(zone.cards, y)
  if (near === undefined) {
    return {
      place: { group: zone.group, at: 0 },
      mark: { x: zone.left + GAP, top: zone.top, bottom: zone.bottom },
    }
  }
  const row = zone.cards.filter((card) => Math.abs(card.top - near.top) < 2)
  const following = row.find((card) => (card.left + card.right) / 2 > x)
  const last = row.at(-1) ?? near
  const at = following === undefined ? zone.cards.indexOf(last) + 1 : zone.cards.indexOf(following)
  const markX = following === undefined ? last.right + GAP : following.left - GAP
  return { place: { group: zone.group, at }, mark: { x: markX, top: near.top, bottom: near.bottom } }
}
