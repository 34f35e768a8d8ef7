/** Rows of short answers (household members, places of residence). A blank row is never kept. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { t } from '../i18n/locale.ts'
import { form } from '../i18n/vi/form.ts'
import { Button } from '../ui/actions/Button.tsx'
import type { ControlProps } from '../ui/fields/field-wiring.ts'
import { TextInput } from '../ui/fields/TextInput.tsx'
import styles from './TableInput.module.css'

export type TableRow = Readonly<Record<string, string>>

export interface TableInputProps extends ControlProps {
  readonly columns: readonly { readonly id: string; readonly label: string }[]
  readonly rows: readonly TableRow[]
  readonly onChange: (rows: readonly TableRow[]) => void
}

interface KeyedRow {
  readonly key: number
  readonly row: TableRow
}

/** Stands inside a `Field` with `group`; `id` is the id of the first cell. */
export function TableInput({ columns, rows, onChange, ...control }: TableInputProps) {
  const words = t(form)
  const lastKey = useRef(0)
  const keyed = (row: TableRow): KeyedRow => ({ key: (lastKey.current += 1), row })
  // Blank rows live only here; what the caller keeps has none.
  const [shown, setShown] = useState<readonly KeyedRow[]>(() => (rows.length > 0 ? rows : [{}]).map(keyed))
  const latest = useRef(shown)
  latest.current = shown
  const sent = useRef(rows)
  useLayoutEffect(() => {
    if (JSON.stringify(rows) !== JSON.stringify(sent.current))
      setShown((rows.length > 0 ? rows : [{}]).map(keyed))
    sent.current = rows
  }, [rows])

  const put = (next: readonly KeyedRow[]) => {
    latest.current = next
    setShown(next)
    sent.current = next.map(({ row }) => row).filter((row) => Object.values(row).some((cell) => cell !== ''))
    onChange(sent.current)
  }
  const edit = (key: number, column: string, text: string) =>
    put(
      latest.current.map((entry) =>
        entry.key === key ? { key, row: { ...entry.row, [column]: text } } : entry,
      ),
    )

  return (
    <div class={styles.table}>
      {shown.map(({ key, row }, at) => (
        <div key={key} class={styles.row} role="group" aria-label={words.row(at + 1)}>
          {columns.map((column, index) => (
            <label key={column.id} class={styles.cell}>
              <span class={styles.label}>{column.label}</span>
              <TextInput
                {...control}
                id={at === 0 && index === 0 ? control.id : `${control.id}-${key}-${column.id}`}
                value={row[column.id] ?? ''}
                onChange={(text) => edit(key, column.id, text)}
              />
            </label>
          ))}
          <Button
            icon="trash-2"
            label={words.removeRow(at + 1)}
            onClick={() => put(shown.length > 1 ? shown.filter((entry) => entry.key !== key) : [keyed({})])}
          />
        </div>
      ))}
      <Button icon="plus" onClick={() => setShown([...shown, keyed({})])}>
        {words.addRow}
      </Button>
    </div>
  )
}
