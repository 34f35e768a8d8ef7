/** The scan of a paper, decrypted for looking at it and forgotten when the dialog closes. */
import { useSignal } from '@preact/signals'
import type { FileRef } from '../../../domain/dossier/events.ts'
import { getContext } from '../../data/current.ts'
import { useFilePages } from '../../data/pictures/use-file-pages.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { repository } from '../../i18n/vi/repository.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import styles from './Repository.module.css'

export interface ScanDialogProps {
  readonly name: string
  readonly files: readonly FileRef[]
  readonly onClose: () => void
}

export function ScanDialog({ name, files, onClose }: ScanDialogProps) {
  const words = t(repository)
  const at = useSignal(0)
  const sheets = files.flatMap((file) =>
    Array.from({ length: Math.max(1, file.pages) }, (_, page) => ({ file, page })),
  )
  const shown = sheets[at.value]
  return (
    <Dialog
      title={name}
      wide
      onClose={onClose}
      actions={
        sheets.length > 1 && (
          <>
            <Button icon="arrow-left" disabled={at.value === 0} onClick={() => (at.value -= 1)}>
              {words.previousPage}
            </Button>
            <Button
              icon="arrow-right"
              disabled={at.value === sheets.length - 1}
              onClick={() => (at.value += 1)}
            >
              {words.nextPage}
            </Button>
            <span role="status">{words.pageOf(at.value + 1, sheets.length)}</span>
          </>
        )
      }
    >
      {shown && <Sheet key={shown.file.sha256} sha256={shown.file.sha256} page={shown.page} name={name} />}
    </Dialog>
  )
}

function Sheet({ sha256, page, name }: { sha256: string; page: number; name: string }) {
  const pages = useFilePages(getContext(), sha256).value
  if (pages === undefined) return <p role="status">{t(everywhere).loading}</p>
  if (!pages.ok) {
    const isElsewhere = pages.problem.code === 'store.not-found'
    return (
      <Notice tone="warn">{isElsewhere ? t(repository).elsewhere : problemSentence(pages.problem)}</Notice>
    )
  }
  return (
    <div class={styles.picture} tabIndex={0} role="region" aria-label={name}>
      <img src={pages.value[page] ?? pages.value[0]} alt={name} />
    </div>
  )
}
