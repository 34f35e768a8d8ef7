/** One paper that may be asked for; chosen, it wants to know what is wrong with it. */
import type { Choice } from '../../../../domain/supplement/choices.ts'
import { t } from '../../../i18n/locale.ts'
import { endings } from '../../../i18n/vi/endings.ts'
import { Checkbox } from '../../../ui/fields/Checkbox.tsx'
import { Field } from '../../../ui/fields/Field.tsx'
import { TextInput } from '../../../ui/fields/TextInput.tsx'
import styles from './SideRoads.module.css'

export interface ChoiceRowProps {
  readonly choice: Choice
  readonly chosen: boolean
  readonly fault: string
  readonly onChoose: (chosen: boolean) => void
  readonly onFault: (fault: string) => void
}

export function ChoiceRow({ choice, chosen, fault, onChoose, onFault }: ChoiceRowProps) {
  const words = t(endings)
  const { component, standing } = choice
  return (
    <div class={styles.choice}>
      <Checkbox
        id={`supplement-${component.id}`}
        label={component.label}
        hint={words.standing[standing]}
        checked={chosen}
        onChange={onChoose}
      />
      {chosen && (
        <div class={styles.fault}>
          <Field id={`supplement-fault-${component.id}`} label={words.fault(component.label)}>
            {(wiring) => <TextInput {...wiring} value={fault} onChange={onFault} />}
          </Field>
        </div>
      )}
    </div>
  )
}
