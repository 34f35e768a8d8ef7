/** Day, month and year in three boxes; no jumping from box to box. A whole date typed or scanned into the first
 *  (`15/11/2025`, `15112025`) spreads when it is left. */
import { controlAttributes, type ControlProps } from './field-wiring.ts'
import { classNames } from '../class-names.ts'
import styles from './control.module.css'
import { boxesToDate, dateToBoxes } from './date-text.ts'
import { useBoxes } from './use-boxes.ts'
import { useUiWords } from '../words.ts'

export interface DateInputProps extends ControlProps {
  readonly value: string // YYYY-MM-DD, or as typed while it is no date
  readonly onChange: (value: string) => void
}

/** Stands inside a `Field` with `group`; `id` is the id of the first box. */
export function DateInput(props: DateInputProps) {
  return <ThreeBoxes {...props} partial={false} />
}

/** Also takes a year alone, or month and year: people who know no more than that. */
export function PartialDate(props: DateInputProps) {
  return <ThreeBoxes {...props} partial />
}

function ThreeBoxes(props: DateInputProps & { partial: boolean }) {
  const words = useUiWords()
  const { bind } = useBoxes({
    value: props.value,
    onChange: props.onChange,
    split: dateToBoxes,
    join: (boxes) => boxesToDate(boxes, props.partial),
  })
  const boxes = [
    { id: props.id, label: words.day, width: styles.two },
    { id: `${props.id}-month`, label: words.month, width: styles.two },
    { id: `${props.id}-year`, label: words.year, width: styles.four },
  ]
  return (
    <div class={styles.row}>
      {boxes.map((box, at) => (
        <label class={styles.part} key={box.id}>
          <span class={styles['part-label']} data-quiet>
            {box.label}
          </span>
          <input
            class={classNames(styles.box, box.width)}
            type="text"
            inputMode="numeric"
            {...controlAttributes({ ...props, id: box.id })}
            {...bind(at)}
          />
        </label>
      ))}
    </div>
  )
}
