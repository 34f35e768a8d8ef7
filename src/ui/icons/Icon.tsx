/** A drawing from the sprite. Decoration only: the word beside it, or the label of its button, carries the meaning. */
import sprite from './icons.svg?no-inline'
import styles from './Icon.module.css'
import type { IconName } from './icon-names.ts'

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={styles.icon} aria-hidden="true" focusable="false">
      <use href={`${sprite}#${name}`} />
    </svg>
  )
}
