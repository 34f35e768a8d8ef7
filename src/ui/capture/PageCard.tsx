/** One page of the tray: its picture, its number, what it is, how far it is read and how sure that is. */
import { classNames } from '../class-names.ts'
import tones from '../styles/tones.module.css'
import styles from './PageCard.module.css'
import type { Sureness, TrayPage } from './tray-page.ts'

export interface PageCardProps {
  readonly page: TrayPage
  readonly title: string // Trang 3
  readonly repeats: string | null // sentence about the page it is a copy of
  readonly isChosen: boolean
  readonly isShown: boolean // its picture lies open beside the tray
  readonly isStop: boolean // the one Tab reaches
  readonly keys: string
  readonly onClick: (event: MouseEvent) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onFocus: () => void
  readonly onPointerDown: (event: PointerEvent) => void
}

export function PageCard(props: PageCardProps) {
  const { page } = props
  const tone = page.tone ?? 'plain'
  return (
    <li class={styles.page} data-page={page.key}>
      <button
        type="button"
        class={styles.card}
        data-key={page.key}
        tabIndex={props.isStop ? 0 : -1}
        aria-pressed={props.isChosen}
        aria-current={props.isShown ? 'true' : undefined}
        aria-description={props.keys}
        onClick={props.onClick}
        onKeyDown={props.onKeyDown}
        onFocus={props.onFocus}
        onPointerDown={props.onPointerDown}
      >
        <span class={styles.picture}>
          {page.thumbnail !== null && (
            <img src={page.thumbnail} alt="" draggable={false} loading="lazy" decoding="async" />
          )}
          {page.progress !== undefined && (
            <span class={styles.progress} style={{ width: `${Math.round(page.progress * 100)}%` }} />
          )}
        </span>
        <span class={styles.title}>{props.title}</span>
        {page.name !== undefined && <span class={styles.name}>{page.name}</span>}
        {page.state !== undefined && (
          <span class={classNames(styles.state, styles[tone], tones[tone])}>{page.state}</span>
        )}
        {props.repeats !== null && (
          <span class={classNames(styles.state, tones['warn'])}>{props.repeats}</span>
        )}
        {page.sureness !== undefined && <Sure {...page.sureness} />}
      </button>
    </li>
  )
}

function Sure({ level, label }: Sureness) {
  return (
    <span class={styles.sure}>
      <span class={styles.marks} data-level={level} aria-hidden="true">
        {[1, 2, 3].map((mark) => (
          <span key={mark} data-filled={mark <= level} />
        ))}
      </span>
      {label}
    </span>
  )
}
