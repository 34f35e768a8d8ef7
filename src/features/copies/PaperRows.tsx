/** The originals, one line each: title, pages, copies, and what it costs. */
import { feeOfEntry } from '../../../domain/copies/copies-form.ts'
import type { FormDefinition } from '../../../domain/form/form.ts'
import { fold } from '../../../domain/text/fold.ts'
import { formatVnd } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { copies } from '../../i18n/vi/copies.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Combobox } from '../../ui/fields/Combobox.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import styles from './Copies.module.css'
import { entriesOf, type PaperRow, type VisitForm } from './visit-form.ts'

export interface PaperRowsProps {
  readonly form: VisitForm
  readonly law: FormDefinition
  readonly today: string
  readonly onRow: (key: number, change: Partial<PaperRow>) => void
  readonly onDrop: (key: number) => void
}

export function PaperRows({ form, law, today, onRow, onDrop }: PaperRowsProps) {
  const words = t(copies)
  const titles = words.common.map((title) => ({ value: title, label: title }))
  return (
    <div class={styles.rows} role="group" aria-label={words.papers}>
      {form.rows.map((row, i) => (
        <div key={row.key} class={styles.row} role="group" aria-label={words.paper(i + 1)}>
          <Field id={`copies-title-${row.key}`} label={words.paperTitle}>
            {(wiring) => (
              <Combobox
                {...wiring}
                suggestOnly
                value={row.title}
                options={titles}
                match={(typed, label) => fold(label).includes(fold(typed))}
                onChange={(title) => onRow(row.key, { title })}
              />
            )}
          </Field>
          <Field id={`copies-pages-${row.key}`} label={words.pages}>
            {(wiring) => (
              <TextInput
                {...wiring}
                inputMode="numeric"
                debounceMs={0}
                value={row.pages}
                onChange={(pages) => onRow(row.key, { pages })}
              />
            )}
          </Field>
          <Field id={`copies-copies-${row.key}`} label={words.copyCount}>
            {(wiring) => (
              <TextInput
                {...wiring}
                inputMode="numeric"
                debounceMs={0}
                value={row.copies}
                onChange={(made) => onRow(row.key, { copies: made })}
              />
            )}
          </Field>
          <p class={styles.fee}>{feeOf(row, law, today)}</p>
          {row.title.trim() !== '' && form.rows.length > 1 && (
            <Button kind="quiet" icon="trash-2" label={words.remove(i + 1)} onClick={() => onDrop(row.key)} />
          )}
        </div>
      ))}
    </div>
  )
}

function feeOf(row: PaperRow, law: FormDefinition, today: string): string {
  const [entry] = entriesOf({ rows: [row] } as unknown as VisitForm)
  if (!entry || entry.pages === 0 || entry.copies === 0) return ''
  const fee = feeOfEntry(entry, law, today)
  return fee.ok ? formatVnd(fee.value) : ''
}
