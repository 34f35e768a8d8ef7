/** Both forms of a result (the electronic file and the paper) from one place: the file to save, the slip with the code. */
import { useSignal } from '@preact/signals'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { getContext } from '../../data/current.ts'
import { openFile } from '../../data/files.ts'
import { saveFile } from '../../device/save-file.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { result as source } from '../../i18n/vi/result.ts'
import { Button } from '../../ui/actions/Button.tsx'
import { showToast } from '../../ui/feedback/toasts.ts'
import { CodeSlipDialog } from './CodeSlipDialog.tsx'

export interface ResultFilesProps {
  readonly state: DossierState
  readonly result: NonNullable<DossierState['result']>
}

export function ResultFiles({ state, result }: ResultFilesProps) {
  const words = t(source)
  const isOpen = useSignal(false)
  const save = async () => {
    const opened = await openFile(getContext(), result.file.sha256)
    if (!opened.ok) return void showToast(problemSentence(opened.problem), 'warn')
    // The name stays in the list of downloads: no person in it.
    saveFile(opened.value.bytes, opened.value.mime, `${state.reception?.code ?? 'ket-qua'}.pdf`)
  }
  return (
    <>
      <Button icon="download" kind="quiet" onClick={() => void save()}>
        {words.save}
      </Button>
      <Button icon="qr-code" kind="quiet" onClick={() => (isOpen.value = true)}>
        {words.codeSlip}
      </Button>
      {isOpen.value && (
        <CodeSlipDialog state={state} result={result} onClose={() => (isOpen.value = false)} />
      )}
    </>
  )
}
