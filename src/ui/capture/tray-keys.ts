/** What a key means on a page of the tray. */
import { isComposing } from '../shortcuts/combo.ts'

export type Direction = 'left' | 'right' | 'up' | 'down' | 'first' | 'last'

export type TrayCommand =
  | { readonly act: 'walk'; readonly direction: Direction; readonly extends: boolean }
  | { readonly act: 'move'; readonly step: 1 | -1 }
  | { readonly act: 'toggle' | 'all' | 'one' | 'remove' | 'undo' }

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
}

const isForward = (direction: Direction) => direction === 'right' || direction === 'down'

export function trayCommand(event: KeyboardEvent): TrayCommand | null {
  if (isComposing(event) || event.metaKey) return null
  const direction = directions[event.key]
  const withControl = event.ctrlKey || event.altKey
  if (direction !== undefined) {
    if (!withControl) return { act: 'walk', direction, extends: event.shiftKey }
    // Ctrl with ↑ and ↓ goes through the parts of the dossier.
    const isMove = event.altKey ? direction !== 'first' && direction !== 'last' : /left|right/.test(direction)
    if (!isMove) return null
    return { act: 'move', step: isForward(direction) ? 1 : -1 }
  }
  if (event.key === 'Delete' && !withControl) return { act: 'remove' }
  if (event.key === 'Escape') return { act: 'one' }
  if (!event.ctrlKey || event.altKey) return null
  if (event.key === ' ') return { act: 'toggle' }
  if (event.key.toLowerCase() === 'a') return { act: 'all' }
  return event.key.toLowerCase() === 'z' ? { act: 'undo' } : null
}

/** The card an arrow leads to: beside it in order, or the nearest of the row above or below as drawn. */
export function cardTowards(
  cards: readonly HTMLElement[],
  from: HTMLElement,
  direction: Direction,
): HTMLElement | undefined {
  const at = cards.indexOf(from)
  if (direction === 'first') return cards[0]
  if (direction === 'last') return cards.at(-1)
  if (direction === 'left') return cards[at - 1]
  if (direction === 'right') return cards[at + 1]
  const here = from.getBoundingClientRect()
  const middle = here.left + here.width / 2
  let best: HTMLElement | undefined
  let least = Infinity
  for (const card of cards) {
    const box = card.getBoundingClientRect()
    const rows = direction === 'down' ? box.top - here.bottom : here.top - box.bottom
    if (rows < 0 || box.height === 0) continue
    const distance = rows * 10 + Math.abs(box.left + box.width / 2 - middle)
    if (distance < least) [best, least] = [card, distance]
  }
  return best
}
