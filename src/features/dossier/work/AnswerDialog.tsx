/** What another office answered, written down as it came. A weak answer is called one, and kept all the same. */
import { useSignal } from '@preact/signals'
import { refuse } from '../../../../domain/base/result.ts'
import type { Stance } from '../../../../domain/dossier/bodies/steps.ts'
import { answerFaults } from '../../../../domain/workflow/opinions.ts'
import { getContext } from '../../../data/current.ts'
import { recordCommand } from '../../../data/record-command.ts'
import { asTitle } from '../../../i18n/format.ts'
import { matchWithoutMarks } from '../../../i18n/match-without-marks.ts'
import { t } from '../../../i18n/locale.ts'
import { work } from '../../../i18n/vi/work.ts'
import { Notice } from '../../../ui/feedback/Notice.tsx'
import { ChoiceBox } from '../../../ui/fields/ChoiceBox.tsx'
import { Field } from '../../../ui/fields/Field.tsx'
import { Radios } from '../../../ui/fields/Radios.tsx'
import { TextInput } from '../../../ui/fields/TextInput.tsx'
import type { WorkDialogOpen } from './dossier-office.ts'
import { WorkDialog } from './WorkDialog.tsx'

const STANCES: readonly Stance[] = ['agree', 'disagree', 'needs-data']

export function AnswerDialog({ state, onClose }: WorkDialogOpen) {
  const words = t(work)
  const open = [...state.opinions].sort((a, b) => a.answers.length - b.answers.length)
  const ask = useSignal(open[0]?.ask ?? '')
  const stance = useSignal<Stance>('agree')
  const basis = useSignal('')
  const text = useSignal('')
  const by = useSignal('')
  // Read when it is sent: the last box is taken over only then.
  const answer = () => ({
    ask: ask.value,
    stance: stance.value,
    basis: basis.value.trim(),
    text: text.value.trim(),
    by: by.value.trim(),
  })
  const faults = text.value.trim() === '' ? [] : answerFaults(answer())
  const line = (id: string, label: string, value: typeof basis, hint?: string, lines = 1) => (
    <Field id={id} label={label} hint={hint}>
      {(wiring) => (
        <TextInput {...wiring} lines={lines} value={value.value} onChange={(next) => (value.value = next)} />
      )}
    </Field>
  )
  return (
    <WorkDialog
      title={words.giveOpinion}
      submit={words.saveAnswer}
      wide
      onSend={async () => {
        const body = answer()
        if (body.by === '') return refuse('workflow.text.missing')
        return await recordCommand(getContext(), state, { type: 'opinion-given', body })
      }}
      onClose={onClose}
    >
      {open.length > 1 && (
        <ChoiceBox
          id="answer-ask"
          label={words.answerOf}
          options={open.map((one) => ({ value: one.ask, label: one.office, hint: one.question }))}
          match={matchWithoutMarks}
          value={ask.value}
          onChange={(next) => (ask.value = next)}
        />
      )}
      <Field id="answer-stance" label={words.stanceOf} group>
        {(wiring) => (
          <Radios
            {...wiring}
            value={stance.value}
            options={STANCES.map((value) => ({ value, label: words.stance[value] }))}
            onChange={(next) => (stance.value = next as Stance)}
          />
        )}
      </Field>
      {line('answer-text', words.answerText, text, undefined, 3)}
      {line('answer-basis', words.basis, basis, words.basisHint)}
      {line('answer-by', words.answeredBy, by)}
      {faults.length > 0 && (
        <Notice tone="warn" live title={words.weakTitle}>
          {`${asTitle(faults.map((fault) => words.fault[fault]).join('; '))}. ${words.weakHint}`}
        </Notice>
      )}
    </WorkDialog>
  )
}
