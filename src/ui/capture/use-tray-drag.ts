/** Dragging a page by mouse, pen or finger. A finger has to rest first, or it could not scroll. While it lasts nothing is
 *  drawn anew: the card and the mark are moved by transforms, over boxes measured once. */
import { useEffect, useRef } from 'preact/hooks'
import type { RefObject } from 'preact'
import { dropPlace, type Drop, type DropZone, type Rect } from './drop-place.ts'
import { scrollAtEdge, scrollerOf } from './edge-scroll.ts'
import type { TrayPlace } from './tray-order.ts'

const SLACK = 6 // px a mouse may tremble before it drags
const REST_MS = 350 // a finger rests this long

export function useTrayDrag(
  tray: RefObject<HTMLElement | null>,
  mark: RefObject<HTMLElement | null>,
  onDrop: (key: string, place: TrayPlace) => void,
) {
  const end = useRef<(() => void) | null>(null)
  useEffect(() => () => end.current?.(), [])

  const start = (card: HTMLElement, key: string, from: PointerEvent) => {
    const box = tray.current
    if (box === null) return
    const zones = measure(box, card)
    const scroller = scrollerOf(box)
    const origin = at(box, from)
    let pointer = from
    let drop: Drop | null = null
    card.dataset['dragged'] = ''
    const draw = () => {
      scrollAtEdge(scroller, pointer.clientY)
      const now = at(box, pointer)
      drop = dropPlace(zones, now.x, now.y)
      card.style.transform = `translate(${now.x - origin.x}px, ${now.y - origin.y}px)`
      if (mark.current === null || drop === null) return
      mark.current.hidden = false
      mark.current.style.transform = `translate(${drop.mark.x}px, ${drop.mark.top}px)`
      mark.current.style.height = `${drop.mark.bottom - drop.mark.top}px`
    }
    let frame = requestAnimationFrame(function again() {
      draw()
      frame = requestAnimationFrame(again)
    })
    return {
      follow: (event: PointerEvent) => (pointer = event),
      finish: (isDropped: boolean) => {
        cancelAnimationFrame(frame)
        if (isDropped) draw()
        delete card.dataset['dragged']
        card.style.transform = ''
        if (mark.current !== null) mark.current.hidden = true
        if (isDropped && drop !== null) onDrop(key, drop.place)
      },
    }
  }

  const onPointerDown = (down: PointerEvent, button: HTMLElement, key: string) => {
    const card = button.closest<HTMLElement>('[data-page]')
    if (card === null || down.button !== 0 || !down.isPrimary) return
    end.current?.()
    const over = new AbortController()
    const listen = { signal: over.signal }
    let drag: ReturnType<typeof start>
    const begin = () => (drag ??= start(card, key, down))
    const isFinger = down.pointerType === 'touch'
    const rest = isFinger ? setTimeout(begin, REST_MS) : undefined
    const stop = (isDropped: boolean) => {
      clearTimeout(rest)
      over.abort()
      end.current = null
      drag?.finish(isDropped)
    }
    end.current = () => stop(false)
    const moved = (event: PointerEvent) => Math.hypot(event.x - down.x, event.y - down.y) > SLACK
    const on = window.addEventListener
    on(
      'pointermove',
      (event) => {
        if (drag === undefined && isFinger && moved(event)) return stop(false) // it scrolls
        if (drag === undefined && !isFinger && moved(event)) begin()
        drag?.follow(event)
      },
      listen,
    )
    on('pointerup', () => stop(true), listen)
    on('pointercancel', () => stop(false), listen)
    on(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || drag === undefined) return
        event.preventDefault()
        event.stopPropagation()
        stop(false)
      },
      { ...listen, capture: true },
    )
    // Neither scrolling nor the menu of a long touch may take a page out of the hand.
    on('touchmove', (event) => drag !== undefined && event.preventDefault(), { ...listen, passive: false })
    on('contextmenu', (event) => isFinger && event.preventDefault(), listen)
  }
  return onPointerDown
}

/** Everything is read in one go, in pixels of the tray itself: scrolling changes nothing about it. */
function measure(tray: HTMLElement, dragged: HTMLElement): readonly DropZone[] {
  const base = tray.getBoundingClientRect()
  const rectOf = (element: Element): Rect => {
    const { left, top, right, bottom } = element.getBoundingClientRect()
    return {
      left: left - base.left,
      top: top - base.top,
      right: right - base.left,
      bottom: bottom - base.top,
    }
  }
  return [...tray.querySelectorAll<HTMLElement>('[data-group]')].map((zone) => ({
    ...rectOf(zone),
    group: zone.dataset['group'] || null,
    cards: [...zone.querySelectorAll('[data-page]')].filter((card) => card !== dragged).map(rectOf),
  }))
}

function at(tray: HTMLElement, event: PointerEvent) {
  const { left, top } = tray.getBoundingClientRect()
  return { x: event.clientX - left, y: event.clientY - top }
}
