/** All answers once more, each with its way back. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import { fieldValueWords } from '../i18n/field-value-words.ts'
import { t } from '../i18n/locale.ts'
import { guided } from '../i18n/vi/guided.ts'
import { Button } from '../ui/actions/Button.tsx'
import { SummaryList } from '../ui/data/SummaryList.tsx'
import styles from './Guided.module.css'
import { shownOf, type Asked } from './questions.ts'
import { answerAloud } from './read-aloud.ts'

export interface CheckPageProps {
  readonly asked: Asked
  /** Sentence of a doubt at a field; undefined: none. */
  readonly doubt: (field: string) => string | undefined
  readonly speak: (text: string) => void
  readonly onEdit: (field: string) => void
  readonly onDone: () => void
  readonly onBack: () => void
}

export function CheckPage({ asked, doubt, speak, onEdit, onDone, onBack }: CheckPageProps) {
  const words = t(guided)
  const heading = useRef<HTMLHeadingElement>(null)
  useLayoutEffect(() => heading.current?.focus(), [])
  const answered = shownOf(asked).map(({ field, ui }) => ({
    field,
    ui,
    value: fieldValueWords(ui, asked.data[field]),
  }))
  const aloud = () =>
    speak(
      answered
        .filter(({ value }) => value !== '')
        .map(({ ui, value }) => answerAloud(ui, value))
        .join(' '),
    )
  return (
    <div class={styles.page}>
      <div class={styles.top}>
        <Button kind="quiet" icon="arrow-left" onClick={onBack}>
          {words.back}
        </Button>
      </div>
      <h1 ref={heading} class={styles.title} tabIndex={-1}>
        {words.check}
      </h1>
      <p class={styles.hint}>{words.checkHint}</p>
      <div>
        <Button icon="volume-2" onClick={aloud}>
          {words.listenAll}
        </Button>
      </div>
      <SummaryList
        rows={answered.map(({ field, ui, value }) => {
          const note = doubt(field)
          return {
            key: field,
            label: ui.label,
            value: value === '' ? <span class={styles.blank}>{words.blank}</span> : value,
            ...(note === undefined ? {} : { note, flagged: true }),
            onChange: () => onEdit(field),
          }
        })}
      />
      {asked.form.declaration !== null && <p class={styles.hint}>{asked.form.declaration}</p>}
      <div class={styles.actions}>
        <Button kind="primary" isNext onClick={onDone}>
          {words.allRight}
        </Button>
      </div>
    </div>
  )
}
