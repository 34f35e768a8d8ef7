/** Beside the tray while the folder is watched: pages that come by themselves must not surprise anybody. */
import type { FolderWatch } from '../../device/scanner/watch-folder.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { scan } from '../../i18n/vi/scan.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'

export function ScanFolderNote({ folder }: { folder: FolderWatch }) {
  const words = t(scan)
  const { name, taken, problem } = folder.state.value
  return (
    <Notice
      tone={problem === null ? 'info' : 'warn'}
      title={words.folderName(name ?? '')}
      live
      actions={<Button onClick={() => folder.stop()}>{words.folderOff}</Button>}
    >
      {problem === null ? words.folderWatching(taken) : problemSentence(problem)}
    </Notice>
  )
}
