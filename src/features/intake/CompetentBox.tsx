/** Handed in here, decided elsewhere: ticked when it is so, and by whom. */
import { useSignal } from '@preact/signals'
import { getContext } from '../../data/current.ts'
import { t } from '../../i18n/locale.ts'
import { matchWithoutMarks } from '../../i18n/match-without-marks.ts'
import { transfer } from '../../i18n/vi/transfer.ts'
import { Checkbox } from '../../ui/fields/Checkbox.tsx'
import { ChoiceBox } from '../../ui/fields/ChoiceBox.tsx'
import { useFormLists } from './form/form-lists.ts'
import type { IntakeSession } from './intake-session.ts'

export function CompetentBox({ session }: { session: IntakeSession }) {
  const words = t(transfer)
  const { store } = session
  const { competent } = store.draft.value
  const isElsewhere = useSignal(competent !== undefined)
  const own = getContext().device.commune
  const choose = (code: string | undefined) =>
    store.change(({ competent: _, ...rest }) =>
      code === undefined || code === '' ? rest : { ...rest, competent: code },
    )
  const options = useFormLists()
    .communes.filter(({ code }) => code !== own)
    .map(({ code, name }) => ({ value: code, label: name }))
  return (
    <>
      <Checkbox
        id="decided-elsewhere"
        label={words.decidedElsewhere}
        checked={isElsewhere.value}
        onChange={(checked) => {
          isElsewhere.value = checked
          if (!checked) choose(undefined)
        }}
      />
      {isElsewhere.value && (
        <ChoiceBox
          id="decided-at"
          label={words.decidedAt}
          hint={words.decidedElsewhereHint}
          options={options}
          match={matchWithoutMarks}
          value={competent ?? ''}
          onChange={choose}
        />
      )}
    </>
  )
}
