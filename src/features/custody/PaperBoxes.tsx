/** Which of the papers that are here; all of them to begin with, for that is what usually happens. */
import type { Signal } from '@preact/signals'
import type { HeldOriginal } from '../../../domain/dossier/state-parts.ts'
import { t } from '../../i18n/locale.ts'
import { custody } from '../../i18n/vi/custody.ts'
import { Checkboxes } from '../../ui/fields/Checkbox.tsx'
import { Field } from '../../ui/fields/Field.tsx'

export interface PaperBoxesProps {
  readonly id: string
  readonly papers: readonly HeldOriginal[]
  readonly chosen: Signal<readonly number[]>
}

export function PaperBoxes({ id, papers, chosen }: PaperBoxesProps) {
  const words = t(custody)
  return (
    <Field id={id} label={words.papers} group>
      {(wiring) => (
        <Checkboxes
          {...wiring}
          stacked
          values={chosen.value.map(String)}
          options={papers.map(({ no, title, count }) => ({
            value: String(no),
            label: words.paperName(no, title, count),
          }))}
          onChange={(next) => (chosen.value = next.map(Number))}
        />
      )}
    </Field>
  )
}
