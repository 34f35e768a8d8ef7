/** A dialog of the card of originals: one fact, sent once; a refusal stays in it, with everything that was typed. */
import type { ComponentChildren } from 'preact'
import type { Command } from '../../../domain/dossier/decide.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { getContext } from '../../data/current.ts'
import type { PinnedLaw } from '../../data/open-dossier.ts'
import { recordCommand } from '../../data/record-command.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { custody } from '../../i18n/vi/custody.ts'
import { showToast } from '../../ui/feedback/toasts.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'

export interface CustodyDialogOpen {
  readonly state: DossierState
  readonly law: PinnedLaw
  readonly onClose: () => void
}

export interface CustodyDialogProps {
  readonly state: DossierState
  readonly title: string
  readonly intro?: string
  readonly submit: string
  readonly command: () => Command
  readonly onClose: () => void
  readonly children: ComponentChildren
}

export function CustodyDialog({
  state,
  title,
  intro,
  submit,
  command,
  onClose,
  children,
}: CustodyDialogProps) {
  const sending = useSubmission(async () => {
    const sent = await recordCommand(getContext(), state, command())
    if (!sent.ok) return sent
    showToast(t(custody).saved)
    onClose()
    return sent
  })
  return (
    <AskDialog
      title={title}
      intro={intro}
      submit={submit}
      shortcut="Ctrl+Enter"
      problem={sending.problem && problemSentence(sending.problem)}
      busy={sending.isBusy}
      onSubmit={sending.submit}
      onClose={onClose}
    >
      {children}
    </AskDialog>
  )
}
