/** "Cầm tay chỉ việc": the sentence to say now, and everything dimmed but the next thing to touch. */
import { t } from '../../i18n/locale.ts'
import { field } from '../../i18n/vi/field.ts'
import { Button } from '../../ui/actions/Button.tsx'
import styles from './Field.module.css'

export function CoachBar(props: { isOn: boolean; say: string; onToggle: () => void }) {
  const words = t(field).coach
  return (
    <div class={styles.coach}>
      <Button pressed={props.isOn} onClick={props.onToggle}>
        {words.toggle}
      </Button>
      {props.isOn && props.say !== '' && (
        <p role="status">
          <strong>{words.say}</strong> {props.say}
        </p>
      )}
    </div>
  )
}
