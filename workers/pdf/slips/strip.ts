/** A strip: the smallest part of a slip that is never parted by the end of a page. Laid out at 0, moved when placed. */
import type { Mark } from '../sheet.ts'

export interface Strip {
  readonly height: number
  readonly gap: number // above it; none at the head of a page
  readonly marks: readonly Mark[]
  readonly withNext: boolean // stays on the page of the one that follows
  readonly withPrevious: boolean
  readonly head: Strip | null // repeated when this one begins a page (the head of a table)
}

export function strip(
  build: (marks: Mark[]) => number,
  options: Partial<Omit<Strip, 'height' | 'marks'>> = {},
): Strip {
  const marks: Mark[] = []
  const height = build(marks)
  return { height, marks, gap: 0, withNext: false, withPrevious: false, head: null, ...options }
}

export function moved(marks: readonly Mark[], down: number): Mark[] {
  return marks.map((mark) =>
    mark.kind === 'line'
      ? { ...mark, y1: mark.y1 + down, y2: mark.y2 + down }
      : { ...mark, y: mark.y + down },
  )
}
