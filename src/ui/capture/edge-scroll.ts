/** Scrolls what lies around a drag when the pointer comes near its upper or lower edge. */

const EDGE = 56 // px
const STEP = 12 // px a frame

export function scrollerOf(element: Element): Element | null {
  for (let box = element.parentElement; box !== null; box = box.parentElement) {
    if (box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY)) return box
  }
  return document.scrollingElement
}

export function scrollAtEdge(scroller: Element | null, y: number): void {
  if (scroller === null) return
  const isPage = scroller === document.scrollingElement
  const { top, bottom } = isPage ? { top: 0, bottom: innerHeight } : scroller.getBoundingClientRect()
  if (y < top + EDGE) scroller.scrollBy(0, -STEP)
  else if (y > bottom - EDGE) scroller.scrollBy(0, STEP)
}
