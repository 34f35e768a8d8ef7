/** What is wrong with a picture, worst first, each in a sentence that says what to do. Nothing wrong: nothing shown. */
import type { ComponentChildren } from 'preact'
import { Notice } from '../feedback/Notice.tsx'
import styles from './QualityNote.module.css'

export interface QualityNoteProps {
  readonly title?: string
  readonly faults: readonly string[]
  readonly actions?: ComponentChildren
}

export function QualityNote({ title, faults, actions }: QualityNoteProps) {
  if (faults.length === 0) return null
  return (
    <Notice
      tone="warn"
      live
      {...(title === undefined ? {} : { title })}
      {...(actions === undefined ? {} : { actions })}
    >
      {faults.length === 1 ? (
        faults[0]
      ) : (
        <ul class={styles.faults}>
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
