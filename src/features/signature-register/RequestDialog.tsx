/** A request to the issuing office, about one certificate. */
import { useSignal } from '@preact/signals'
import { checkRequest, requestKinds, type RequestKind } from '../../../domain/signature/change-request.ts'
import type { RegisteredCertificate } from '../../../domain/signature/register.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { signatures } from '../../i18n/vi/signatures.ts'
import { showToast } from '../../ui/feedback/toasts.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { ReasonBox } from '../../ui/fields/ReasonBox.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import type { SignaturePorts } from './signature-ports.ts'

export interface RequestDialogProps {
  readonly entry: RegisteredCertificate
  readonly ports: SignaturePorts
  readonly onDone: () => Promise<void>
  readonly onClose: () => void
}

export function RequestDialog({ entry, ports, onDone, onClose }: RequestDialogProps) {
  const words = t(signatures)
  const kind = useSignal<RequestKind>('position')
  const wanted = useSignal(entry.present?.isActive ? entry.present.position : '')
  const reason = useSignal('')
  const asking = useSubmission(async () => {
    const needsWords = kind.peek() === 'position' || kind.peek() === 'details'
    const checked = checkRequest({
      certificate: entry.id,
      kind: kind.peek(),
      wanted: needsWords ? wanted.peek().trim() : '',
      reason: reason.peek().trim(),
    })
    const done = checked.ok ? await ports.ask(checked.value) : checked
    if (done.ok) {
      await onDone()
      showToast(words.asked)
    }
    return done
  })
  return (
    <AskDialog
      title={`${words.ask}: ${entry.holder}`}
      submit={words.submitAsk}
      shortcut="Ctrl+Enter"
      intro={words.askIntro}
      problem={asking.problem && problemSentence(asking.problem)}
      busy={asking.isBusy}
      onSubmit={asking.submit}
      onClose={onClose}
    >
      <Field id="request-kind" label={words.kind}>
        {(wiring) => (
          <Select
            {...wiring}
            value={kind.value}
            options={requestKinds.map((one) => ({ value: one, label: words.kinds[one] }))}
            onChange={(next) => (kind.value = requestKinds.find((one) => one === next) ?? kind.peek())}
          />
        )}
      </Field>
      {(kind.value === 'position' || kind.value === 'details') && (
        <Field id="request-wanted" label={words.wanted} hint={words.wantedHint}>
          {(wiring) => (
            <TextInput {...wiring} value={wanted.value} onChange={(next) => (wanted.value = next)} />
          )}
        </Field>
      )}
      <ReasonBox
        id="request-reason"
        label={words.reason}
        value={reason.value}
        onChange={(next) => (reason.value = next)}
      />
    </AskDialog>
  )
}
