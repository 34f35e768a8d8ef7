/** The result goes into the resident's hand: to whom, on what proof, and the dossier is closed with it. */
import { useSignal } from '@preact/signals'
import { refuse } from '../../../domain/base/result.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { getContext } from '../../data/current.ts'
import { recordCommand } from '../../data/record-command.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { result as source } from '../../i18n/vi/result.ts'
import { showToast } from '../../ui/feedback/toasts.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { Radios } from '../../ui/fields/Radios.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'

const PROOFS = ['receipt', 'id'] as const

export function HandBackDialog({ state, onClose }: { state: DossierState; onClose: () => void }) {
  const words = t(source)
  const to = useSignal(state.reception?.applicant.name ?? '')
  const shown = useSignal<(typeof PROOFS)[number]>('receipt')
  const onBehalf = useSignal(false)
  const closes = useSignal(true)
  const sending = useSubmission(async () => {
    const ctx = getContext()
    const body = { to: to.peek().trim(), shown: shown.peek(), onBehalf: onBehalf.peek() }
    if (body.to === '') return refuse('result.recipient-missing')
    const returned = await recordCommand(ctx, state, { type: 'result-returned', body })
    if (!returned.ok) return returned
    if (closes.peek()) {
      const closed = await recordCommand(ctx, returned.value.state, { type: 'dossier-closed', body: {} })
      if (closed.ok) showToast(words.closed)
      else showToast(words.notClosed(problemSentence(closed.problem)), 'warn')
    } else showToast(words.handedBack)
    onClose()
    return returned
  })
  return (
    <AskDialog
      title={words.handBack}
      submit={closes.value ? words.submitHandBackClose : words.submitHandBack}
      shortcut="Ctrl+Enter"
      intro={words.handBackIntro}
      problem={sending.problem && problemSentence(sending.problem)}
      busy={sending.isBusy}
      onSubmit={sending.submit}
      onClose={onClose}
    >
      <Field id="return-to" label={words.to}>
        {(wiring) => <TextInput {...wiring} value={to.value} onChange={(next) => (to.value = next)} />}
      </Field>
      <Field id="return-shown" label={words.shown} group>
        {(wiring) => (
          <Radios
            {...wiring}
            value={shown.value}
            options={PROOFS.map((value) => ({ value, label: words.shownOf[value] }))}
            onChange={(next) => (shown.value = next === 'id' ? 'id' : 'receipt')}
          />
        )}
      </Field>
      <Checkbox
        id="return-behalf"
        label={words.onBehalf}
        checked={onBehalf.value}
        onChange={(next) => (onBehalf.value = next)}
      />
      <Checkbox
        id="return-close"
        label={words.closeToo}
        checked={closes.value}
        onChange={(next) => (closes.value = next)}
      />
    </AskDialog>
  )
}
