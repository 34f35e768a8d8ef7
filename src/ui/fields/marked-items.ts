/** Groups of things found, of which one is marked while the focus stays in the box that asked for them. */
import { useId, useState } from 'preact/hooks'
import type { ComponentChildren } from 'preact'

export interface SearchItem {
  readonly id: string
  readonly title: string
  readonly hint?: string
  readonly tag?: ComponentChildren
}

export interface SearchGroup {
  readonly key: string
  readonly title: string
  readonly items: readonly SearchItem[]
}

export interface Choice {
  readonly group: string
  readonly id: string
}

export interface MarkedItems {
  readonly listId: string
  readonly optionId: (index: number) => string
  readonly count: number
  readonly at: number
  readonly current: Choice | undefined
  readonly reset: () => void
  /** True when the key was an arrow that went through the items. */
  readonly walk: (event: KeyboardEvent) => boolean
}

export function useMarkedItems(groups: readonly SearchGroup[]): MarkedItems {
  const listId = useId()
  const [marked, setMarked] = useState(0)
  const flat = groups.flatMap((group) => group.items.map((item) => ({ group: group.key, id: item.id })))
  const at = Math.min(marked, flat.length - 1)
  return {
    listId,
    optionId: (index) => `${listId}-${index}`,
    count: flat.length,
    at,
    current: flat[at],
    reset: () => setMarked(0),
    walk: (event) => {
      if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || flat.length === 0) return false
      event.preventDefault()
      setMarked((at + (event.key === 'ArrowDown' ? 1 : -1) + flat.length) % flat.length)
      return true
    },
  }
}
