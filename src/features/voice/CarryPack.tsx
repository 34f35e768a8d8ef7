/** A pack as one file: out to a stick, in from one. */
import { useSignal } from '@preact/signals'
import type { Problem } from '../../../domain/base/result.ts'
import { saveFile } from '../../device/save-file.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { voice } from '../../i18n/vi/voice.ts'
import { exportPack, importPack } from '../../voice/pack-file.ts'
import type { Recordings } from '../../voice/recordings.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { FileButton } from '../../ui/actions/FileButton.tsx'
import { Notice } from '../../ui/feedback/Notice.tsx'
import styles from './Voice.module.css'

export interface CarryPackProps {
  readonly recordings: Recordings
  readonly pack: string
  readonly isEmpty: boolean
  /** Which pack the file held. */
  readonly onImported: (pack: string) => void
}

export const PACK_ENDING = '.giongdoc'

export function CarryPack({ recordings, pack, isEmpty, onImported }: CarryPackProps) {
  const words = t(voice)
  const said = useSignal<string | null>(null)
  const problem = useSignal<Problem | null>(null)
  const show = (text: string | null, refusal: Problem | null) => {
    said.value = text
    problem.value = refusal
  }
  const take = async () => {
    const file = await exportPack(recordings, pack)
    if (!file.ok) return show(null, file.problem)
    saveFile(file.value, 'application/octet-stream', `giong-${pack}${PACK_ENDING}`)
    show(words.exported, null)
  }
  const bring = async (file: File) => {
    const read = await importPack(recordings, file)
    if (!read.ok) return show(null, read.problem)
    show(words.imported(read.value.sounds.size), null)
    onImported(read.value.pack)
  }
  return (
    <>
      <p class={styles.minor}>{words.carryHint}</p>
      <div class={styles.row}>
        <Button icon="usb" disabled={isEmpty} onClick={() => void take()}>
          {words.exportPack}
        </Button>
        <FileButton accept={PACK_ENDING} label={words.importPack} onFiles={([file]) => void bring(file)} />
      </div>
      {problem.value !== null && (
        <Notice tone="overdue" live>
          {problemSentence(problem.value)}
        </Notice>
      )}
      {said.value !== null && (
        <Notice tone="ok" live>
          {said.value}
        </Notice>
      )}
    </>
  )
}
