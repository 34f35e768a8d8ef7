/** Apology and the one new date. Everything the dossier knows is filled in; the leader reads, changes and issues. */
import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { latenessOf } from '../../../domain/deadline/lateness.ts'
import { chooseNewDate, proposeNewDate } from '../../../domain/deadline/new-date.ts'
import type { DossierState } from '../../../domain/dossier/state.ts'
import { refuse } from '../../../domain/base/result.ts'
import { getContext } from '../../data/current.ts'
import { officerName } from '../../data/officers.ts'
import type { PinnedLaw } from '../../data/open-dossier.ts'
import { getWorkClock } from '../../data/work-clock.ts'
import { formatWallTime } from '../../i18n/format.ts'
import { t } from '../../i18n/locale.ts'
import { problemSentence } from '../../i18n/problem-sentence.ts'
import { leader } from '../../i18n/vi/leader.ts'
import { showToast } from '../../ui/feedback/toasts.ts'
import { AskDialog } from '../../ui/fields/AskDialog.tsx'
import { DateInput } from '../../ui/fields/DateInput.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { ReasonBox } from '../../ui/fields/ReasonBox.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { tidyTime, TimeInput } from '../../ui/fields/TimeInput.tsx'
import { useSubmission } from '../../ui/fields/use-submission.ts'
import { newDateQuestion, recordApology } from './apologise.ts'
import styles from './Leader.module.css'

export interface ApologyDialogProps {
  readonly state: DossierState
  readonly law: PinnedLaw
  readonly now: string
  readonly onClose: () => void
}

export function ApologyDialog({ state, law, now, onClose }: ApologyDialogProps) {
  const words = t(leader)
  const question = useMemo(() => newDateQuestion(state, law, now), [state, now])
  const proposal = useMemo(() => question && proposeNewDate(question), [question])
  const proposed = proposal?.ok ? proposal.value.at : ''
  const isLate = state.due !== null && now > state.due.at
  // The result is there already: what is owed is the apology, not another date.
  const isDone = state.stage === 'result-attached' || state.stage === 'returned'
  const first = useMemo(() => proposals(state, law, now), [])
  const date = useSignal(proposed.slice(0, 10))
  const time = useSignal(proposed.slice(11))
  const reason = useSignal(first.reason)
  const responsible = useSignal(first.responsible)
  const explanation = useSignal('')
  const at = `${date.value}T${tidyTime(time.value)}`
  const chosen = question && chooseNewDate(question, at)
  const { isBusy, problem, submit } = useSubmission(async () => {
    if (question === null)
      return refuse('dossier.action.not-allowed', { type: 'apology-issued', stage: state.stage })
    const apology = {
      at,
      reason: reason.peek().trim(),
      responsible: responsible.peek().trim(),
      explanation: explanation.peek().trim(),
    }
    const recorded = await recordApology(getContext(), state, question, apology)
    if (!recorded.ok) return recorded
    showToast(isDone ? words.apologySaved : words.apologyIssued(formatWallTime(at)))
    onClose()
    return recorded
  })
  return (
    <AskDialog
      title={words.apologyTitle(state.reception?.code ?? '')}
      intro={words.apologyIntro(formatWallTime(state.due?.at ?? ''))}
      submit={words.issueApology}
      shortcut="Ctrl+Enter"
      wide
      problem={problem && problemSentence(problem)}
      busy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <ReasonBox
        id="apology-reason"
        label={words.reason}
        hint={words.reasonHint}
        value={reason.value}
        onChange={(next) => (reason.value = next)}
      />
      <Field id="apology-responsible" label={words.responsible}>
        {(wiring) => (
          <TextInput {...wiring} value={responsible.value} onChange={(next) => (responsible.value = next)} />
        )}
      </Field>
      {isLate && (
        <ReasonBox
          id="apology-explanation"
          label={words.explanation}
          hint={words.explanationHint}
          value={explanation.value}
          onChange={(next) => (explanation.value = next)}
        />
      )}
      {!isDone && (
        <div class={styles.date}>
          <Field
            id="apology-date"
            label={words.newDate}
            group
            {...(proposed === '' ? {} : { hint: words.newDateHint(formatWallTime(proposed)) })}
          >
            {(wiring) => (
              <DateInput {...wiring} value={date.value} onChange={(next) => (date.value = next)} />
            )}
          </Field>
          <Field id="apology-time" label={words.newTime}>
            {(wiring) => (
              <TimeInput {...wiring} value={time.value} onChange={(next) => (time.value = next)} />
            )}
          </Field>
        </div>
      )}
      <p class={styles.hint} role="status">
        {isDone ? words.resultIsThere : chosen?.ok && chosen.value.why}
        {chosen?.ok === false && problemSentence(chosen.problem)}
      </p>
    </AskDialog>
  )
}

/** Where the delay arose, as far as the clocks of the steps say; whoever has it now otherwise. */
function proposals(state: DossierState, law: PinnedLaw, now: string) {
  const words = t(leader)
  const lateness = latenessOf(state, law.procedure, now, getWorkClock())
  const arose = lateness?.arose ?? null
  const title = law.procedure?.steps.find(({ id }) => id === arose?.step)?.title
  const person = arose?.to ?? state.assignee
  return {
    reason: title === undefined ? '' : words.reasonProposal(title),
    responsible: person === null ? '' : officerName(getContext(), person),
  }
}
