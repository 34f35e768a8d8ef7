/** What came of each dossier: saved, or why not. */
import { useEffect, useRef } from 'preact/hooks'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { inbox } from '../../i18n/vi/inbox.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { Icon } from '../../ui/icons/Icon.tsx'
import type { BulkOutcome } from './bulk.ts'
import styles from './Inbox.module.css'

export interface BulkResultsProps {
  readonly states: readonly DossierState[]
  readonly outcomes: readonly BulkOutcome[]
  readonly isDone: boolean
  readonly onClose: () => void
}

export function BulkResults({ states, outcomes, isDone, onClose }: BulkResultsProps) {
  const words = t(inbox)
  const close = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isDone) close.current?.focus()
  }, [isDone])
  const saved = outcomes.filter(({ problem }) => problem === null).length
  const isWhole = saved === states.length
  return (
    <div class={styles.results}>
      <Notice tone={isWhole ? 'ok' : 'warn'} live>
        {isDone ? words.outcome(saved, states.length) : words.progress(outcomes.length, states.length)}
        {isDone && !isWhole && <p>{words.outcomeHint}</p>}
      </Notice>
      <ul class={styles.outcomes} aria-label={words.results}>
        {outcomes.map(({ id, problem }) => {
          const reception = states.find((state) => state.id === id)?.reception
          return (
            <li key={id} class={styles.outcome}>
              <Icon name={problem === null ? 'check' : 'circle-alert'} />
              <span>
                <strong>{reception?.code}</strong> {reception?.applicant.name}
                {': '}
                {problem === null ? words.rowDone : problemSentence(problem)}
              </span>
            </li>
          )
        })}
      </ul>
      {isDone && (
        <div>
          <Button kind="primary" buttonRef={close} onClick={onClose}>
            {t(everywhere).close}
          </Button>
        </div>
      )}
    </div>
  )
}
