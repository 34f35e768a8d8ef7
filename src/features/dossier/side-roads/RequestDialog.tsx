/** Form 02 in the making: papers of the list, each with what is wrong, the reason and the law behind it. */
import { useSignal } from '@preact/signals'
import type { DossierState } from '../../../../domain/dossier/state.ts'
import type { Procedure } from '../../../../domain/procedure/procedure.ts'
import { choicesFor, type Choice, type NextRound } from '../../../../domain/supplement/choices.ts'
import { getContext } from '../../../data/current.ts'
import { t } from '../../../i18n/locale.ts'
import { problemSentence } from '../../../i18n/problem-sentence.ts'
import { endings } from '../../../i18n/vi/endings.ts'
import { showToast } from '../../../ui/feedback/toasts.ts'
import { AskDialog } from '../../../ui/fields/AskDialog.tsx'
import { Field } from '../../../ui/fields/Field.tsx'
import { ReasonBox } from '../../../ui/fields/ReasonBox.tsx'
import { useSubmission } from '../../../ui/fields/use-submission.ts'
import { ChoiceRow } from './ChoiceRow.tsx'
import { askSupplement } from './record-supplement.ts'
import styles from './SideRoads.module.css'

export interface RequestDialogProps {
  readonly state: DossierState
  readonly procedure: Procedure
  readonly round: NextRound
  readonly onClose: () => void
}

export function RequestDialog({ state, procedure, round, onClose }: RequestDialogProps) {
  const words = t(endings)
  const chosen = useSignal<readonly string[]>([])
  const faults = useSignal<Readonly<Record<string, string>>>({})
  const reason = useSignal('')
  const basis = useSignal(procedure.legalBasis.join('; '))
  const leaderReason = useSignal('')
  const { isBusy, problem, submit } = useSubmission(async () => {
    const asked = await askSupplement(getContext(), state, procedure, {
      chosen: chosen.peek(),
      faults: faults.peek(),
      reason: reason.peek(),
      basis: basis.peek(),
      leaderReason: leaderReason.peek(),
    })
    if (!asked.ok) return asked
    showToast(words.requested)
    onClose()
    return asked
  })
  const choices = choicesFor(state, procedure)
  const own = choices.filter(({ standing }) => standing !== 'other')
  const others = choices.filter(({ standing }) => standing === 'other')
  const row = (choice: Choice) => (
    <ChoiceRow
      key={choice.component.id}
      choice={choice}
      chosen={chosen.value.includes(choice.component.id)}
      fault={faults.value[choice.component.id] ?? ''}
      onChoose={(isChosen) => {
        const rest = chosen.value.filter((id) => id !== choice.component.id)
        chosen.value = isChosen ? [...rest, choice.component.id] : rest
      }}
      onFault={(text) => (faults.value = { ...faults.value, [choice.component.id]: text })}
    />
  )
  return (
    <AskDialog
      wide
      title={words.askDialog}
      intro={round.needsLeader ? words.secondRule : words.onceRule}
      submit={words.saveRequest}
      shortcut="Ctrl+Enter"
      problem={problem && problemSentence(problem)}
      busy={isBusy}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field id="supplement-papers" label={words.choose} hint={words.chooseHint} group>
        {() => (
          <div class={styles.choices}>
            {own.map(row)}
            {others.length > 0 && (
              <details>
                <summary>{words.otherCases(others.length)}</summary>
                <div class={styles.choices}>{others.map(row)}</div>
              </details>
            )}
          </div>
        )}
      </Field>
      <ReasonBox
        id="supplement-reason"
        label={words.reason}
        hint={words.reasonHint}
        value={reason.value}
        onChange={(next) => (reason.value = next)}
      />
      <ReasonBox
        id="supplement-basis"
        label={words.basis}
        hint={words.basisHint}
        value={basis.value}
        onChange={(next) => (basis.value = next)}
      />
      {round.needsLeader && (
        <ReasonBox
          id="supplement-leader"
          label={words.leaderReason}
          value={leaderReason.value}
          onChange={(next) => (leaderReason.value = next)}
        />
      )}
    </AskDialog>
  )
}
