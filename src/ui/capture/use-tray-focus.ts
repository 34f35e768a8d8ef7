/** The focus among the pages: one Tab stop for all of them, and never lost when a page moves or goes. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { RefObject } from 'preact'

export interface TrayFocus {
  readonly stop: string | null
  readonly cards: () => readonly HTMLElement[]
  readonly onFocus: (key: string) => void
  readonly onFocusOut: (event: FocusEvent) => void
  /** Held until the officer goes elsewhere: the page may be drawn at its new place only later. */
  readonly hold: (key: string | null) => void
  readonly goTo: (card: HTMLElement) => void
}

export function useTrayFocus(
  tray: RefObject<HTMLElement | null>,
  order: readonly string[],
  selected: string | null,
): TrayFocus {
  const [focused, setFocused] = useState<string | null>(null)
  const held = useRef<string | null>(null)
  const cards = () => [...(tray.current?.querySelectorAll<HTMLElement>('[data-key]') ?? [])]
  useEffect(() => {
    const letGo = () => (held.current = null)
    window.addEventListener('pointerdown', letGo)
    return () => window.removeEventListener('pointerdown', letGo)
  }, [])
  useLayoutEffect(() => {
    if (held.current === null) return
    const card = cards().find((one) => one.dataset['key'] === held.current)
    if (card !== undefined && card !== document.activeElement) card.focus()
  })
  const known = [focused, selected].find((key) => key !== null && order.includes(key))
  return {
    stop: known ?? order[0] ?? null,
    cards,
    onFocus: setFocused,
    onFocusOut: (event) => {
      const next = event.relatedTarget as Node | null
      if (next !== null && !tray.current?.contains(next)) held.current = null
    },
    hold: (key) => (held.current = key),
    goTo: (card) => {
      held.current = null
      card.focus()
      card.scrollIntoView({ block: 'nearest' })
    },
  }
}
