/** The main navigation: what is used most, then groups by kind of work. How much of it folds is decided by the room it has. */
import { useId, useState } from 'preact/hooks'
import { classNames } from '../class-names.ts'
import { Icon } from '../icons/Icon.tsx'
import { useUiWords } from '../words.ts'
import styles from './MainNav.module.css'
import { NavLink, type NavItem } from './NavLink.tsx'
import room from './NavRoom.module.css'

export interface NavGroup {
  readonly key: string
  readonly heading?: string // without one it is never folded
  readonly items: readonly NavItem[]
  readonly isSeldom?: boolean // folds where the window is low
}

/** Kept nowhere, and only until another page is current. */
interface ByHand {
  readonly at: string | undefined
  readonly open: Readonly<Record<string, boolean>>
}

export function MainNav({ groups }: { groups: readonly NavGroup[] }) {
  const words = useUiWords()
  const id = useId()
  const [byHand, setByHand] = useState<ByHand>({ at: undefined, open: {} })
  const current = groups.flatMap(({ items }) => items).find((item) => item.current)
  const chosen = byHand.at === current?.key ? byHand.open : {}
  const turn = (key: string, open: boolean) =>
    setByHand({ at: current?.key, open: { ...chosen, [key]: open } })
  const headed = groups.filter(({ heading }) => heading !== undefined)
  const isBeyond = headed.some(({ items }) => items.some((item) => item.current))
  const isMore = chosen['more'] ?? false
  return (
    <nav class={styles.nav} aria-label={words.mainNavigation}>
      <div class={classNames(styles.room, room[lengthOf(groups)])}>
        {groups
          .filter(({ heading }) => heading === undefined)
          .map(({ key, items }) => (
            <Links key={key} items={items} />
          ))}
        {headed.length > 0 && (
          <Toggle
            kind="more"
            isOpen={isMore}
            controls={`${id}more`}
            label={isBeyond ? `${words.moreSections}: ${current?.label ?? ''}` : words.moreSections}
            onTurn={() => turn('more', !isMore)}
          />
        )}
        <div id={`${id}more`} class={classNames(styles.groups, isMore && styles.open)}>
          {headed.map(({ key, heading, items, isSeldom }) => {
            const isOpen = chosen[key] ?? items.some((item) => item.current)
            return (
              <div key={key} class={classNames(styles.group, isSeldom && styles.seldom)}>
                <span id={`${id}${key}`} class={styles.heading}>
                  {heading}
                </span>
                {isSeldom && (
                  <Toggle
                    kind="fold"
                    isOpen={isOpen}
                    controls={`${id}${key}list`}
                    label={heading ?? ''}
                    waiting={items}
                    onTurn={() => turn(key, !isOpen)}
                  />
                )}
                <Links id={`${id}${key}list`} labelledBy={`${id}${key}`} items={items} />
              </div>
            )
          })}
        </div>
      </div>
    </nav>
  )
}

function Links(props: { items: readonly NavItem[]; id?: string; labelledBy?: string }) {
  return (
    <ul class={styles.links} id={props.id} aria-labelledby={props.labelledBy}>
      {props.items.map((item) => (
        <li key={item.key}>
          <NavLink item={item} />
        </li>
      ))}
    </ul>
  )
}

interface ToggleProps {
  readonly kind: 'more' | 'fold'
  readonly isOpen: boolean
  readonly controls: string
  readonly label: string
  readonly waiting?: readonly NavItem[] // whose counts are not seen while it is shut
  readonly onTurn: () => void
}

function Toggle({ kind, isOpen, controls, label, waiting = [], onTurn }: ToggleProps) {
  const counts = waiting.filter(({ count }) => typeof count === 'number')
  const sum = counts.reduce((total, { count }) => total + Number(count), 0)
  return (
    <button
      type="button"
      class={classNames(styles.toggle, styles[kind])}
      aria-expanded={isOpen}
      aria-controls={controls}
      onClick={onTurn}
    >
      <span>{label}</span>
      {!isOpen && sum > 0 && (
        <span class={styles.waiting}>
          <span aria-hidden="true">{sum}</span>
          <span class="hidden-text">{counts.map(({ countLabel }) => countLabel).join(', ')}</span>
        </span>
      )}
      <Icon name="chevron-down" />
    </button>
  )
}

/** How many lines stand below each other, a heading being a little lower: NavRoom.module.css has a measure for each. */
function lengthOf(groups: readonly NavGroup[]): 'flat' | 'few' | 'some' | 'many' | 'most' {
  const headings = groups.filter(({ heading }) => heading !== undefined).length
  if (headings === 0) return 'flat'
  const rows = groups.reduce((sum, { items }) => sum + items.length, 0)
  const lines = rows + 0.85 * headings
  if (lines <= 19.5) return 'few'
  if (lines <= 23.5) return 'some'
  return lines <= 26.5 ? 'many' : 'most'
}
