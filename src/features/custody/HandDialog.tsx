/** Originals change hands apart from the paper file. Only who holds one can give it. */
import { useSignal } from '@preact/signals'
import { contentRoles } from '../../../domain/access/roles.ts'
import { getContext } from '../../data/current.ts'
import { activeOfficers } from '../../data/officers.ts'
import { t } from '../../i18n/locale.ts'
import { matchWithoutMarks } from '../../i18n/match-without-marks.ts'
import { custody } from '../../i18n/vi/custody.ts'
import { ChoiceBox } from '../../ui/fields/ChoiceBox.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { CustodyDialog, type CustodyDialogOpen } from './CustodyDialog.tsx'
import { PaperBoxes } from './PaperBoxes.tsx'

export function HandDialog({ state, onClose }: CustodyDialogOpen) {
  const words = t(custody)
  const ctx = getContext()
  const mine = state.originals.filter(
    ({ returned, holder }) => returned === null && holder === ctx.officer.id,
  )
  const chosen = useSignal<readonly number[]>(mine.map(({ no }) => no))
  const to = useSignal('')
  const place = useSignal('')
  const others = activeOfficers(ctx).filter(
    ({ id, roles }) => id !== ctx.officer.id && roles.some((role) => contentRoles.includes(role)),
  )
  return (
    <CustodyDialog
      state={state}
      title={words.handTitle}
      submit={words.saveHand}
      command={() => ({
        type: 'originals-handed',
        body: { papers: chosen.peek(), to: to.peek(), place: place.peek().trim() },
      })}
      onClose={onClose}
    >
      <PaperBoxes id="custody-papers" papers={mine} chosen={chosen} />
      <ChoiceBox
        id="custody-to"
        label={words.handTo}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        match={matchWithoutMarks}
        value={to.value}
        onChange={(next) => (to.value = next)}
      />
      <Field id="custody-place" label={words.place} hint={words.placeHint}>
        {(wiring) => <TextInput {...wiring} value={place.value} onChange={(next) => (place.value = next)} />}
      </Field>
    </CustodyDialog>
  )
}
