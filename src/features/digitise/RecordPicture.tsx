/** The pages of a record, one at a time, beside the boxes that are typed from them. */
import { useSignal } from '@preact/signals'
import { getContext } from '../../data/current.ts'
import { useFilePages } from '../../data/pictures/use-file-pages.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { digitise } from '../../i18n/vi/digitise.ts'
import { everywhere } from '../../i18n/vi/everywhere.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import styles from './Digitise.module.css'

export interface RecordPictureProps {
  readonly no: string
  readonly files: readonly string[] // sha256
  readonly onPage?: (sha256: string) => void
}

export function RecordPicture({ no, files, onPage }: RecordPictureProps) {
  const words = t(digitise)
  const at = useSignal(0)
  const sha256 = files[Math.min(at.value, files.length - 1)]
  const go = (to: number) => {
    at.value = to
    const shown = files[to]
    if (shown !== undefined) onPage?.(shown)
  }
  if (sha256 === undefined) return null
  return (
    <div class={styles.fields}>
      <FilePicture key={sha256} sha256={sha256} no={no} first={at.value + 1} />
      {files.length > 1 && (
        <div class={styles.row}>
          <Button icon="arrow-left" disabled={at.value === 0} onClick={() => go(at.value - 1)}>
            {words.previousPage}
          </Button>
          <Button icon="arrow-right" disabled={at.value >= files.length - 1} onClick={() => go(at.value + 1)}>
            {words.nextPage}
          </Button>
          <span role="status">{words.pageOf(at.value + 1, files.length)}</span>
        </div>
      )}
    </div>
  )
}

/** A file of several pages (an archive PDF) is shown as all of them, one below the other. */
function FilePicture({ sha256, no, first }: { sha256: string; no: string; first: number }) {
  const words = t(digitise)
  const pages = useFilePages(getContext(), sha256).value
  if (pages === undefined) return <p role="status">{t(everywhere).loading}</p>
  if (!pages.ok) return <Notice tone="warn">{problemSentence(pages.problem)}</Notice>
  return (
    <div class={styles.picture} tabIndex={0} role="region" aria-label={words.imageOf(no, first)}>
      {pages.value.map((url, i) => (
        <img key={url} src={url} alt={words.imageOf(no, first + i)} />
      ))}
    </div>
  )
}
