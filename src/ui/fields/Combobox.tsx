/** Editable list (APG combobox, list autocomplete). Typing narrows, Enter or Tab takes the marked option. Text that
 *  is on no list is kept as typed: whether that is allowed is for the validator to say, not for the box. */
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { classNames } from '../class-names.ts'
import { Icon } from '../icons/Icon.tsx'
import { isComposing } from '../shortcuts/combo.ts'
import { useUiWords } from '../words.ts'
import styles from './Combobox.module.css'
import control from './control.module.css'
import { controlAttributes, type ControlProps } from './field-wiring.ts'
import { exactOption, remaining, type ListOption, type Match } from './option-list.ts'
import { tidySpaces } from './TextInput.tsx'
import { useBoxes } from './use-boxes.ts'

export interface ComboboxProps extends ControlProps {
  readonly value: string // value of an option, or free text
  readonly options: readonly ListOption[]
  readonly match: Match
  readonly onChange: (value: string) => void
  /** The list only suggests: nothing is marked until an arrow key, so Enter keeps what was typed. */
  readonly suggestOnly?: boolean
  readonly label?: string // accessible name where no label element points here
}

const shownAtMost = 60

export function Combobox(props: ComboboxProps) {
  const { options, match, suggestOnly = false } = props
  const words = useUiWords()
  const listId = useId()
  const [typed, setTyped] = useState<string | null>(null) // null: list closed
  const [marked, setMarked] = useState(-1)
  const list = useRef<HTMLUListElement>(null)
  const boxes = useBoxes({
    value: props.value,
    onChange: props.onChange,
    split: (value) => [options.find((option) => option.value === value)?.label ?? value],
    join: ([text = '']) => exactOption(options, text)?.value ?? tidySpaces(text),
  })
  const open = typed !== null
  const left = open ? remaining(options, typed, match, shownAtMost) : []
  const current = left[marked]

  useLayoutEffect(() => {
    list.current?.children[marked]?.scrollIntoView({ block: 'nearest' })
  }, [marked, open])

  const show = (text: string, mark: number) => {
    setTyped(text)
    setMarked(mark)
  }
  const close = () => setTyped(null)
  const choose = (option: ListOption) => {
    boxes.put([option.label])
    close()
  }
  const box = boxes.bind(0)

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (event.ctrlKey || event.shiftKey) return
      event.preventDefault()
      if (!open) {
        const all = remaining(options, '', match, shownAtMost)
        const here = all.findIndex((option) => option.label === boxes.text(0))
        return show('', here >= 0 ? here : event.key === 'ArrowDown' ? 0 : all.length - 1)
      }
      const step = event.key === 'ArrowDown' ? 1 : -1
      if (left.length > 0) setMarked((marked + step + left.length) % left.length)
      return
    }
    if (event.key === 'Escape' && open) {
      event.preventDefault()
      return close()
    }
    if ((event.key === 'Enter' || event.key === 'Tab') && open) {
      // Enter goes on to the form around, which moves to the next field: one key, not two. Ctrl+Enter is a command of the
      // screen, which must not get lost here.
      if (event.key === 'Enter' && !event.ctrlKey) event.preventDefault()
      if (current !== undefined) choose(current)
      else close()
    }
    box.onKeyDown(event)
  }

  return (
    <div class={styles.combobox}>
      <input
        {...controlAttributes(props)}
        {...box}
        class={classNames(control.box, styles.box)}
        type="text"
        role="combobox"
        aria-label={props.label}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        aria-activedescendant={current === undefined ? undefined : `${listId}-${marked}`}
        onInput={(event) => {
          box.onInput()
          const text = event.currentTarget.value
          show(text, suggestOnly || text.trim() === '' ? -1 : 0)
        }}
        onClick={() => !open && show('', -1)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          const only = !suggestOnly && open && typed.trim() !== '' && left.length === 1 ? left[0] : undefined
          if (only !== undefined) boxes.put([only.label])
          else box.onBlur()
          close()
        }}
      />
      <span class={control.chevron}>
        <Icon name="chevron-down" />
      </span>
      {open && (
        <ul ref={list} id={listId} role="listbox" class={styles.list} aria-label={words.showOptions}>
          {left.map((option, at) => (
            <li
              key={option.value}
              id={`${listId}-${at}`}
              role="option"
              aria-selected={at === marked}
              class={styles.option}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(option)}
            >
              {option.label}
              {option.hint !== undefined && <span class={styles.hint}>{option.hint}</span>}
            </li>
          ))}
          {left.length === 0 && (
            <li role="option" aria-disabled="true" aria-selected="false" class={styles.none}>
              {words.noMatch}
            </li>
          )}
        </ul>
      )}
      <span class="hidden-text" role="status">
        {open && typed !== '' && words.matches(left.length)}
      </span>
    </div>
  )
}
