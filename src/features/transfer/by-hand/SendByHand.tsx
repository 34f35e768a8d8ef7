/** Beside the line: the dossier as a file on a stick, its code to read out, and the receipt that comes back. */
import { useSignal } from '@preact/signals'
import type { Problem } from '../../../../domain/base/result.ts'
import type { DossierState } from '../../../../domain/dossier/state.ts'
import { commandFor } from '../../../../domain/transfer/accept.ts'
import {
  formatTransferCode,
  TRANSFER_EXTENSION,
  TRANSFER_RECEIPT_EXTENSION,
  TRANSFER_TYPE,
  transferFileName,
} from '../../../../domain/transfer/file-format.ts'
import { getContext } from '../../../data/current.ts'
import { recordCommand } from '../../../data/record-command.ts'
import { saveFile } from '../../../device/save-file.ts'
import { t } from '../../../i18n/locale.ts'
import { problemSentence } from '../../../i18n/problem-sentence.ts'
import { transfer } from '../../../i18n/vi/transfer.ts'
import { Button } from '../../../ui/actions/Button.tsx'
import { Notice } from '../../../ui/feedback/Notice.tsx'
import { showToast } from '../../../ui/feedback/toasts.ts'
import { FileButton } from '../../../ui/actions/FileButton.tsx'
import styles from '../Transfer.module.css'
import type { HandPorts } from './hand-ports.ts'
import { readReceipt } from './receipt.ts'
import { writeTransfer } from './write-file.ts'

export function SendByHand({ state, hand }: { state: DossierState; hand: HandPorts }) {
  const words = t(transfer)
  const code = useSignal<string | null>(null)
  const problem = useSignal<Problem | null>(null)
  const isBusy = useSignal(false)
  const number = state.reception?.code ?? ''

  const write = async () => {
    isBusy.value = true
    const written = await writeTransfer(getContext(), hand, state)
    isBusy.value = false
    problem.value = written.ok ? null : written.problem
    if (!written.ok) return
    saveFile(written.value.file, TRANSFER_TYPE, transferFileName(number, TRANSFER_EXTENSION))
    code.value = written.value.code
  }
  const takeReceipt = async ([file]: readonly File[]) => {
    if (!file) return
    const note = await readReceipt(hand, await file.text(), state.id)
    const command = note.ok ? commandFor(note.value, state) : null
    if (!note.ok) problem.value = note.problem
    else if (command === null) problem.value = { code: 'dossier.forward.already-accepted' }
    else {
      const done = await recordCommand(getContext(), state, command)
      problem.value = done.ok ? null : done.problem
      if (done.ok) showToast(words.recorded)
    }
  }
  return (
    <div class={styles.list}>
      <p class={styles.hint}>{words.byHandHint}</p>
      {code.value !== null && (
        <Notice tone="warn" live title={words.codeTitle}>
          <p class={styles.spoken}>{formatTransferCode(code.value)}</p>
          <p>{words.codeHint}</p>
        </Notice>
      )}
      {problem.value !== null && (
        <Notice tone="overdue" live>
          {problemSentence(problem.value)}
        </Notice>
      )}
      <div class={styles.acts}>
        <Button icon="download" busy={isBusy.value} onClick={() => void write()}>
          {words.writeFile}
        </Button>
        <FileButton
          accept={TRANSFER_RECEIPT_EXTENSION}
          label={words.receiptBox}
          onFiles={(files) => void takeReceipt(files)}
        >
          {words.takeReceipt}
        </FileButton>
      </div>
    </div>
  )
}
