/** To which commune, and why. */
import { useSignal } from '@preact/signals'
import { refuse } from '../../../domain/base/result.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { getContext } from '../../data/current.ts'
import { recordCommand } from '../../data/record-command.ts'
import { t } from '../../i18n/locale.ts'
import { matchWithoutMarks } from '../../i18n/match-without-marks.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { transfer } from '../../i18n/vi/transfer.ts'
import { showToast } from '../../ui/feedback/toasts.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { ChoiceBox } from '../../ui/fields/ChoiceBox.tsx'
import { ReasonBox } from '../../ui/fields/ReasonBox.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import type { TransferPorts } from './transfer-ports.ts'

export interface ForwardDialogProps {
  readonly state: DossierState
  readonly ports: TransferPorts
  readonly onClose: () => void
}

export function ForwardDialog({ state, ports, onClose }: ForwardDialogProps) {
  const words = t(transfer)
  const agency = useSignal(state.reception?.competent ?? '')
  const reason = useSignal(state.reception?.competent ? words.usualReason : '')
  const { isBusy, problem, submit } = useSubmission(async () => {
    const to = agency.peek()
    if (to === ports.ownCommune) return refuse('transfer.place.own')
    if (!ports.communes.some((one) => one.code === to))
      return refuse('transfer.place.unknown', { agency: to })
    const body = { agency: to, reason: reason.peek().trim() }
    const sent = await recordCommand(getContext(), state, { type: 'dossier-forwarded', body })
    if (!sent.ok) return sent
    showToast(words.sent)
    onClose()
    return sent
  })
  return (
    <AskDialog
      title={words.forwardDialog}
      intro={words.forwardIntro}
      submit={words.saveForward}
      shortcut="Ctrl+Enter"
      problem={problem && problemSentence(problem)}
      busy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <ChoiceBox
        id="forward-to"
        label={words.agency}
        options={ports.communes
          .filter(({ code }) => code !== ports.ownCommune)
          .map(({ code, name }) => ({ value: code, label: name }))}
        match={matchWithoutMarks}
        value={agency.value}
        onChange={(next) => (agency.value = next)}
      />
      <ReasonBox
        id="forward-reason"
        label={words.reason}
        value={reason.value}
        onChange={(next) => (reason.value = next)}
      />
    </AskDialog>
  )
}
