/** Which of two branches it shall be, and why. Arrows choose, Tab to the reason, Ctrl+Enter settles. */
import { useSignal } from '@preact/signals'
import type { SettlingOutcome } from '../../../domain/dossier/events.ts'
import { getContext } from '../../data/current.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { dossier } from '../../i18n/vi/dossier.ts'
import { Notice } from '../../ui/feedback/Notice.tsx'
import { showToast } from '../../ui/feedback/toasts.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { Radios } from '../../ui/fields/Radios.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import { Branches } from './Branches.tsx'
import type { Conflict } from './conflicts.ts'
import { EffectsNotice } from './EffectsNotice.tsx'
import { settle } from './settle.ts'

export interface SettleDialogProps {
  readonly dossier: string
  readonly conflict: Conflict
  readonly onClose: () => void
}

const OUTCOMES = ['keep-effective', 'adopt', 'void'] as const

export function SettleDialog({ dossier: id, conflict, onClose }: SettleDialogProps) {
  const words = t(dossier)
  const ctx = getContext()
  const outcome = useSignal<SettlingOutcome>('keep-effective')
  const reason = useSignal('')
  const { isBusy, problem, submit } = useSubmission(async () => {
    const event = conflict.root.event.id
    const body = { event, outcome: outcome.peek(), reason: reason.peek().trim() }
    const settled = await settle(ctx, id, body)
    if (!settled.ok) return settled
    showToast(words.settled)
    onClose()
    return settled
  })
  const options = OUTCOMES.filter((one) => one !== 'adopt' || conflict.adoption === null)
  return (
    <AskDialog
      title={words.settleTitle}
      wide
      submit={words.saveSettling}
      shortcut="Ctrl+Enter"
      problem={problem && problemSentence(problem)}
      busy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <Branches conflict={conflict} />
      <EffectsNotice effects={conflict.effects} />
      <Field id="settle-outcome" label={words.settleChoose} group>
        {(wiring) => (
          <Radios
            {...wiring}
            stacked
            value={outcome.value}
            options={options.map((value) => ({
              value,
              label: words.settleOutcome[value],
              hint: words.settleHint[value],
            }))}
            onChange={(next) => (outcome.value = next as SettlingOutcome)}
          />
        )}
      </Field>
      {conflict.adoption !== null && (
        <Notice tone="info">{`${words.cannotAdopt} ${problemSentence(conflict.adoption)}`}</Notice>
      )}
      <Field id="settle-reason" label={words.settleReason} hint={words.settleReasonHint}>
        {(wiring) => (
          <TextInput {...wiring} value={reason.value} onChange={(next) => (reason.value = next)} />
        )}
      </Field>
    </AskDialog>
  )
}
