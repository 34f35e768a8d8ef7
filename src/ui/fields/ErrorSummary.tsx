/** What stands in the way, in the words that also stand at the fields. Takes the focus each time `attempt` changes.
 *  Its links move the focus only: the address bar must never name a field. */
import { useLayoutEffect, useId, useRef } from 'preact/hooks'
import { Icon } from '../icons/Icon.tsx'
import { useUiWords } from '../words.ts'
import styles from './ErrorSummary.module.css'

export interface ErrorSummaryProps {
  readonly errors: readonly { readonly id: string; readonly message: string }[] // id of the control to go to
  readonly attempt: number
  readonly onGo?: (id: string) => void // when the control is not on this page
}

export function ErrorSummary({ errors, attempt, onGo }: ErrorSummaryProps) {
  const words = useUiWords()
  const titleId = useId()
  const box = useRef<HTMLDivElement>(null)
  const shown = errors.length > 0
  useLayoutEffect(() => {
    if (shown) box.current?.focus()
  }, [attempt])
  useLayoutEffect(() => {
    if (!shown) return
    const plain = document.title
    document.title = `${words.errorPrefix} ${plain}`
    return () => {
      document.title = plain
    }
  }, [shown, words])
  if (!shown) return null
  const go = (id: string) => {
    const control = document.getElementById(id)
    if (control !== null) {
      control.scrollIntoView({ block: 'center' })
      control.focus()
    } else onGo?.(id)
  }
  return (
    <div
      ref={box}
      class={styles.summary}
      role="group"
      aria-labelledby={titleId}
      tabIndex={-1}
      onKeyDown={(event) => {
        // Enter goes on to what needs somebody, here as in the form: to the first error.
        const [first] = errors
        if (event.key !== 'Enter' || event.target !== box.current || first === undefined) return
        event.preventDefault()
        event.stopPropagation()
        go(first.id)
      }}
    >
      <h2 id={titleId} class={styles.title}>
        <Icon name="circle-alert" />
        {words.errorCount(errors.length)}
      </h2>
      <ul class={styles.list}>
        {errors.map((error) => (
          <li key={error.id}>
            <button type="button" class={styles.link} onClick={() => go(error.id)}>
              {error.message}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
