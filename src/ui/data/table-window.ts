/** Which rows of a long table are drawn: what can be seen, and a little more. */

export interface RowWindow {
  readonly from: number
  readonly to: number // exclusive
  readonly before: number // px of rows left out above
  readonly after: number // px below
}

export function rowWindow(view: {
  readonly rows: number
  readonly rowHeight: number // px
  readonly scrollTop: number // px
  readonly height: number // px
  readonly spare: number // rows drawn beyond the edge on each side
  readonly keep?: number // a row that must be drawn, because it holds the focus
}): RowWindow {
  const first = Math.floor(view.scrollTop / view.rowHeight)
  const count = Math.ceil(view.height / view.rowHeight)
  let from = Math.max(0, first - view.spare)
  let to = Math.min(view.rows, first + count + view.spare)
  if (view.keep !== undefined && view.keep >= 0 && view.keep < view.rows) {
    // Only a near neighbour is kept: a far one would draw everything in between.
    if (view.keep < from && from - view.keep <= view.spare) from = view.keep
    if (view.keep >= to && view.keep - to < view.spare) to = view.keep + 1
  }
  from = Math.min(from, Math.max(0, view.rows - 1))
  return { from, to, before: from * view.rowHeight, after: Math.max(0, view.rows - to) * view.rowHeight }
}
