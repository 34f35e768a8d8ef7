/** Asks for one line of a list: a few boxes, whatever the list is. */
import { useSignal } from '@preact/signals'
import type { Result } from '../../../domain/base/result.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { centre } from '../../i18n/vi/centre.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { DateInput } from '../../ui/fields/DateInput.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import type { ChoiceOption } from '../../ui/fields/Radios.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'

export interface LineBox {
  readonly key: string
  readonly label: string
  readonly kind?: 'text' | 'tel' | 'numeric' | 'date' | 'lines'
  readonly options?: readonly ChoiceOption[]
  readonly start?: string
  readonly hint?: string
  readonly optional?: boolean
}

export type Line = Readonly<Record<string, string>>

export interface LineDialogProps {
  readonly title: string
  readonly intro?: string
  readonly boxes: readonly LineBox[]
  readonly onSubmit: (line: Line) => Promise<Result<unknown>>
  readonly onClose: () => void
}

export function LineDialog({ title, intro, boxes, onSubmit, onClose }: LineDialogProps) {
  const words = t(centre)
  const line = useSignal<Line>(Object.fromEntries(boxes.map(({ key, start }) => [key, start ?? ''])))
  const { isBusy, problem, submit } = useSubmission(async () => {
    const saved = await onSubmit(line.peek())
    if (saved.ok) onClose()
    return saved
  })
  const put = (key: string, value: string) => (line.value = { ...line.peek(), [key]: value })
  return (
    <AskDialog
      title={title}
      submit={words.save}
      shortcut="Ctrl+Enter"
      {...(intro === undefined ? {} : { intro })}
      problem={problem && problemSentence(problem)}
      busy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      {boxes.map(({ key, label, kind = 'text', options, hint, optional = false }) => (
        <Field
          key={key}
          id={`line-${key}`}
          label={label}
          hint={hint}
          optional={optional}
          group={kind === 'date'}
        >
          {(wiring) => {
            const bound = { value: line.value[key] ?? '', onChange: (next: string) => put(key, next) }
            if (options) return <Select {...wiring} {...bound} options={options} />
            if (kind === 'date') return <DateInput {...wiring} {...bound} />
            if (kind === 'lines') return <TextInput {...wiring} {...bound} lines={3} />
            return <TextInput {...wiring} {...bound} inputMode={kind} />
          }}
        </Field>
      ))}
    </AskDialog>
  )
}
