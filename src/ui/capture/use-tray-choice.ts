/** Which pages are chosen: the one shown, or several by Shift, Ctrl or the button that stands for them on a tablet. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { renamedKeys } from './tray-order.ts'

export interface TrayChoice {
  readonly keys: readonly string[] // in the order of the tray
  readonly has: (key: string) => boolean
  readonly isSeveral: boolean // every touch adds or takes away
  readonly setSeveral: (isSeveral: boolean) => void
  readonly one: (key: string) => void
  readonly toggle: (key: string) => void
  readonly reach: (key: string) => void // all from where the choice began
  readonly all: () => void
  readonly onlyShown: () => void
}

export function useTrayChoice(
  order: readonly string[],
  selected: string | null,
  onSelect: (key: string) => void,
): TrayChoice {
  const [several, setSeveral] = useState(false)
  const [many, setMany] = useState<ReadonlySet<string> | null>(null)
  const [anchor, setAnchor] = useState<string | null>(null)
  const before = useRef(order)
  useLayoutEffect(() => {
    // Turned twice, the pages must not have to be chosen twice.
    const renamed = renamedKeys(before.current, order)
    before.current = order
    if (renamed.size > 0 && many !== null) setMany(new Set([...many].map((key) => renamed.get(key) ?? key)))
  }, [order.join()])
  const chosen = many ?? new Set(selected === null ? [] : [selected])
  const keys = order.filter((key) => chosen.has(key))

  const one = (key: string) => {
    setMany(null)
    setAnchor(key)
    onSelect(key)
  }
  const toggle = (key: string) => {
    const next = new Set(keys)
    if (!next.delete(key)) next.add(key)
    setMany(next.size === 0 ? null : next)
    setAnchor(key)
    if (next.has(key)) onSelect(key)
  }
  const reach = (key: string) => {
    const from = order.indexOf(anchor ?? selected ?? key)
    const to = order.indexOf(key)
    setAnchor(order[from] ?? key)
    setMany(new Set(order.slice(Math.max(0, Math.min(from, to)), Math.max(from, to) + 1)))
    onSelect(key)
  }
  return {
    keys,
    has: (key) => chosen.has(key),
    isSeveral: several,
    setSeveral: (next) => {
      setSeveral(next)
      if (!next) setMany(null)
    },
    one,
    toggle,
    reach,
    all: () => setMany(new Set(order)),
    onlyShown: () => setMany(null),
  }
}
