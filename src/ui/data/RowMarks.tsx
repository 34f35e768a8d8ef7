/** The box in front of a row that can be marked. No Tab stop of its own: Space on the row does the same. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import styles from './RowMarks.module.css'

export interface RowMarks<Row> {
  readonly title: string // of the column, for those who do not see it
  readonly marked: ReadonlySet<string>
  readonly label: (row: Row) => string
  readonly onMark: (row: Row) => void
}

interface MarkBoxProps<Row> {
  readonly marks: RowMarks<Row>
  readonly row: Row
  readonly id: string
  readonly class: string | undefined
}

export function MarkBox<Row>({ marks, row, id, class: look }: MarkBoxProps<Row>) {
  const box = useRef<HTMLInputElement>(null)
  const isMarked = marks.marked.has(id)
  useLayoutEffect(() => {
    if (box.current !== null) box.current.checked = isMarked
  }, [isMarked])
  return (
    <td class={look}>
      <label class={styles.box}>
        <input
          ref={box}
          type="checkbox"
          class={styles.tick}
          tabIndex={-1}
          autocomplete="off"
          aria-label={marks.label(row)}
          onChange={() => marks.onMark(row)}
        />
      </label>
    </td>
  )
}
