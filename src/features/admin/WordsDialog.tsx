/** Words that are shown once, to be written on paper. */
import { t } from '../../i18n/locale.ts'
import { admin } from '../../i18n/vi/admin.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { classNames } from '../../ui/class-names.ts'
import styles from './Admin.module.css'

export interface ShownWords {
  readonly name: string
  readonly code: string
  readonly words: string
  readonly note: string | null // what else must happen
}

export function WordsDialog({ shown, onClose }: { shown: ShownWords; onClose: () => void }) {
  const words = t(admin)
  return (
    <Dialog
      title={words.wordsTitle}
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={onClose}>
          {words.wordsWritten}
        </Button>
      }
    >
      <div class={styles.stack}>
        <p>{words.wordsFor(shown.name, shown.code)}</p>
        <p class={classNames(styles.large, styles.words)} role="status">
          {shown.words}
        </p>
        <p>{words.wordsHint}</p>
        {shown.note !== null && <p>{shown.note}</p>}
      </div>
    </Dialog>
  )
}
