/** A button that discloses a short list of actions. Esc and leaving it close it. */
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useId, useRef, useState } from 'preact/hooks'
import { classNames } from '../class-names.ts'
import { Icon } from '../icons/Icon.tsx'
import type { IconName } from '../icons/icon-names.ts'
import { Button } from './Button.tsx'
import styles from './MenuButton.module.css'

export interface MenuItem {
  readonly key: string
  readonly label: string
  readonly icon?: IconName
  readonly onChoose: () => void
}

export interface MenuButtonProps {
  readonly label: ComponentChildren
  readonly items: readonly MenuItem[]
  readonly kind?: 'secondary' | 'on-brand'
  readonly align?: 'start' | 'end' // which edge of the button the list keeps to
}

export function MenuButton({ label, items, kind = 'secondary', align = 'end' }: MenuButtonProps) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    if (open) box.current?.querySelector<HTMLElement>('li button')?.focus()
  }, [open])
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  const walk = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && open) {
      event.preventDefault()
      return close()
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    if (!open) return setOpen(true)
    const entries = [...(box.current?.querySelectorAll<HTMLElement>('li button') ?? [])]
    const at = entries.indexOf(document.activeElement as HTMLElement)
    entries[(at + (event.key === 'ArrowDown' ? 1 : -1) + entries.length) % entries.length]?.focus()
  }
  return (
    <div
      ref={box}
      class={styles.menu}
      onKeyDown={walk}
      onFocusOut={(event) => {
        if (!box.current?.contains(event.relatedTarget as Node | null)) setOpen(false)
      }}
    >
      <Button
        kind={kind}
        buttonRef={button}
        expanded={open}
        {...(open ? { controls: id } : {})}
        onClick={() => (open ? close() : setOpen(true))}
      >
        {label}
        <span class={styles.chevron}>
          <Icon name="chevron-down" />
        </span>
      </Button>
      {open && (
        <ul id={id} class={classNames(styles.list, styles[align])}>
          {items.map((item) => (
            <li key={item.key}>
              <button
                type="button"
                class={styles.item}
                onClick={() => {
                  close()
                  item.onChoose()
                }}
              >
                {item.icon !== undefined && <Icon name={item.icon} />}
                {item.label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
