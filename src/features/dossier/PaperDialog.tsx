/** A page of the dossier, decrypted for looking at it and forgotten when the dialog closes. Nothing is written anywhere. */
import { useSignal } from '@preact/signals'
import type { FileRef } from '../../../domain/dossier/events.ts'
import { getContext } from '../../data/current.ts'
import { useFilePages } from '../../data/pictures/use-file-pages.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { dossier } from '../../i18n/vi/dossier.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import styles from './Dossier.module.css'

export interface PaperDialogProps {
  readonly name: string
  readonly files: readonly FileRef[]
  readonly onClose: () => void
}

export function PaperDialog({ name, files, onClose }: PaperDialogProps) {
  const words = t(dossier)
  const at = useSignal(0)
  const pages = files.flatMap((file) =>
    Array.from({ length: Math.max(1, file.pages) }, (_, page) => ({ file, page })),
  )
  const shown = pages[at.value]
  const walk = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0 || pages[at.value + step] === undefined) return
    event.preventDefault()
    at.value += step
  }
  return (
    <Dialog
      title={name}
      wide
      onClose={onClose}
      actions={
        pages.length > 1 ? (
          <>
            <Button icon="arrow-left" disabled={at.value === 0} onClick={() => (at.value -= 1)}>
              {words.previousPage}
            </Button>
            <Button
              icon="arrow-right"
              disabled={at.value === pages.length - 1}
              onClick={() => (at.value += 1)}
            >
              {words.nextPage}
            </Button>
            <span role="status">{words.pageOf(at.value + 1, pages.length)}</span>
          </>
        ) : undefined
      }
    >
      <div onKeyDown={walk}>
        {shown !== undefined && (
          <Page
            key={shown.file.sha256}
            file={shown.file}
            page={shown.page}
            label={words.pageHere(name, at.value + 1)}
          />
        )}
      </div>
    </Dialog>
  )
}

interface PageProps {
  readonly file: FileRef
  readonly page: number // from 0
  readonly label: string
}

function Page({ file, page, label }: PageProps) {
  const words = t(dossier)
  const pages = useFilePages(getContext(), file.sha256).value
  if (pages === undefined) return <p role="status">{t(everywhere).loading}</p>
  if (!pages.ok) {
    const isElsewhere = pages.problem.code === 'store.not-found'
    return <Notice tone="warn">{isElsewhere ? words.fileElsewhere : problemSentence(pages.problem)}</Notice>
  }
  return (
    <div class={styles.picture} tabIndex={0} role="region" aria-label={label}>
      <img src={pages.value[page] ?? pages.value[0]} alt={label} />
    </div>
  )
}
