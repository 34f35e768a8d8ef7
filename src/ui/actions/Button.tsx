/** A button. With `shortcut` it also answers to its key and says so; while `busy` it keeps the focus and does nothing. */
import type { ComponentChildren, RefObject } from 'preact'
import { useRef } from 'preact/hooks'
import { classNames } from '../class-names.ts'
import { Icon } from '../icons/Icon.tsx'
import type { IconName } from '../icons/icon-names.ts'
import { ariaKeys, type Combo } from '../shortcuts/combo.ts'
import { KeyHint } from '../shortcuts/KeyHint.tsx'
import { useShortcut } from '../shortcuts/use-shortcut.ts'
import { useUiWords } from '../words.ts'
import styles from './Button.module.css'

export interface ButtonProps {
  readonly children?: ComponentChildren // none: only the icon is seen, and `label` must be given
  readonly onClick?: () => void
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'danger' | 'on-brand'
  readonly type?: 'button' | 'submit'
  readonly shortcut?: Combo | undefined
  readonly icon?: IconName
  readonly busy?: boolean
  readonly disabled?: boolean
  readonly wide?: boolean // the key hint goes to the far edge
  readonly label?: string // accessible name when the visible words need more, must contain them
  readonly pressed?: boolean
  readonly expanded?: boolean
  readonly controls?: string
  readonly id?: string
  readonly isNext?: boolean // what is to be touched now, where somebody is led by the hand
  readonly buttonRef?: RefObject<HTMLButtonElement | null>
}

export function Button(props: ButtonProps) {
  const { kind = 'secondary', type = 'button', shortcut, icon, busy = false, disabled = false, wide } = props
  const words = useUiWords()
  const self = useRef<HTMLButtonElement>(null)
  const text = useRef<HTMLSpanElement>(null)
  const act = () => {
    if (!busy && !disabled) props.onClick?.()
  }
  // A submit button has no onClick of its own: the key presses the button itself.
  const press = () => self.current?.click()
  useShortcut(disabled ? undefined : shortcut, press, () => props.label ?? text.current?.textContent ?? '')
  return (
    <button
      id={props.id}
      ref={(element) => {
        self.current = element
        if (props.buttonRef) props.buttonRef.current = element
      }}
      type={type}
      class={classNames(styles.button, styles[kind], wide && styles.wide)}
      disabled={disabled}
      aria-disabled={busy ? 'true' : undefined}
      aria-label={props.label}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-controls={props.controls}
      data-next={props.isNext ? '' : undefined}
      aria-keyshortcuts={shortcut === undefined ? undefined : ariaKeys(shortcut)}
      onClick={(event) => {
        if (busy) event.preventDefault()
        act()
      }}
    >
      {icon !== undefined && <Icon name={icon} />}
      {props.children !== undefined && <span ref={text}>{props.children}</span>}
      {busy && <span class="hidden-text">{words.busy}</span>}
      {shortcut !== undefined && <KeyHint combo={shortcut} />}
    </button>
  )
}
