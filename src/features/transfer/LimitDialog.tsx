/** What the law here leaves open of a time limit: the case, or the day with the rule it comes from. */
import { useSignal } from '@preact/signals'
import type { Result } from '../../../domain/base/result.ts'
import { refuse } from '../../../domain/base/result.ts'
import { limitAsked, type ChosenLimit } from '../../../domain/transfer/limit-of-offer.ts'
import type { TransferOffer } from '../../../domain/transfer/note.ts'
import { getContext, getLaw } from '../../data/current.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { transfer } from '../../i18n/vi/transfer.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { DateInput } from '../../ui/fields/DateInput.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { ReasonBox } from '../../ui/fields/ReasonBox.tsx'
import { Select } from '../../ui/fields/Select.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'

const END_OF_DAY = 'T17:00'

export interface LimitDialogProps {
  readonly offer: TransferOffer
  readonly onChosen: (chosen: ChosenLimit) => Promise<Result<unknown> | undefined>
  readonly onClose: () => void
}

export function LimitDialog({ offer, onChosen, onClose }: LimitDialogProps) {
  const words = t(transfer)
  const wall = getContext().clock.wall()
  const { procedures, calendar } = getLaw()
  const procedure = procedures.get(offer.procedure)?.procedure
  const timeCase = useSignal(offer.timeCase)
  const first = procedure && limitAsked(offer, { procedure, calendar }, wall).date
  const day = useSignal(first?.day ?? '')
  const why = useSignal(first?.why ?? '')
  const asked = procedure && limitAsked(offer, { procedure, calendar }, wall, timeCase.value)
  const { isBusy, problem, submit } = useSubmission(async () => {
    const isByHand = asked?.date != null
    if (isByHand && (day.peek() === '' || why.peek().trim() === '')) return refuse('dossier.due.needs-hand')
    const byHandDue = isByHand ? { at: day.peek() + END_OF_DAY, why: why.peek().trim() } : null
    const done =
      (await onChosen({ timeCase: timeCase.peek(), byHandDue })) ?? refuse('dossier.due.needs-hand')
    if (done.ok) onClose()
    return done
  })
  return (
    <AskDialog
      title={words.limitTitle}
      intro={asked?.date ? words.limitIntro : undefined}
      submit={words.take}
      shortcut="Ctrl+Enter"
      problem={problem && problemSentence(problem)}
      busy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      {(asked?.cases.length ?? 0) > 0 && (
        <Field id="limit-case" label={words.limitCase}>
          {(wiring) => (
            <Select
              {...wiring}
              value={timeCase.value ?? ''}
              options={(asked?.cases ?? []).map((value) => ({ value, label: value }))}
              onChange={(next) => (timeCase.value = next === '' ? null : next)}
            />
          )}
        </Field>
      )}
      {asked?.date && (
        <>
          {asked.date.text !== '' && <p>{words.limitCatalogue(asked.date.text)}</p>}
          <Field
            id="limit-day"
            label={words.limitDay}
            {...(first?.day ? { hint: words.limitProposed } : {})}
            group
          >
            {(wiring) => <DateInput {...wiring} value={day.value} onChange={(next) => (day.value = next)} />}
          </Field>
          <ReasonBox
            id="limit-why"
            label={words.limitWhy}
            hint={words.limitWhyHint}
            value={why.value}
            onChange={(next) => (why.value = next)}
          />
        </>
      )}
    </AskDialog>
  )
}
