/** Originals are taken in: those of the checklist, what the catalogue wants in original ticked already; and another. */
import { useSignal } from '@preact/signals'
import { isKeptByCatalogue, mayBeTaken, nextNumber } from '../../../domain/custody/checklist.ts'
import type { TakenOriginal } from '../../../domain/dossier/bodies/originals.ts'
import { t } from '../../i18n/locale.ts'
import { custody } from '../../i18n/vi/custody.ts'
import { Checkbox, Checkboxes } from '../../ui/fields/Checkbox.tsx'
import { Field } from '../../ui/fields/Field.tsx'
import { TextInput } from '../../ui/fields/TextInput.tsx'
import { CustodyDialog, type CustodyDialogOpen } from './CustodyDialog.tsx'

export function TakeDialog({ state, law, onClose }: CustodyDialogOpen) {
  const words = t(custody)
  const components = mayBeTaken(state, law.procedure)
  const chosen = useSignal<readonly string[]>(components.filter(isKeptByCatalogue).map(({ id }) => id))
  const other = useSignal('')
  const place = useSignal('')
  const withFile = useSignal(true)

  const papers = (): TakenOriginal[] => {
    const named = components
      .filter(({ id }) => chosen.peek().includes(id))
      .map(({ id, label, originals }) => ({ component: id, title: label, count: Math.max(1, originals) }))
    const title = other.peek().trim()
    const all = title === '' ? named : [...named, { component: null, title, count: 1 }]
    return all.map((paper, at) => ({ no: nextNumber(state) + at, ...paper }))
  }
  return (
    <CustodyDialog
      state={state}
      title={words.takeTitle}
      intro={words.takeIntro}
      submit={words.saveTake}
      command={() => ({
        type: 'originals-taken',
        body: { papers: papers(), place: place.peek().trim(), withFile: withFile.peek() },
      })}
      onClose={onClose}
    >
      {components.length > 0 && (
        <Field id="custody-components" label={words.takeWhich} group>
          {(wiring) => (
            <Checkboxes
              {...wiring}
              stacked
              values={chosen.value}
              options={components.map((component) => ({
                value: component.id,
                label: component.label,
                ...(isKeptByCatalogue(component) ? { hint: words.wantsOriginal } : {}),
              }))}
              onChange={(next) => (chosen.value = next)}
            />
          )}
        </Field>
      )}
      <Field id="custody-other" label={words.otherTitle} hint={words.otherHint}>
        {(wiring) => <TextInput {...wiring} value={other.value} onChange={(next) => (other.value = next)} />}
      </Field>
      <Field id="custody-place" label={words.place} hint={words.placeHint}>
        {(wiring) => <TextInput {...wiring} value={place.value} onChange={(next) => (place.value = next)} />}
      </Field>
      <Checkbox
        id="custody-with-file"
        label={words.withFileLabel}
        checked={withFile.value}
        onChange={(next) => (withFile.value = next)}
      />
    </CustodyDialog>
  )
}
