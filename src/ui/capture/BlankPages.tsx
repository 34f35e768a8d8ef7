/** Pages the feeder drew in empty: left out, but one look away. The machine may be wrong about a faint page. */
import { useId, useState } from 'preact/hooks'
import { Button } from '../actions/Button.tsx'
import styles from './BlankPages.module.css'
import type { TrayPage, TrayWords } from './tray-page.ts'

export interface BlankPagesProps {
  readonly pages: readonly TrayPage[]
  readonly words: TrayWords
  readonly onKeep: ((key: string) => void) | undefined
}

export function BlankPages({ pages, words, onKeep }: BlankPagesProps) {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  if (pages.length === 0) return null
  return (
    <div class={styles.blanks}>
      <p class={styles.line}>
        {words.blanks(pages.length)}
        <Button kind="quiet" expanded={isOpen} controls={id} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.hideBlanks : words.showBlanks}
        </Button>
      </p>
      <ul id={id} class={styles.list} hidden={!isOpen}>
        {pages.map((page) => (
          <li key={page.key} class={styles.page}>
            <span class={styles.picture}>
              {page.thumbnail !== null && <img src={page.thumbnail} alt="" loading="lazy" />}
            </span>
            {onKeep !== undefined && <Button onClick={() => onKeep(page.key)}>{words.keep}</Button>}
          </li>
        ))}
      </ul>
    </div>
  )
}
