/** The next step of a finding, or its first. */
import { useSignal } from '@preact/signals'
import { refuse } from '../../../domain/base/result.ts'
import type { Finding, FindingStep } from '../../../domain/inspection/finding.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { inspection } from '../../i18n/vi/inspection.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { ReasonBox } from '../../ui/fields/ReasonBox.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import type { InspectionDesk } from './inspection-desk.ts'

export interface FindingDialogProps {
  readonly desk: InspectionDesk
  readonly step: FindingStep
  readonly finding: Finding | null // null: a new one
  readonly dossierOf: (code: string) => string | null
  readonly onDone: (finding: Finding) => void
  readonly onClose: () => void
}

export function FindingDialog({ desk, step, finding, dossierOf, onDone, onClose }: FindingDialogProps) {
  const words = t(inspection)
  const code = useSignal('')
  const text = useSignal('')
  const { isBusy, problem, submit } = useSubmission(async () => {
    const said = text.peek().trim()
    if (said === '') return refuse('inspection.finding.text')
    const wanted = code.peek().trim()
    const dossier = wanted === '' ? null : dossierOf(wanted)
    if (wanted !== '' && dossier === null) return refuse('inspection.dossier-not-found')
    const followed = finding
      ? await desk.follow(finding.id, step, said)
      : await desk.raise({ dossier, sample: null, text: said })
    if (followed.ok) onDone(followed.value)
    return followed
  })
  return (
    <AskDialog
      title={words.act[step]}
      {...(finding === null ? { intro: words.raiseIntro } : {})}
      submit={words.save}
      shortcut="Ctrl+Enter"
      problem={problem && problemSentence(problem)}
      busy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      {finding === null && (
        <Field id="finding-dossier" label={words.findingDossier}>
          {(wiring) => <TextInput {...wiring} value={code.value} onChange={(next) => (code.value = next)} />}
        </Field>
      )}
      <ReasonBox
        id="finding-text"
        label={words.findingText}
        value={text.value}
        onChange={(next) => (text.value = next)}
      />
    </AskDialog>
  )
}
