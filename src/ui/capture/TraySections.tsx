/** The pages under the papers they belong to, and the mark that shows where a dragged one would land. */
import type { RefObject } from 'preact'
import { classNames } from '../class-names.ts'
import { PageCard } from './PageCard.tsx'
import type { TraySection } from './tray-order.ts'
import type { TrayPage, TrayWords } from './tray-page.ts'
import styles from './TraySections.module.css'

export interface TraySectionsProps {
  readonly label: string
  readonly words: TrayWords
  readonly sections: readonly TraySection[]
  readonly tray: RefObject<HTMLDivElement | null>
  readonly mark: RefObject<HTMLDivElement | null>
  readonly isChosen: (key: string) => boolean
  readonly shown: string | null
  readonly stop: string | null
  readonly onClick: (event: MouseEvent, key: string) => void
  readonly onKeyDown: (event: KeyboardEvent, card: HTMLElement, key: string) => void
  readonly onFocus: (key: string) => void
  readonly onPointerDown: (event: PointerEvent, card: HTMLElement, key: string) => void
}

export function TraySections(props: TraySectionsProps) {
  const { words, sections } = props
  const order = sections.flatMap((section) => section.pages.map((page) => page.key))
  const numberOf = new Map(order.map((key, at) => [key, at + 1]))
  const repeatsOf = (page: TrayPage) => {
    const number = page.repeats === undefined ? undefined : numberOf.get(page.repeats)
    return number === undefined ? null : words.repeats(number)
  }
  return (
    <div
      ref={props.tray}
      class={styles.sections}
      onClick={(event) => onCard(event, (_, key) => props.onClick(event, key))}
      onKeyDown={(event) => onCard(event, (card, key) => props.onKeyDown(event, card, key))}
      onFocusIn={(event) => onCard(event, (_, key) => props.onFocus(key))}
      onPointerDown={(event) => onCard(event, (card, key) => props.onPointerDown(event, card, key))}
    >
      {sections.map((section) => (
        <div key={section.group ?? ''} class={lookOf(section)} data-group={section.group ?? ''}>
          {section.title !== null && (
            <p class={styles.head}>
              <strong>{section.title}</strong>
              {section.note !== undefined && <span class={styles.note}>{section.note}</span>}
              {section.pages.length === 0 && <span class={styles.none}>{words.noPages}</span>}
            </p>
          )}
          {section.pages.length > 0 && (
            <ol class={styles.pages} aria-label={section.title ?? props.label}>
              {section.pages.map((page) => (
                <PageCard
                  key={page.key}
                  page={page}
                  title={words.page(numberOf.get(page.key) ?? 0)}
                  repeats={repeatsOf(page)}
                  isChosen={props.isChosen(page.key)}
                  isShown={page.key === props.shown}
                  isStop={page.key === props.stop}
                  keys={words.keys}
                />
              ))}
            </ol>
          )}
        </div>
      ))}
      <div ref={props.mark} class={styles.mark} hidden aria-hidden="true" />
    </div>
  )
}

function lookOf({ title, group, pages }: TraySection): string {
  const isPaper = title !== null
  return classNames(
    styles.section,
    isPaper && styles.paper,
    isPaper && group === null && styles.loose,
    isPaper && pages.length === 0 && styles.empty,
  )
}

function onCard(event: Event, act: (card: HTMLElement, key: string) => void): void {
  const card = (event.target as Element).closest<HTMLElement>('[data-key]')
  const key = card?.dataset['key']
  if (card && key !== undefined) act(card, key)
}
