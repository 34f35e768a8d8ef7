/** An original stays here though the dossier may end: on grounds that are named. */
import { useSignal } from '@preact/signals'
import type { RetainGround } from '../../../domain/dossier/bodies/originals.ts'
import { t } from '../../i18n/locale.ts'
import { custody } from '../../i18n/vi/custody.ts'
import { Field } from '../../ui/fields/Field.tsx'
import { Radios } from '../../ui/fields/Radios.tsx'
import { ReasonBox } from '../../ui/fields/ReasonBox.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { CustodyDialog, type CustodyDialogOpen } from './CustodyDialog.tsx'
import { PaperBoxes } from './PaperBoxes.tsx'

const GROUNDS = ['law', 'awaiting-owner', 'sent-on'] as const satisfies readonly RetainGround[]

export function RetainDialog({ state, onClose }: CustodyDialogOpen) {
  const words = t(custody)
  const here = state.originals.filter(({ returned, retained }) => returned === null && retained === null)
  const chosen = useSignal<readonly number[]>(here.map(({ no }) => no))
  const ground = useSignal<RetainGround>('law')
  const basis = useSignal('')
  const place = useSignal(here[0]?.place ?? '')
  return (
    <CustodyDialog
      state={state}
      title={words.retainTitle}
      intro={words.retainIntro}
      submit={words.saveRetain}
      command={() => ({
        type: 'originals-retained',
        body: {
          papers: chosen.peek(),
          ground: ground.peek(),
          basis: basis.peek().trim(),
          place: place.peek().trim(),
        },
      })}
      onClose={onClose}
    >
      <PaperBoxes id="custody-papers" papers={here} chosen={chosen} />
      <Field id="custody-ground" label={words.ground} group>
        {(wiring) => (
          <Radios
            {...wiring}
            stacked
            value={ground.value}
            options={GROUNDS.map((value) => ({ value, label: words.groundAs[value] }))}
            onChange={(next) => (ground.value = GROUNDS.find((one) => one === next) ?? 'law')}
          />
        )}
      </Field>
      <ReasonBox
        id="custody-basis"
        label={words.basis}
        hint={words.basisHint}
        value={basis.value}
        onChange={(next) => (basis.value = next)}
      />
      <Field id="custody-place" label={words.place} hint={words.placeHint}>
        {(wiring) => <TextInput {...wiring} value={place.value} onChange={(next) => (place.value = next)} />}
      </Field>
    </CustodyDialog>
  )
}
