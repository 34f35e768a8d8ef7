/** The paper file changes hands. Only who holds it can give it. */
import { useSignal } from '@preact/signals'
import { matchWithoutMarks } from '../../../i18n/match-without-marks.ts'
import { getContext } from '../../../data/current.ts'
import { handCustody } from '../../../data/work.ts'
import { t } from '../../../i18n/locale.ts'
import { work } from '../../../i18n/vi/work.ts'
import { ChoiceBox } from '../../../ui/fields/ChoiceBox.tsx'
import { colleagues, type WorkDialogOpen } from './dossier-office.ts'
import { WorkDialog } from './WorkDialog.tsx'

export function HandDialog({ state, onClose }: WorkDialogOpen) {
  const words = t(work)
  const options = colleagues()
  const to = useSignal(options.find((one) => one.value === state.assignee)?.value ?? '')
  return (
    <WorkDialog
      title={words.hand}
      submit={words.saveHand}
      onSend={() => handCustody(getContext(), state, to.peek())}
      onClose={onClose}
    >
      <ChoiceBox
        id="hand-to"
        label={words.handTo}
        hint={words.handHint}
        options={options}
        match={matchWithoutMarks}
        value={to.value}
        onChange={(next) => (to.value = next)}
      />
    </WorkDialog>
  )
}
