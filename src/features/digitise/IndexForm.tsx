/** What is written down of a record: its number and the boxes of its series. Enter goes on to the next box. */
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { indexFieldsOf } from '../../../domain/digitisation/index-fields.ts'
import { indexValue, isIndexDay } from '../../../domain/digitisation/index-values.ts'
import type { Problem, Result } from '../../../domain/base/result.ts'
import type { RegisterSeries } from '../../../domain/dossier/events.ts'
import { formatDay, formatShare } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { digitise } from '../../i18n/vi/digitise.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { AskForm } from '../../ui/fields/AskForm.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import styles from './Digitise.module.css'

type Values = Readonly<Record<string, string>>

export interface IndexFormProps {
  readonly id: string
  readonly series: RegisterSeries
  readonly no?: { readonly value: string; readonly onChange: (no: string) => void }
  readonly first: Values
  /** What the machine read; taken as it is unless the officer types over it, and shown as such. */
  readonly proposed?: Readonly<Record<string, { readonly value: string; readonly confidence: number }>>
  readonly action: string
  readonly acting: string
  readonly onChange?: (values: Values) => void
  readonly onSubmit: (values: Values) => Promise<Result<unknown>>
}

export function IndexForm(props: IndexFormProps) {
  const { id, series, no, proposed = {} } = props
  const words = t(digitise)
  const typed = useSignal<Values>(props.first)
  const form = useRef<HTMLFormElement>(null)
  const valueOf = (field: string) =>
    typed.value[field] ?? (isIndexDay(field) ? formatDay : String)(proposed[field]?.value ?? '')
  const { isBusy, problem, submit } = useSubmission<Problem>(() => {
    const values = indexFieldsOf(series).map((field) => [field, indexValue(field, valueOf(field))] as const)
    return props.onSubmit(Object.fromEntries(values.filter(([, value]) => value !== '')))
  })
  useEffect(() => {
    form.current?.querySelector('input')?.focus()
  }, [id])
  const set = (field: string, value: string) => {
    typed.value = { ...typed.peek(), [field]: value }
    props.onChange?.(typed.value)
  }
  return (
    <AskForm
      formRef={form}
      refusal={problem && problemSentence(problem)}
      onSubmit={submit}
      onKeyDown={goOnWithEnter}
      actions={
        <Button kind="primary" type="submit" shortcut="Ctrl+Enter" busy={isBusy}>
          {isBusy ? props.acting : props.action}
        </Button>
      }
    >
      <div class={styles.fields}>
        {no && (
          <Field id={`${id}-no`} label={words.recordNo}>
            {(wiring) => <TextInput {...wiring} short value={no.value} onChange={no.onChange} />}
          </Field>
        )}
        <div class={styles.index}>
          {indexFieldsOf(series).map((field) => {
            const machine = typed.value[field] === undefined ? proposed[field] : undefined
            return (
              <Field
                key={field}
                id={`${id}-${field}`}
                label={words.fields[field as keyof typeof words.fields] ?? field}
                note={machine && words.proposed(formatShare(machine.confidence))}
              >
                {(wiring) => (
                  <TextInput {...wiring} value={valueOf(field)} onChange={(value) => set(field, value)} />
                )}
              </Field>
            )
          })}
        </div>
      </div>
    </AskForm>
  )
}

/** Enter walks the boxes as in every form of the desk; after the last one it stands on the button. */
function goOnWithEnter(event: KeyboardEvent): void {
  const { currentTarget, target } = event
  if (event.key !== 'Enter' || event.ctrlKey || !(currentTarget instanceof HTMLFormElement)) return
  if (!(target instanceof HTMLInputElement)) return
  event.preventDefault()
  const stops = [...currentTarget.querySelectorAll<HTMLElement>('input, button[type="submit"]')]
  stops[stops.indexOf(target) + 1]?.focus()
}
