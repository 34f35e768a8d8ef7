/** The box in front of a row that can be marked. No Tab stop of its own: Space on the row does the same. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import styles from './RowMarks.module.css'

export interface RowMarks<Row> {
  readonly title: string // of the column, for those who do not see it
  readonly marked: ReadonlySet<string>
  readonly label: (row: Row) => string
  readonly onMark: (row: Row) => void
}

interface MarkBoxProps {
  readonly label: string
  readonly isMarked: boolean
  readonly onMark: () => void
  readonly class: string | undefined
}

export function MarkBox({ label, isMarked, onMark, class: look }: MarkBoxProps) {
  const box = useRef<HTMLInputElement>(null)
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
          aria-label={label}
          onChange={onMark}
        />
      </label>
    </td>
  )
}
