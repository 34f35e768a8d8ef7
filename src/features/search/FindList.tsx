/** A box to type in and what was found under it, in groups (APG combobox whose list stays open). The focus never leaves
 *  the box. Enter waits for the answer to what was typed: a quick officer never opens the hit of an older text. */
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Icon } from '../../ui/icons/Icon.tsx'
import { isComposing } from '../../ui/shortcuts/combo.ts'
import { unremembered } from '../../ui/fields/field-wiring.ts'
import type { SearchGroup } from '../../ui/fields/SearchBox.tsx'
import { useUiWords } from '../../ui/words.ts'
import styles from './FindList.module.css'

export interface FindListProps {
  readonly label: string
  readonly placeholder: string
  readonly hint: string // under the box: what may be typed, which keys help
  readonly groups: readonly SearchGroup[]
  readonly answered: string // the text `groups` answer
  readonly none: string
  readonly onText: (text: string) => void
  readonly onChoose: (group: string, id: string) => void
}

export function FindList(props: FindListProps) {
  const { groups, answered } = props
  const words = useUiWords()
  const id = useId()
  const box = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [marked, setMarked] = useState(0)
  const [wantsFirst, setWantsFirst] = useState(false)
  const flat = groups.flatMap((group) => group.items.map((item) => ({ group: group.key, id: item.id })))
  const isAnswered = answered === text
  const at = Math.min(marked, flat.length - 1)
  const current = flat[at]
  const optionId = (index: number) => `${id}-${index}`

  useEffect(() => box.current?.focus(), [])
  useLayoutEffect(() => {
    if (at > 0) document.getElementById(optionId(at))?.scrollIntoView({ block: 'nearest' })
  }, [at])
  useEffect(() => {
    if (!wantsFirst || !isAnswered) return
    setWantsFirst(false)
    if (current !== undefined) props.onChoose(current.group, current.id)
  }, [wantsFirst, isAnswered])

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.altKey) return
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && flat.length > 0) {
      event.preventDefault()
      setMarked((at + (event.key === 'ArrowDown' ? 1 : -1) + flat.length) % flat.length)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if (!isAnswered) setWantsFirst(true)
      else if (current !== undefined) props.onChoose(current.group, current.id)
    }
  }

  let index = -1
  return (
    <div class={styles.find}>
      <div class={styles.line}>
        <span class={styles.icon}>
          <Icon name="search" />
        </span>
        <input
          ref={box}
          class={styles.box}
          type="text"
          role="combobox"
          {...unremembered}
          autofocus
          aria-label={props.label}
          aria-describedby={`${id}-hint`}
          aria-autocomplete="list"
          aria-expanded={flat.length > 0}
          aria-controls={flat.length > 0 ? `${id}-list` : undefined}
          aria-activedescendant={current === undefined ? undefined : optionId(at)}
          placeholder={props.placeholder}
          onInput={(event) => {
            setText(event.currentTarget.value)
            setMarked(0)
            setWantsFirst(false)
            props.onText(event.currentTarget.value)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <p id={`${id}-hint`} class={styles.hint}>
        {props.hint}
      </p>
      {flat.length > 0 && (
        <div
          id={`${id}-list`}
          role="listbox"
          aria-label={props.label}
          onMouseDown={(event) => event.preventDefault()}
        >
          {groups
            .filter((group) => group.items.length > 0)
            .map((group) => (
              <div key={group.key} role="group" aria-label={group.title} class={styles.group}>
                <div class={styles.name} role="presentation">
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
                      onClick={() => props.onChoose(group.key, item.id)}
                    >
                      <span class={styles.words}>
                        <span class={styles.title}>{item.title}</span>
                        {item.hint !== undefined && <span class={styles.minor}>{item.hint}</span>}
                      </span>
                      {item.tag !== undefined && <span class={styles.end}>{item.tag}</span>}
                    </div>
                  )
                })}
              </div>
            ))}
        </div>
      )}
      {flat.length === 0 && isAnswered && text.trim() !== '' && <p class={styles.none}>{props.none}</p>}
      <span class="hidden-text" role="status">
        {isAnswered && text.trim() !== '' && (flat.length === 0 ? props.none : words.matches(flat.length))}
      </span>
    </div>
  )
}
