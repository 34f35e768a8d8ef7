/** Puts strips on pages. What belongs together stays together; a table that goes on begins with its head again. */
import type { Mark } from '../sheet.ts'
import { moved, type Strip } from './strip.ts'

export interface Room {
  readonly top: number
  readonly bottom: number // y of the lower margin
}

export function paginate(strips: readonly Strip[], { top, bottom }: Room): Mark[][] {
  const pages: Mark[][] = [[]]
  let y = top
  for (const group of groupsOf(strips)) {
    const isFirst = y === top
    if (!isFirst && y + heightOf(group, false) > bottom) {
      pages.push([])
      y = top
      const head = group[0]?.head
      if (head) y = place(pages, head, y, true)
    }
    for (const each of group) {
      // A group higher than a page is parted after all: nothing may run off the paper.
      if (y > top && y + each.gap + each.height > bottom) {
        pages.push([])
        y = top
        if (each.head) y = place(pages, each.head, y, true)
      }
      y = place(pages, each, y, y === top)
    }
  }
  return pages
}

function place(pages: Mark[][], { marks, gap, height }: Strip, y: number, isAtTop: boolean): number {
  const start = y + (isAtTop ? 0 : gap)
  pages.at(-1)!.push(...moved(marks, start))
  return start + height
}

function groupsOf(strips: readonly Strip[]): Strip[][] {
  const groups: Strip[][] = []
  strips.forEach((each, i) => {
    const isTied = i > 0 && (each.withPrevious || strips[i - 1]!.withNext)
    if (isTied) groups.at(-1)!.push(each)
    else groups.push([each])
  })
  return groups
}

function heightOf(group: readonly Strip[], isAtTop: boolean): number {
  return group.reduce((sum, each, i) => sum + each.height + (i === 0 && isAtTop ? 0 : each.gap), 0)
}
