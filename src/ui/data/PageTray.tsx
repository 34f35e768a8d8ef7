/** Pages in the order they will be kept. Dragging has a key for everything: arrows walk, Ctrl+arrows move, Delete asks
 *  the caller to take a page away (WCAG 2.5.7). */
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Button } from '../actions/Button.tsx'
import { classNames } from '../class-names.ts'
import { useUiWords } from '../words.ts'
import styles from './PageTray.module.css'

export interface TrayPage {
  readonly key: string
  readonly thumbnail: string | null // object URL
  readonly state?: string // e.g. đang đọc 40 %
  readonly tone?: 'plain' | 'ok' | 'warn'
}

export interface PageTrayProps {
  readonly label: string
  readonly pages: readonly TrayPage[]
  readonly selected: string | null
  readonly onSelect: (key: string) => void
  readonly onMove: (key: string, to: number) => void
  readonly onTurn?: (key: string) => void
  readonly onRemove?: (key: string) => void
}

export function PageTray(props: PageTrayProps) {
  const { pages, selected } = props
  const words = useUiWords()
  const list = useRef<HTMLOListElement>(null)
  const refocus = useRef<string | null>(null)
  const [said, setSaid] = useState('')
  const [dragged, setDragged] = useState<string | null>(null)
  const at = pages.findIndex((page) => page.key === selected)

  // Moving an element in the document takes its focus away.
  useLayoutEffect(() => {
    if (refocus.current === null) return
    list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(refocus.current)}"]`)?.focus()
    refocus.current = null
  })

  const move = (key: string, to: number, fromKey: boolean) => {
    const from = pages.findIndex((page) => page.key === key)
    if (to < 0 || to >= pages.length || to === from) return
    if (fromKey) refocus.current = key
    props.onMove(key, to)
    setSaid(words.pageMoved(from + 1, to + 1))
  }
  const onKeyDown = (event: KeyboardEvent, key: string, here: number) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      if (event.ctrlKey) return move(key, here + step, true)
      const next = pages[here + step]
      if (next !== undefined)
        list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(next.key)}"]`)?.focus()
    } else if (event.key === 'Delete' && props.onRemove !== undefined) {
      event.preventDefault()
      props.onRemove(key)
    }
  }

  return (
    <div class={styles.tray}>
      <ol ref={list} class={styles.pages} aria-label={props.label}>
        {pages.map((page, here) => (
          <li
            key={page.key}
            class={classNames(styles.page, dragged === page.key && styles.dragged)}
            draggable
            onDragStart={() => setDragged(page.key)}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => dragged !== null && event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault()
              if (dragged !== null) move(dragged, here, false)
            }}
          >
            <button
              type="button"
              class={styles.thumb}
              data-key={page.key}
              aria-pressed={page.key === selected}
              aria-description={words.pageKeys}
              onClick={() => props.onSelect(page.key)}
              onKeyDown={(event) => onKeyDown(event, page.key, here)}
            >
              <span class={styles.picture}>
                {page.thumbnail !== null && <img src={page.thumbnail} alt="" draggable={false} />}
              </span>
              <span class={styles.name}>{words.page(here + 1)}</span>
              {page.state !== undefined && <span class={styles[page.tone ?? 'plain']}>{page.state}</span>}
            </button>
          </li>
        ))}
      </ol>
      {at >= 0 && selected !== null && (
        <div class={styles.tools}>
          <Button icon="arrow-left" disabled={at === 0} onClick={() => move(selected, at - 1, false)}>
            {words.moveEarlier}
          </Button>
          <Button
            icon="arrow-right"
            disabled={at === pages.length - 1}
            onClick={() => move(selected, at + 1, false)}
          >
            {words.moveLater}
          </Button>
          {props.onTurn !== undefined && (
            <Button icon="rotate-cw" onClick={() => props.onTurn?.(selected)}>
              {words.turn}
            </Button>
          )}
          {props.onRemove !== undefined && (
            <Button icon="trash-2" kind="danger" onClick={() => props.onRemove?.(selected)}>
              {words.remove}
            </Button>
          )}
        </div>
      )}
      <span class="hidden-text" role="status">
        {said}
      </span>
    </div>
  )
}
