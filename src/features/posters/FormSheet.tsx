/** A declaration to be filled in by pen, or with what was answered already; every choice can be ticked (C08). */
import type { FieldUi, FormData, FormDefinition } from '../../../domain/form/form.ts'
import { visibleFields } from '../../../domain/form/visible-fields.ts'
import { fieldValueWords } from '../../i18n/field-value-words.ts'
import { posters } from '../../i18n/vi/posters.ts'
import styles from './FormSheet.module.css'

const words = posters.paper
const EMPTY_ROWS = 3

export interface FormSheetProps {
  readonly form: FormDefinition
  readonly commune: string
  /** Null: blank, with every field there is. */
  readonly data: FormData | null
  readonly today: string
}

export function FormSheet({ form, commune, data, today }: FormSheetProps) {
  const visible = data && new Set(visibleFields(form, data, today))
  const isShown = (id: string) => form.ui.fields[id]?.printed !== false && (visible?.has(id) ?? true)
  return (
    <div class={styles.form}>
      <p class={styles.nation}>{words.nation}</p>
      <p class={styles.nation}>{words.motto}</p>
      <hr class={styles.rule} />
      <h2 class={styles.title}>{form.title}</h2>
      {form.ui.pages.map((page) => {
        const shown = page.fields.filter(isShown)
        if (shown.length === 0) return null
        return (
          <section key={page.id}>
            <h3 class={styles.part}>{page.title}</h3>
            {shown.map((id) => {
              const ui = form.ui.fields[id]
              return ui && <Line key={id} ui={ui} value={data ? fieldValueWords(ui, data[id]) : ''} />
            })}
          </section>
        )
      })}
      {form.declaration !== null && <p class={styles.declaration}>{form.declaration}</p>}
      <div class={styles.sign}>
        <p>{words.formDay(commune)}</p>
        <p>
          <b>{words.formSign}</b>
        </p>
        <p>{words.formSignHint}</p>
      </div>
    </div>
  )
}

function Line({ ui, value }: { ui: FieldUi; value: string }) {
  const { widget, label, options, columns } = ui
  const isTicked = (option: string) => value.split('\n').includes(option)
  const choices = widget === 'yes-no' ? [words.yes, words.no] : (options ?? [])
  if (['choice', 'choices', 'yes-no'].includes(widget) && choices.length > 0 && choices.length <= 12)
    return (
      <p class={styles.line}>
        {label}:{' '}
        {choices.map((option) => (
          <span key={option} class={styles.choice}>
            <span class={styles.tick}>{isTicked(option) ? 'x' : ''}</span> {option}
          </span>
        ))}
      </p>
    )
  if (widget === 'table' && value === '')
    return (
      <>
        <p class={styles.line}>{label}:</p>
        <table class={styles.table}>
          <thead>
            <tr>
              {(columns ?? []).map((column) => (
                <th key={column.id} scope="col">
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: EMPTY_ROWS }, (_, row) => (
              <tr key={row}>
                {(columns ?? []).map((column) => (
                  <td key={column.id} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </>
    )
  const rows = widget === 'long-text' || widget === 'address' || widget === 'id-document' ? 2 : 1
  return (
    <>
      <p class={styles.written}>
        <span>{label}:</span>
        <span class={styles.answer}>{value}</span>
      </p>
      {value === '' && rows > 1 && <p class={styles.blank} />}
    </>
  )
}
