/** Things to get through, each with a state. Done is plain; colour is kept for what still needs somebody. */
import type { ComponentChildren } from 'preact'
import { classNames } from '../class-names.ts'
import { Icon } from '../icons/Icon.tsx'
import type { Tone } from './Tag.tsx'
import { Tag } from './Tag.tsx'
import styles from './TaskList.module.css'

export interface Task {
  readonly key: string
  readonly title: string
  readonly hint?: ComponentChildren
  readonly state: string
  readonly tone: Tone // `plain` with `done` for what is finished
  readonly done?: boolean
  readonly current?: boolean
  readonly onOpen?: () => void
  readonly actions?: ComponentChildren
}

export function TaskList({ tasks, label }: { tasks: readonly Task[]; label: string }) {
  return (
    <ul class={styles.list} aria-label={label}>
      {tasks.map((task) => (
        <li key={task.key} class={classNames(styles.task, task.current && styles.current)}>
          <div class={styles.words}>
            {task.onOpen === undefined ? (
              <span class={styles.title}>{task.title}</span>
            ) : (
              <button type="button" class={styles.open} onClick={task.onOpen}>
                {task.title}
              </button>
            )}
            {task.hint !== undefined && <div class={styles.hint}>{task.hint}</div>}
          </div>
          <span class={styles.state}>
            {task.done && <Icon name="check" />}
            <Tag tone={task.tone}>{task.state}</Tag>
          </span>
          {task.actions !== undefined && <div class={styles.actions}>{task.actions}</div>}
        </li>
      ))}
    </ul>
  )
}
