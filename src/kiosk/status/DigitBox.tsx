/** A number touched on the glass or typed on a keyboard that is plugged in; never remembered by the browser. */
import { unremembered } from '../../ui/fields/field-wiring.ts'
import { DigitKeys } from '../parts/Keys.tsx'
import styles from './DigitBox.module.css'

export interface DigitBoxProps {
  readonly label: string
  readonly hint: string
  readonly shown: string
  readonly text: string
  readonly onText: (text: string) => void
}

export function DigitBox({ label, hint, shown, text, onText }: DigitBoxProps) {
  return (
    <>
      <label class={styles.label}>
        {label}
        <span class={styles.hint}>{hint}</span>
        <input
          class={styles.box}
          type="text"
          inputMode="none"
          {...unremembered}
          value={shown}
          onInput={(event) => onText(event.currentTarget.value)}
        />
      </label>
      <DigitKeys text={text} onText={onText} />
    </>
  )
}
