/** One piece of work with nothing else around it: its parts at the left, the work in the middle, the paper at the right. */
import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import { Button } from '../actions/Button.tsx'
import { classNames } from '../class-names.ts'
import { Icon } from '../icons/Icon.tsx'
import { useUiWords } from '../words.ts'
import styles from './FocusLayout.module.css'
import nav from './NavLink.module.css'
import { SkipLink } from './SkipLink.tsx'
import { TopBar } from './TopBar.tsx'

export interface Part {
  readonly key: string
  readonly label: string
  readonly done?: boolean
  readonly doneLabel?: string // said instead of the tick
  readonly progress?: string // e.g. 3/8
  readonly progressLabel?: string
  readonly numbered?: boolean // default true
  readonly locked?: boolean
}

export interface FocusLayoutProps {
  readonly title: string
  readonly subtitle?: ComponentChildren
  readonly saved?: ComponentChildren // e.g. Đã lưu trên máy 08:21:07
  readonly sync?: ComponentChildren
  readonly onBack?: () => void
  readonly parts: readonly Part[]
  readonly current: string
  readonly onPart: (key: string) => void
  readonly partsNote?: ComponentChildren // below the parts: time limit, fee, keys
  readonly children: ComponentChildren // begins with the h1 of the part
  readonly pane?: ComponentChildren
  readonly paneLabel?: string
}

export function FocusLayout(props: FocusLayoutProps) {
  const words = useUiWords()
  const main = useRef<HTMLElement>(null)
  const hasPane = props.pane !== undefined && props.pane !== null && props.pane !== false
  return (
    <div class={styles.frame}>
      <SkipLink target={main} />
      <TopBar
        title={props.title}
        subtitle={props.subtitle}
        before={
          props.onBack !== undefined && (
            <Button kind="on-brand" icon="arrow-left" shortcut="Escape" onClick={props.onBack}>
              {words.back}
            </Button>
          )
        }
      >
        {props.saved !== undefined && (
          <span class={styles.saved} role="status">
            {props.saved}
          </span>
        )}
        {props.sync}
      </TopBar>
      <div class={classNames(styles.body, hasPane && styles['with-pane'])}>
        <nav class={styles.parts} aria-label={words.stepNavigation}>
          <ol class={styles.list}>
            {props.parts.map((part, at) => (
              <li key={part.key}>
                <button
                  type="button"
                  class={nav.link}
                  disabled={part.locked}
                  aria-current={part.key === props.current ? 'step' : undefined}
                  onClick={() => props.onPart(part.key)}
                >
                  <span>
                    {part.numbered !== false && `${at + 1} `}
                    {part.label}
                  </span>
                  <PartState part={part} />
                </button>
              </li>
            ))}
          </ol>
          {props.partsNote !== undefined && <div class={styles.note}>{props.partsNote}</div>}
        </nav>
        <main ref={main} class={styles.main} tabIndex={-1}>
          {props.children}
        </main>
        {hasPane && (
          <aside class={styles.pane} aria-label={props.paneLabel ?? words.sideInformation}>
            <div class={styles.stay}>{props.pane}</div>
          </aside>
        )}
      </div>
    </div>
  )
}

function PartState({ part }: { part: Part }) {
  const words = useUiWords()
  if (part.done) {
    return (
      <span class={nav.count}>
        <Icon name="check" />
        <span class="hidden-text">{part.doneLabel ?? words.done}</span>
      </span>
    )
  }
  if (part.progress === undefined) return null
  return (
    <span class={nav.count}>
      <span aria-hidden={part.progressLabel === undefined ? undefined : 'true'}>{part.progress}</span>
      {part.progressLabel !== undefined && <span class="hidden-text">{part.progressLabel}</span>}
    </span>
  )
}
