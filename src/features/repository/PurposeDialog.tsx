/** Before anybody's papers are shown: what for. One choice and Enter; it is kept before anything is seen. */
import { useSignal } from '@preact/signals'
import type { Problem } from '../../../domain/base/result.ts'
import type { KnownPerson } from '../../../domain/repository/people.ts'
import { getContext } from '../../data/current.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { repository } from '../../i18n/vi/repository.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { Radios } from '../../ui/fields/Radios.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import { recordLook, type Purpose, type PurposeKind } from './record-look.ts'

export interface PurposeDialogProps {
  readonly person: KnownPerson
  readonly onSaid: () => void
  readonly onClose: () => void
}

export function PurposeDialog({ person, onSaid, onClose }: PurposeDialogProps) {
  const words = t(repository)
  const purpose = useSignal<Purpose>({ kind: '', detail: '' })
  const { isBusy, problem, submit } = useSubmission<Problem>(async () => {
    const recorded = await recordLook(getContext(), person, purpose.peek())
    if (recorded.ok) onSaid()
    return recorded
  })
  return (
    <AskDialog
      title={words.purpose}
      intro={words.purposeIntro(person.name)}
      submit={words.look}
      shortcut="Ctrl+Enter"
      problem={problem && problemSentence(problem)}
      busy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field id="repository-purpose" label={words.purposeKind} group>
        {(wiring) => (
          <Radios
            {...wiring}
            stacked
            value={purpose.value.kind}
            options={Object.entries(words.purposes).map(([value, label]) => ({ value, label }))}
            onChange={(kind) => (purpose.value = { ...purpose.peek(), kind: kind as PurposeKind })}
          />
        )}
      </Field>
      <Field
        id="repository-detail"
        label={words.purposeDetail}
        hint={words.purposeDetailHint}
        optional={purpose.value.kind !== 'other'}
      >
        {(wiring) => (
          <TextInput
            {...wiring}
            value={purpose.value.detail}
            onChange={(detail) => (purpose.value = { ...purpose.peek(), detail })}
          />
        )}
      </Field>
    </AskDialog>
  )
}
