/** The receipt of a dossier that was taken over, to be carried back where it came from. */
import { useSignal } from '@preact/signals'
import type { Problem } from '../../../../domain/base/result.ts'
import type { DossierState } from '../../../../domain/dossier/state.ts'
import { TRANSFER_RECEIPT_EXTENSION, transferFileName } from '../../../../domain/transfer/file-format.ts'
import { saveFile } from '../../../device/save-file.ts'
import { t } from '../../../i18n/locale.ts'
import { problemSentence } from '../../../i18n/problem-sentence.ts'
import { transfer } from '../../../i18n/vi/transfer.ts'
import { Button } from '../../../ui/actions/Button.tsx'
import { Notice } from '../../../ui/feedback/Notice.tsx'
import type { HandPorts } from './hand-ports.ts'
import { writeReceipt } from './receipt.ts'

export function ReceiptButton({ taken, hand }: { taken: DossierState; hand: HandPorts }) {
  const words = t(transfer)
  const problem = useSignal<Problem | null>(null)
  const write = async () => {
    const written = await writeReceipt(hand, taken)
    problem.value = written.ok ? null : written.problem
    const name = transferFileName(taken.reception?.origin?.code ?? '', TRANSFER_RECEIPT_EXTENSION)
    if (written.ok) saveFile(new TextEncoder().encode(written.value), 'application/json', name)
  }
  return (
    <>
      {problem.value !== null && (
        <Notice tone="overdue" live>
          {problemSentence(problem.value)}
        </Notice>
      )}
      <div>
        <Button icon="download" onClick={() => void write()}>
          {words.writeReceipt}
        </Button>
      </div>
    </>
  )
}
