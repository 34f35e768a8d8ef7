/** An authority is believed no more: asked once, with what it is. */
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { signatures } from '../../i18n/vi/signatures.ts'
import { SummaryList } from '../../ui/data/SummaryList.tsx'
import { showToast } from '../../ui/feedback/toasts.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import { authorityRows, type ShownAuthority } from './authority-rows.tsx'
import type { SignaturePorts } from './signature-ports.ts'

export interface RemoveAuthorityDialogProps {
  readonly one: ShownAuthority
  readonly ports: SignaturePorts
  readonly onDone: () => Promise<void>
  readonly onClose: () => void
}

export function RemoveAuthorityDialog({ one, ports, onDone, onClose }: RemoveAuthorityDialogProps) {
  const words = t(signatures)
  const removing = useSubmission(async () => {
    const done = await ports.removeAuthority(one.sha256)
    if (done.ok) {
      await onDone()
      showToast(words.removed)
    }
    return done
  })
  return (
    <AskDialog
      title={words.remove}
      submit={words.remove}
      tone="danger"
      wide
      intro={words.removeIntro}
      problem={removing.problem && problemSentence(removing.problem)}
      busy={removing.isBusy}
      onSubmit={removing.submit}
      onClose={onClose}
    >
      <SummaryList rows={authorityRows(one)} />
    </AskDialog>
  )
}
