/** The code of a file that somebody brought; opened, the dossier in it is looked at like any other that was sent here. */
import { useSignal } from '@preact/signals'
import { t } from '../../../i18n/locale.ts'
import { problemSentence } from '../../../i18n/problem-sentence.ts'
import { transfer } from '../../../i18n/vi/transfer.ts'
import { AskDialog } from '../../../ui/fields/AskDialog.tsx'
import { Field } from '../../../ui/fields/Field.tsx'
import { TextInput } from '../../../ui/fields/TextInput.tsx'
import { useSubmission } from '../../../ui/fields/use-submission.ts'
import type { HandPorts } from './hand-ports.ts'
import { readTransfer, type BroughtTransfer } from './read-file.ts'

export interface BroughtDialogProps {
  readonly file: File
  readonly hand: HandPorts
  readonly onOpened: (brought: BroughtTransfer) => void
  readonly onClose: () => void
}

export function BroughtDialog({ file, hand, onOpened, onClose }: BroughtDialogProps) {
  const words = t(transfer)
  const code = useSignal('')
  const { isBusy, problem, submit } = useSubmission(async () => {
    const read = await readTransfer(hand, new Uint8Array(await file.arrayBuffer()), code.peek())
    if (!read.ok) return read
    onOpened(read.value)
    onClose()
    return read
  })
  return (
    <AskDialog
      title={words.openFileTitle}
      intro={words.openFileIntro}
      submit={words.openFile}
      shortcut="Ctrl+Enter"
      problem={problem && problemSentence(problem)}
      busy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field id="transfer-code" label={words.code} hint={words.codeFormat}>
        {(wiring) => <TextInput {...wiring} value={code.value} onChange={(next) => (code.value = next)} />}
      </Field>
    </AskDialog>
  )
}
