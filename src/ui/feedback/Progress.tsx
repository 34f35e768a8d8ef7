/** How far a long job is. Without a share it only says that it goes on. */
import { useId } from 'preact/hooks'
import { useUiWords } from '../words.ts'
import styles from './Progress.module.css'

export interface ProgressProps {
  readonly label: string
  readonly share?: number // 0..1
  readonly detail?: string
}

export function Progress({ label, share, detail }: ProgressProps) {
  const words = useUiWords()
  const id = useId()
  const percent = share === undefined ? undefined : Math.round(Math.max(0, Math.min(1, share)) * 100)
  return (
    <div class={styles.progress}>
      <div class={styles.words}>
        <label for={id}>{label}</label>
        <span class={styles.detail}>
          {detail ?? (percent === undefined ? words.busy : words.progress(percent))}
        </span>
      </div>
      <progress id={id} class={styles.bar} max={100} value={percent} />
    </div>
  )
}
