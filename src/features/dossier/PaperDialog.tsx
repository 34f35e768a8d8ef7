/** A page of the dossier, decrypted for looking at it and forgotten when the dialog closes. Nothing is written anywhere. */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { FileRef } from '../../../domain/dossier/events.ts'
import type { Problem } from '../../../domain/base/result.ts'
import { getContext } from '../../data/current.ts'
import { openFile } from '../../data/files.ts'
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
  const file = files[at.value]
  const walk = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0 || files[at.value + step] === undefined) return
    event.preventDefault()
    at.value += step
  }
  return (
    <Dialog
      title={name}
      wide
      onClose={onClose}
      actions={
        files.length > 1 ? (
          <>
            <Button icon="arrow-left" disabled={at.value === 0} onClick={() => (at.value -= 1)}>
              {words.previousPage}
            </Button>
            <Button
              icon="arrow-right"
              disabled={at.value === files.length - 1}
              onClick={() => (at.value += 1)}
            >
              {words.nextPage}
            </Button>
            <span role="status">{words.pageOf(at.value + 1, files.length)}</span>
          </>
        ) : undefined
      }
    >
      <div onKeyDown={walk}>
        {file !== undefined && (
          <Page key={file.sha256} file={file} label={words.pageHere(name, at.value + 1)} />
        )}
      </div>
    </Dialog>
  )
}

function Page({ file, label }: { file: FileRef; label: string }) {
  const words = t(dossier)
  const url = useSignal<string | null>(null)
  const problem = useSignal<Problem | null>(null)
  const isImage = file.mime.startsWith('image/')
  useEffect(() => {
    if (!isImage) return
    let isGone = false
    void openFile(getContext(), file.sha256).then((opened) => {
      if (isGone) return
      if (!opened.ok) {
        problem.value = opened.problem
        return
      }
      const { bytes, mime } = opened.value
      url.value = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mime }))
    })
    return () => {
      isGone = true
      if (url.peek() !== null) URL.revokeObjectURL(url.peek() as string)
    }
  }, [])
  if (!isImage) return <Notice tone="info">{words.notAnImage}</Notice>
  if (problem.value !== null) {
    const isElsewhere = problem.value.code === 'store.not-found'
    return <Notice tone="warn">{isElsewhere ? words.fileElsewhere : problemSentence(problem.value)}</Notice>
  }
  if (url.value === null) return <p role="status">{t(everywhere).loading}</p>
  return (
    <div class={styles.picture} tabIndex={0} role="region" aria-label={label}>
      <img src={url.value} alt={label} />
    </div>
  )
}
