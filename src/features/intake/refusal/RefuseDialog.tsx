/** Why this is not received, and what the resident can do; then form 03, printed and on record. */
import { useSignal } from '@preact/signals'
import type { RefusalKind } from '../../../../domain/supplement/refusal-sheet.ts'
import { pdf } from '../../../bridge/pdf.ts'
import { getContext, getLaw } from '../../../data/current.ts'
import { t } from '../../../i18n/locale.ts'
import { problemSentence } from '../../../i18n/problem-sentence.ts'
import { endings } from '../../../i18n/vi/endings.ts'
import { intake } from '../../../i18n/vi/intake.ts'
import { AskDialog } from '../../../ui/fields/AskDialog.tsx'
import { Checkboxes } from '../../../ui/fields/Checkbox.tsx'
import { Field } from '../../../ui/fields/Field.tsx'
import { Radios } from '../../../ui/fields/Radios.tsx'
import { ReasonBox } from '../../../ui/fields/ReasonBox.tsx'
import { TextInput } from '../../../ui/fields/TextInput.tsx'
import { useSubmission } from '../../../ui/fields/use-submission.ts'
import { applicantOf } from '../applicant.ts'
import type { IntakeSession } from '../intake-session.ts'
import { PrintedRefusal } from './PrintedRefusal.tsx'
import { refuseAtCounter, type Refused } from './record-refusal.ts'

export interface RefuseDialogProps {
  readonly session: IntakeSession
  readonly onClose: () => void
  readonly onRefused: () => void
}

const KINDS: readonly RefusalKind[] = ['papers', 'authority', 'condition']

export function RefuseDialog({ session, onClose, onRefused }: RefuseDialogProps) {
  const words = t(endings)
  const { procedure } = session.law
  const known = applicantOf(session)
  const name = useSignal(known.name)
  const kind = useSignal<RefusalKind>('papers')
  const papers = useSignal<readonly string[]>(session.missing.peek().map(({ label }) => label))
  const guidance = useSignal('')
  const done = useSignal<Refused | null>(null)
  const { isBusy, problem, submit } = useSubmission(async () => {
    await session.store.settled()
    const refused = await refuseAtCounter(getContext(), getLaw(), pdf, {
      draft: session.store.draft.peek().id,
      procedure,
      applicant: { ...known, name: name.peek().trim() },
      said: {
        kind: kind.peek(),
        kindWords: words.refuseKinds[kind.peek()],
        papers: papers.peek(),
        guidance: guidance.peek(),
      },
      noCode: words.noCode,
      noteTitle: words.refuseTitle,
    })
    if (refused.ok) done.value = refused.value
    return refused
  })
  if (done.value !== null) return <PrintedRefusal refused={done.value} onClose={onRefused} />
  return (
    <AskDialog
      wide
      title={words.refuseTitle}
      intro={words.refuseIntro}
      submit={words.saveRefusal}
      shortcut="Ctrl+Enter"
      problem={problem && problemSentence(problem)}
      busy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field id="refuse-name" label={t(intake).applicantName}>
        {(wiring) => <TextInput {...wiring} value={name.value} onChange={(next) => (name.value = next)} />}
      </Field>
      <Field id="refuse-kind" label={words.refuseKind} group>
        {(wiring) => (
          <Radios
            {...wiring}
            stacked
            value={kind.value}
            options={KINDS.map((value) => ({ value, label: words.refuseKinds[value] }))}
            onChange={(next) => (kind.value = next as RefusalKind)}
          />
        )}
      </Field>
      {kind.value === 'papers' && (
        <Field id="refuse-papers" label={words.refusePapers} group>
          {(wiring) => (
            <Checkboxes
              {...wiring}
              stacked
              values={papers.value}
              options={session.components.value.map(({ label }) => ({ value: label, label }))}
              onChange={(next) => (papers.value = next)}
            />
          )}
        </Field>
      )}
      <ReasonBox
        id="refuse-guidance"
        label={words.guidance}
        hint={words.guidanceHint}
        value={guidance.value}
        onChange={(next) => (guidance.value = next)}
      />
    </AskDialog>
  )
}
