/** A box to type in and what was found under it, in groups (APG combobox whose list stays open). The focus never leaves
 *  the box. Enter waits for the answer to what was typed: a quick officer never opens the hit of an older text. */
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { Icon } from '../../ui/icons/Icon.tsx'
import { isComposing } from '../../ui/shortcuts/combo.ts'
import { unremembered } from '../../ui/fields/field-wiring.ts'
import { useMarkedItems, type SearchGroup } from '../../ui/fields/marked-items.ts'
import { MarkedList } from '../../ui/fields/MarkedList.tsx'
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
  const marked = useMarkedItems(groups)
  const { count, current } = marked
  const [wantsFirst, setWantsFirst] = useState(false)
  const isAnswered = answered === text

  useEffect(() => box.current?.focus(), [])
  useEffect(() => {
    if (!wantsFirst || !isAnswered) return
    setWantsFirst(false)
    if (current !== undefined) props.onChoose(current.group, current.id)
  }, [wantsFirst, isAnswered])

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.altKey) return
    if (marked.walk(event)) return
    if (event.key === 'Enter') {
      event.preventDefault()
      if (!isAnswered) setWantsFirst(true)
      else if (current !== undefined) props.onChoose(current.group, current.id)
    }
  }

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
          aria-expanded={count > 0}
          aria-controls={count > 0 ? marked.listId : undefined}
          aria-activedescendant={current === undefined ? undefined : marked.optionId(marked.at)}
          placeholder={props.placeholder}
          onInput={(event) => {
            setText(event.currentTarget.value)
            marked.reset()
            setWantsFirst(false)
            props.onText(event.currentTarget.value)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <p id={`${id}-hint`} class={styles.hint}>
        {props.hint}
      </p>
      {count > 0 && (
        <MarkedList
          roomy
          label={props.label}
          groups={groups}
          marked={marked}
          onChoose={(choice) => props.onChoose(choice.group, choice.id)}
        />
      )}
      {count === 0 && isAnswered && text.trim() !== '' && <p class={styles.none}>{props.none}</p>}
      <span class="hidden-text" role="status">
        {isAnswered && text.trim() !== '' && (count === 0 ? props.none : words.matches(count))}
      </span>
    </div>
  )
}
