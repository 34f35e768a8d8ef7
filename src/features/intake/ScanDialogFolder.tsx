/** The switch "take pictures from a folder". It stays on when the dialog is closed, and goes off with the reception. */
import { useEffect } from 'preact/hooks'
import type { FolderState, FolderWatch } from '../../device/scanner/watch-folder.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { scan } from '../../i18n/vi/scan.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import styles from './ScanDialog.module.css'

export function ScanDialogFolder({ folder }: { folder: FolderWatch }) {
  const words = t(scan)
  const state = folder.state.value
  const { supported, name, on, deletes, problem } = state
  useEffect(() => void folder.open(), [])
  return (
    <section class={styles.folder} aria-label={words.folder}>
      <h3>{words.folder}</h3>
      {!supported && <p class={styles.hint}>{problemSentence({ code: 'folder.unsupported' })}</p>}
      {supported && name === null && <p class={styles.hint}>{words.folderHint}</p>}
      {name !== null && (
        <p>
          {words.folderName(name)}
          {on && <span role="status"> · {words.folderWatching(state.taken)}</span>}
        </p>
      )}
      {supported && <FolderButtons folder={folder} state={state} />}
      {on && (
        <Checkbox
          id="scan-folder-delete"
          label={words.folderDelete}
          checked={deletes}
          onChange={(wanted) => void folder.setDeletes(wanted)}
        />
      )}
      {problem !== null && (
        <Notice tone="warn" live>
          {problemSentence(problem)}
        </Notice>
      )}
    </section>
  )
}

function FolderButtons({ folder, state }: { folder: FolderWatch; state: FolderState }) {
  const words = t(scan)
  const { name, on, waiting } = state
  if (on)
    return (
      <div class={styles.buttons}>
        <Button onClick={() => folder.stop()}>{words.folderOff}</Button>
      </div>
    )
  return (
    <>
      {waiting > 0 && <p>{words.folderWaiting(waiting)}</p>}
      <div class={styles.buttons}>
        {name !== null && (
          <Button onClick={() => void folder.start('now')}>
            {waiting > 0 ? words.folderOnlyNew : words.folderOn}
          </Button>
        )}
        {waiting > 0 && (
          <Button onClick={() => void folder.start('last')}>{words.folderTakeAll(waiting)}</Button>
        )}
        <Button kind={name === null ? 'secondary' : 'quiet'} onClick={() => void folder.choose()}>
          {name === null ? words.folderChoose : words.folderOther}
        </Button>
      </div>
    </>
  )
}
