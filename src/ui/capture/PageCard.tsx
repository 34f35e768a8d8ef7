/** One page of the tray: its picture, its number, what it is, how far it is read and how sure that is. */
import { useMemo } from 'preact/hooks'
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
}

/** Of 60 cards one or two change at a time: the others keep what was drawn. The tray around hears the events. */
export function PageCard(props: PageCardProps) {
  return useMemo(() => drawn(props), [JSON.stringify(props)])
}

function drawn({ page, title, repeats, isChosen, isShown, isStop, keys }: PageCardProps) {
  const tone = page.tone ?? 'plain'
  return (
    <li class={styles.page} data-page={page.key}>
      <button
        type="button"
        class={styles.card}
        data-key={page.key}
        tabIndex={isStop ? 0 : -1}
        aria-pressed={isChosen}
        aria-current={isShown ? 'true' : undefined}
        aria-description={keys}
      >
        <span class={styles.picture}>
          {page.thumbnail !== null && (
            <img src={page.thumbnail} alt="" draggable={false} loading="lazy" decoding="async" />
          )}
          {page.progress !== undefined && (
            <span class={styles.progress} style={{ width: `${Math.round(page.progress * 100)}%` }} />
          )}
        </span>
        <span class={styles.title}>{title}</span>
        {page.name !== undefined && <span class={styles.name}>{page.name}</span>}
        {page.state !== undefined && (
          <span class={classNames(styles.state, styles[tone], tones[tone])}>{page.state}</span>
        )}
        {repeats !== null && <span class={classNames(styles.state, tones['warn'])}>{repeats}</span>}
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
