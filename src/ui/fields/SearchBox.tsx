/** The search of the whole desk (combobox with grouped results). What is typed may be a name: it stays in the box, goes
 *  to nobody but the caller, and is gone when a result is chosen. */
import { useRef, useState } from 'preact/hooks'
import { Icon } from '../icons/Icon.tsx'
import { isComposing, keyCaps } from '../shortcuts/combo.ts'
import { useShortcut } from '../shortcuts/use-shortcut.ts'
import { useUiWords } from '../words.ts'
import { unremembered } from './field-wiring.ts'
import { useMarkedItems, type Choice, type SearchGroup } from './marked-items.ts'
import { MarkedList } from './MarkedList.tsx'
import styles from './SearchBox.module.css'

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
  const box = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  const marked = useMarkedItems(props.groups)
  const shown = open && text.trim() !== ''
  const current = shown ? marked.current : undefined

  useShortcut(
    'Ctrl+K',
    () => {
      box.current?.focus()
      box.current?.select()
    },
    props.label,
  )

  const query = (next: string) => {
    setText(next)
    marked.reset()
    setOpen(true)
    props.onQuery(next)
  }
  const choose = (choice: Choice) => {
    if (box.current !== null) box.current.value = ''
    query('')
    setOpen(false)
    props.onChoose(choice.group, choice.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    if (marked.walk(event)) setOpen(true)
    else if (event.key === 'Enter' && current !== undefined) {
      event.preventDefault()
      choose(current)
    } else if (event.key === 'Escape' && shown) {
      event.preventDefault()
      setOpen(false)
    }
  }

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
        aria-controls={shown ? marked.listId : undefined}
        aria-activedescendant={current === undefined ? undefined : marked.optionId(marked.at)}
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
        <div class={styles.panel} onMouseDown={(event) => event.preventDefault()}>
          <MarkedList label={props.label} groups={props.groups} marked={marked} onChoose={choose} />
          {marked.count === 0 && <p class={styles.none}>{props.none}</p>}
        </div>
      )}
      <span class="hidden-text" role="status">
        {shown && (marked.count === 0 ? props.none : words.matches(marked.count))}
      </span>
    </div>
  )
}
