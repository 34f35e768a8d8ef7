/** One large thing to touch: a word, perhaps a drawing and a line below it. */
import type { ComponentChildren } from 'preact'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icons/Icon.tsx'
import type { IconName } from '../../ui/icons/icon-names.ts'
import styles from './Tile.module.css'

export interface TileProps {
  readonly title: string
  readonly hint?: string
  readonly icon?: IconName
  readonly pressed?: boolean
  readonly strong?: boolean
  readonly onPress: () => void
}

export function Tile({ title, hint, icon, pressed, strong = false, onPress }: TileProps) {
  return (
    <button
      type="button"
      class={classNames(styles.tile, strong && styles.strong)}
      aria-pressed={pressed}
      onClick={onPress}
    >
      {icon !== undefined && <Icon name={icon} />}
      <span class={styles.words}>
        <span class={styles.title}>{title}</span>
        {hint !== undefined && <span class={styles.hint}>{hint}</span>}
      </span>
    </button>
  )
}

/** `narrow`: several in a row where there is room. */
export function Tiles({ narrow = false, children }: { narrow?: boolean; children: ComponentChildren }) {
  return <div class={classNames(styles.tiles, narrow && styles.narrow)}>{children}</div>
}
