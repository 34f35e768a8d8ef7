/** The list under a box that searches: groups under their names, the marked item brought into view. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import { classNames } from '../class-names.ts'
import type { Choice, MarkedItems, SearchGroup } from './marked-items.ts'
import styles from './MarkedList.module.css'

export interface MarkedListProps {
  readonly label: string
  readonly groups: readonly SearchGroup[]
  readonly marked: MarkedItems
  readonly roomy?: boolean // a screen of its own, not a panel that opens over one
  readonly onChoose: (choice: Choice) => void
}

export function MarkedList({ label, groups, marked, roomy = false, onChoose }: MarkedListProps) {
  const { at, listId, optionId } = marked
  const isNew = useRef(true)
  useLayoutEffect(() => {
    // The first item of a list that has just come is seen anyhow; the page must not jump to it.
    const isSeen = isNew.current && at === 0
    isNew.current = false
    if (!isSeen) document.getElementById(optionId(at))?.scrollIntoView({ block: 'nearest' })
  }, [at])
  let index = -1
  return (
    <div
      id={listId}
      role="listbox"
      aria-label={label}
      class={classNames(styles.list, roomy && styles.roomy)}
      onMouseDown={(event) => event.preventDefault()} // the focus stays in the box
    >
      {groups
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
                  onClick={() => onChoose({ group: group.key, id: item.id })}
                >
                  <span class={styles.words}>
                    <span class={styles.title}>{item.title}</span>
                    {item.hint !== undefined && <span class={styles.hint}>{item.hint}</span>}
                  </span>
                  {item.tag !== undefined && <span class={styles.end}>{item.tag}</span>}
                </div>
              )
            })}
          </div>
        ))}
    </div>
  )
}
