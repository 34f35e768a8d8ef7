/** A list of things in rows. One Tab stop for all rows; arrows, Home and End walk them, Enter opens. Above 300 rows only
 *  the visible part is drawn, in a box of its own height. Columns that stay the same object spare the rows that stay as they
 *  are: walking a list draws two rows anew, not all. */
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { classNames } from '../class-names.ts'
import type { RowMarks } from './RowMarks.tsx'
import { useUiWords } from '../words.ts'
import styles from './Table.module.css'
import { rowWindow } from './table-window.ts'
import { TableRow, type RowDeeds } from './TableRow.tsx'

export interface Column<Row> {
  readonly key: string
  readonly title: string
  readonly cell: (row: Row) => ComponentChildren
  readonly align?: 'end'
  readonly narrow?: boolean // no wider than its words
  readonly minor?: boolean // goes first when there is no room
  readonly titleHidden?: boolean
}

export interface TableProps<Row> {
  readonly caption: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly rowName?: (row: Row) => string // accessible name of the row's own button, default: first cell
  readonly selected?: string | undefined
  readonly onSelect?: (row: Row) => void
  readonly onOpen?: (row: Row) => void // Enter on a selected row, double click
  readonly virtualAbove?: number // rows; lower where they change while somebody works in them
  /** Several rows may be marked, by Space or by their boxes, for something that is done with all of them. */
  readonly marks?: RowMarks<Row>
}

export function Table<Row>(props: TableProps<Row>) {
  const { columns, rows, rowKey, virtualAbove = 300 } = props
  const words = useUiWords()
  const box = useRef<HTMLDivElement>(null)
  const [focusAt, setFocusAt] = useState<number | null>(null)
  const moveTo = useRef<number | null>(null)
  const [view, setView] = useState({ scrollTop: 0, height: 600, rowHeight: 40 })
  const virtual = rows.length > virtualAbove
  const selectedAt = rows.findIndex((row) => rowKey(row) === props.selected)
  const stop = Math.min(focusAt ?? Math.max(0, selectedAt), rows.length - 1)
  const shown = virtual
    ? rowWindow({ ...view, rows: rows.length, spare: 12, keep: stop })
    : { from: 0, to: rows.length, before: 0, after: 0 }

  const measure = () => {
    const frame = box.current
    const row = frame?.querySelector<HTMLElement>('tbody tr[data-at]')
    if (!virtual || !frame || !row) return
    const next = {
      scrollTop: frame.scrollTop,
      height: frame.clientHeight || 600,
      rowHeight: row.offsetHeight || 40,
    }
    const same =
      next.scrollTop === view.scrollTop && next.height === view.height && next.rowHeight === view.rowHeight
    if (!same) setView(next)
  }
  useLayoutEffect(measure, [virtual, rows.length])
  useLayoutEffect(() => {
    if (moveTo.current === null) return
    const button = box.current?.querySelector<HTMLElement>(`tr[data-at="${moveTo.current}"] button`)
    if (!button) return
    moveTo.current = null
    button.focus()
    button.closest('tr')?.scrollIntoView({ block: 'nearest' })
  })

  const go = (at: number) => {
    const target = Math.max(0, Math.min(rows.length - 1, at))
    moveTo.current = target
    setFocusAt(target)
    const frame = box.current
    if (virtual && frame !== null && (target < shown.from || target >= shown.to)) {
      frame.scrollTop = target * view.rowHeight
      setView({ ...view, scrollTop: frame.scrollTop })
    }
  }
  const walk = (event: KeyboardEvent, at: number) => {
    const here = rows[at]
    if (event.key === ' ' && props.marks && here !== undefined) {
      event.preventDefault()
      return props.marks.onMark(here)
    }
    const page = Math.max(1, Math.floor(view.height / view.rowHeight) - 1)
    const target = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: rows.length - 1,
      PageDown: at + page,
      PageUp: at - page,
    }[event.key]
    if (target === undefined || event.ctrlKey || event.altKey || event.shiftKey) return
    event.preventDefault()
    go(target)
  }

  const latest = useRef<RowDeeds<Row>>(undefined as never)
  latest.current = {
    press: (item, at) => {
      setFocusAt(at)
      if (rowKey(item) === props.selected && props.onOpen) props.onOpen(item)
      else (props.onSelect ?? props.onOpen)?.(item)
    },
    open: (item) => props.onOpen?.(item),
    focus: setFocusAt,
    mark: (item) => props.marks?.onMark(item),
    walk,
  }
  const row = (item: Row, at: number) => (
    <TableRow
      key={rowKey(item)}
      item={item}
      at={at}
      name={props.rowName?.(item)}
      columns={columns}
      mark={props.marks?.label(item) ?? null}
      isMarked={props.marks?.marked.has(rowKey(item)) ?? false}
      acts={props.onSelect !== undefined || props.onOpen !== undefined}
      isCounted={virtual}
      isSelected={rowKey(item) === props.selected}
      isStop={at === stop}
      deeds={latest}
    />
  )

  return (
    <div
      ref={box}
      class={classNames(styles.frame, virtual && styles.scrolling)}
      onScroll={virtual ? measure : undefined}
    >
      <table class={styles.table} aria-rowcount={virtual ? rows.length + 1 : undefined}>
        <caption class="hidden-text">
          {props.caption}
          {virtual && `, ${words.rowCount(rows.length)}`}
        </caption>
        <thead>
          <tr aria-rowindex={virtual ? 1 : undefined}>
            {props.marks && (
              <th scope="col" class={styles.head}>
                <span class="hidden-text">{props.marks.title}</span>
              </th>
            )}
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                class={classNames(styles.head, column.align && styles.end, column.minor && styles.minor)}
              >
                {column.titleHidden ? <span class="hidden-text">{column.title}</span> : column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.before > 0 && (
            <Spacer height={shown.before} columns={columns.length + (props.marks ? 1 : 0)} />
          )}
          {rows.slice(shown.from, shown.to).map((item, at) => row(item, shown.from + at))}
          {shown.after > 0 && (
            <Spacer height={shown.after} columns={columns.length + (props.marks ? 1 : 0)} />
          )}
        </tbody>
      </table>
    </div>
  )
}

function Spacer({ height, columns }: { height: number; columns: number }) {
  return (
    <tr aria-hidden="true">
      <td colSpan={columns} style={{ height: `${height}px`, padding: 0 }} />
    </tr>
  )
}
