/** One question: its words as the heading, tiles or a box, what is wrong above it, the way on below. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import { isEmpty } from '../../domain/form/expression/values.ts'
import type { FieldValue, Widget } from '../../domain/form/form.ts'
import { t } from '../i18n/locale.ts'
import { guided } from '../i18n/vi/guided.ts'
import { Button } from '../ui/actions/Button.tsx'
import { useUiWords } from '../ui/words.ts'
import { Answer } from './Answer.tsx'
import styles from './Guided.module.css'
import type { PlaceHelp } from './place-help.ts'
import type { Question } from './questions.ts'

export interface QuestionPageProps {
  readonly question: Question
  readonly number: number
  readonly value: FieldValue | undefined
  readonly error: string | undefined
  readonly warning: string | undefined
  readonly attempt: number // counts the times Continue was refused
  readonly place: PlaceHelp
  readonly onChange: (value: FieldValue | undefined) => void
  readonly onListen: () => void
  readonly onGoOn: () => void
  readonly onNotKnown: () => void
  readonly onBack: () => void
}

export function QuestionPage(props: QuestionPageProps) {
  const { question, error, warning, attempt } = props
  const words = t(guided)
  const id = `question-${question.field}`
  const page = useRef<HTMLFormElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const isGroup = groups.has(question.ui.widget)

  useLayoutEffect(() => heading.current?.focus(), [])
  useLayoutEffect(() => {
    if (attempt === 0) return
    const control = page.current?.querySelector<HTMLElement>('input:checked, input, textarea, select')
    control?.focus()
  }, [attempt])

  const isOpen = !question.mayBeBlank && isEmpty(props.value)
  const notes = [
    error !== undefined && `${id}-error`,
    question.ui.hint !== undefined && `${id}-hint`,
    warning !== undefined && `${id}-warning`,
  ].filter((one) => one !== false)
  const describedBy = notes.length === 0 ? undefined : notes.join(' ')
  const title = (
    <h1 ref={heading} id={`${id}-title`} class={styles.title} tabIndex={-1}>
      {isGroup ? question.ui.label : <label for={id}>{question.ui.label}</label>}
    </h1>
  )
  const inside = (
    <>
      {question.ui.hint !== undefined && (
        <p id={`${id}-hint`} class={styles.hint}>
          {question.ui.hint}
        </p>
      )}
      <Problem id={id} error={error} warning={warning} />
      <Answer
        id={id}
        describedBy={describedBy}
        invalid={error !== undefined}
        required={!question.mayBeBlank}
        ui={question.ui}
        value={props.value}
        place={props.place}
        onChange={props.onChange}
      />
    </>
  )
  return (
    <form
      ref={page}
      class={styles.page}
      autocomplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        props.onGoOn()
      }}
    >
      <div class={styles.top}>
        <Button kind="quiet" icon="arrow-left" onClick={props.onBack}>
          {words.back}
        </Button>
        <p class={styles.number}>{words.question(props.number)}</p>
      </div>
      {title}
      <div>
        <Button icon="volume-2" onClick={props.onListen}>
          {words.listen}
        </Button>
      </div>
      {isGroup ? (
        <div
          class={styles.body}
          data-next={isOpen ? '' : undefined}
          role="group"
          aria-labelledby={`${id}-title`}
          aria-describedby={describedBy}
        >
          {inside}
        </div>
      ) : (
        <div class={styles.body} data-next={isOpen ? '' : undefined}>
          {inside}
        </div>
      )}
      <div class={styles.actions}>
        <Button kind="primary" type="submit" isNext={!isOpen}>
          {words.goOn}
        </Button>
        {question.mayBeBlank && <Button onClick={props.onNotKnown}>{words.notKnown}</Button>}
      </div>
    </form>
  )
}

const groups: ReadonlySet<Widget> = new Set([
  'choice',
  'choices',
  'yes-no',
  'ethnicity',
  'date',
  'partial-date',
  'address',
  'id-document',
  'table',
])

function Problem({ id, error, warning }: { id: string } & Pick<QuestionPageProps, 'error' | 'warning'>) {
  const words = useUiWords()
  return (
    <div role="status" class={styles.said}>
      {error !== undefined && (
        <p id={`${id}-error`} class={styles.error}>
          <span class="hidden-text">{words.errorPrefix} </span>
          {error}
        </p>
      )}
      {warning !== undefined && (
        <p id={`${id}-warning`} class={styles.warning}>
          {warning} {t(guided).warning}
        </p>
      )}
    </div>
  )
}
