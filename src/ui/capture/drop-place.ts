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

const GAP = 2 // px between a card and the mark beside it

const awayX = (rect: Rect, x: number) => Math.max(rect.left - x, x - rect.right, 0)
const awayY = (rect: Rect, y: number) => Math.max(rect.top - y, y - rect.bottom, 0)

function least<T>(things: readonly T[], measure: (thing: T) => number): T | undefined {
  return things.reduce<T | undefined>(
    (best, thing) => (best === undefined || measure(thing) < measure(best) ? thing : best),
    undefined,
  )
}

export function dropPlace(zones: readonly DropZone[], x: number, y: number): Drop | null {
  const zone = least(zones, (one) => Math.hypot(awayX(one, x), awayY(one, y)))
  if (zone === undefined) return null
  const near = least(zone.cards, (card) => awayY(card, y))
  if (near === undefined) {
    const mark = { x: zone.left + GAP, top: zone.top, bottom: zone.bottom }
    return { place: { group: zone.group, at: 0 }, mark }
  }
  const row = zone.cards.filter((card) => Math.abs(card.top - near.top) < 2)
  const following = row.find((card) => (card.left + card.right) / 2 > x)
  const last = row.at(-1) ?? near
  const at = following === undefined ? zone.cards.indexOf(last) + 1 : zone.cards.indexOf(following)
  const markX = following === undefined ? last.right + GAP : following.left - GAP
  return { place: { group: zone.group, at }, mark: { x: markX, top: near.top, bottom: near.bottom } }
}
