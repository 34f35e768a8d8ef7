/** "Ông bà còn ở đó không?" over everything, with one huge button. */
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../i18n/locale.ts'
import { kioskShell } from '../../i18n/vi/kiosk-shell.ts'
import styles from './IdleQuestion.module.css'

export function IdleQuestion({ seconds, onHere }: { seconds: number; onHere: () => void }) {
  const words = t(kioskShell).idle
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      class={styles.question}
      aria-labelledby="idle-title"
      onCancel={(event) => {
        event.preventDefault()
        onHere()
      }}
    >
      <div class={styles.middle}>
        <h2 id="idle-title" class={styles.title}>
          {words.title}
        </h2>
        <p class={styles.warning} role="timer">
          {words.warning(seconds)}
        </p>
        <button type="button" class={styles.here} onClick={onHere}>
          {words.here}
        </button>
      </div>
    </dialog>
  )
}
