/** The search of the whole desk (combobox with grouped results). What is typed may be a name: it stays in the box, goes
 *  to nobody but the caller, and is gone when a result is chosen. */
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { ComponentChildren } from 'preact'
import { Icon } from '../icons/Icon.tsx'
import { isComposing, keyCaps } from '../shortcuts/combo.ts'
import { useShortcut } from '../shortcuts/use-shortcut.ts'
import { useUiWords } from '../words.ts'
import { unremembered } from './field-wiring.ts'
import styles from './SearchBox.module.css'

export interface SearchItem {
  readonly id: string
  readonly title: string
  readonly hint?: string
  readonly tag?: ComponentChildren
}

export interface SearchGroup {
  readonly key: string
  readonly title: string
  readonly items: readonly SearchItem[]
}

export interface SearchBoxProps {
  readonly label: string
  readonly placeholder: string
  readonly groups: readonly SearchGroup[] // answers to the last query
  readonly onQuery: (text: string) => void // at every change; the caller may drop late answers
  readonly onChoose: (group: string, id: string) => void
  readonly none: string // said when nothing was found
}

export function SearchBox(props: SearchBoxProps) {
  const words = useUiWords()
  const listId = useId()
  const box = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  const [marked, setMarked] = useState(0)
  const flat = props.groups.flatMap((group) => group.items.map((item) => ({ group: group.key, id: item.id })))
  const shown = open && text.trim() !== ''
  const at = Math.min(marked, flat.length - 1)
  const current = shown ? flat[at] : undefined
  const optionId = (index: number) => `${listId}-${index}`

  useShortcut(
    'Ctrl+K',
    () => {
      box.current?.focus()
      box.current?.select()
    },
    props.label,
  )
  useLayoutEffect(() => {
    if (shown) document.getElementById(optionId(at))?.scrollIntoView({ block: 'nearest' })
  }, [at, shown])

  const query = (next: string) => {
    setText(next)
    setMarked(0)
    setOpen(true)
    props.onQuery(next)
  }
  const choose = (choice: { group: string; id: string }) => {
    if (box.current !== null) box.current.value = ''
    query('')
    setOpen(false)
    props.onChoose(choice.group, choice.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && flat.length > 0) {
      event.preventDefault()
      setOpen(true)
      setMarked((at + (event.key === 'ArrowDown' ? 1 : -1) + flat.length) % flat.length)
    } else if (event.key === 'Enter' && current !== undefined) {
      event.preventDefault()
      choose(current)
    } else if (event.key === 'Escape' && shown) {
      event.preventDefault()
      setOpen(false)
    }
  }

  let index = -1
  return (
    <div class={styles.search} role="search">
      <span class={styles.icon}>
        <Icon name="search" />
      </span>
      <input
        ref={box}
        class={styles.box}
        type="text"
        role="combobox"
        {...unremembered}
        aria-label={props.label}
        aria-keyshortcuts="Control+K"
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={shown ? listId : undefined}
        aria-activedescendant={current === undefined ? undefined : optionId(at)}
        placeholder={props.placeholder}
        onInput={(event) => query(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
      />
      <span class={styles.keys} aria-hidden="true">
        {keyCaps('Ctrl+K')}
      </span>
      {shown && (
        <div ref={list} class={styles.panel} onMouseDown={(event) => event.preventDefault()}>
          <div id={listId} role="listbox" aria-label={props.label}>
            {props.groups
              .filter((group) => group.items.length > 0)
              .map((group) => (
                <div key={group.key} role="group" aria-label={group.title}>
                  <div class={styles.group} role="presentation">
                    {group.title}
                  </div>
                  {group.items.map((item) => {
                    index += 1
                    const here = index
                    return (
                      <div
                        key={item.id}
                        id={optionId(here)}
                        role="option"
                        aria-selected={here === at}
                        class={styles.option}
                        onClick={() => choose({ group: group.key, id: item.id })}
                      >
                        <span class={styles.title}>
                          {item.title}
                          {item.hint !== undefined && <span class={styles.hint}>{item.hint}</span>}
                        </span>
                        {item.tag}
                      </div>
                    )
                  })}
                </div>
              ))}
          </div>
          {flat.length === 0 && <p class={styles.none}>{props.none}</p>}
        </div>
      )}
      <span class="hidden-text" role="status">
        {shown && (flat.length === 0 ? props.none : words.matches(flat.length))}
      </span>
    </div>
  )
}
