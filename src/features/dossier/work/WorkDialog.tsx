/** A dialog of the work card: what it asks is sent once; a refusal stays in it, with everything that was typed. */
import type { ComponentChildren } from 'preact'
import type { Result } from '../../../../domain/base/result.ts'
import { t } from '../../../i18n/locale.ts'
import { problemSentence } from '../../../i18n/problem-sentence.ts'
import { work } from '../../../i18n/vi/work.ts'
import { showToast } from '../../../ui/feedback/toasts.ts'
import { AskDialog } from '../../../ui/fields/AskDialog.tsx'
import { useSubmission } from '../../../ui/fields/use-submission.ts'

export interface WorkDialogProps {
  readonly title: string
  readonly submit: string
  readonly intro?: ComponentChildren
  readonly wide?: boolean
  readonly onSend: () => Promise<Result<unknown>>
  readonly onClose: () => void
  readonly children: ComponentChildren
}

export function WorkDialog({
  title,
  submit,
  intro,
  wide = false,
  onSend,
  onClose,
  children,
}: WorkDialogProps) {
  const sending = useSubmission(async () => {
    const sent = await onSend()
    if (!sent.ok) return sent
    showToast(t(work).saved)
    onClose()
    return sent
  })
  return (
    <AskDialog
      title={title}
      submit={submit}
      shortcut="Ctrl+Enter"
      wide={wide}
      intro={intro}
      problem={sending.problem && problemSentence(sending.problem)}
      busy={sending.isBusy}
      onSubmit={sending.submit}
      onClose={onClose}
    >
      {children}
    </AskDialog>
  )
}
