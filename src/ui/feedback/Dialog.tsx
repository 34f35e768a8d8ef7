/** A modal dialog, the browser's own. On screen means open; Esc and the close button ask the caller to take it away.
 *  What is behind neither takes focus nor answers to shortcuts, and gets the focus back afterwards. */
import type { ComponentChildren } from 'preact'
import { useContext, useLayoutEffect, useId, useRef } from 'preact/hooks'
import { classNames } from '../class-names.ts'
import { Icon } from '../icons/Icon.tsx'
import { openLayer } from '../shortcuts/registry.ts'
import { ShortcutLayer } from '../shortcuts/use-shortcut.ts'
import { useUiWords } from '../words.ts'
import styles from './Dialog.module.css'

export interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ComponentChildren
  readonly actions?: ComponentChildren
  readonly wide?: boolean
  readonly tone?: 'plain' | 'danger'
}

export function Dialog({ title, onClose, children, actions, wide = false, tone = 'plain' }: DialogProps) {
  const words = useUiWords()
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const layer = useContext(ShortcutLayer) + 1
  useLayoutEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    firstFocus(dialog.current, tone)?.focus()
    const closeLayer = openLayer(layer)
    return () => {
      closeLayer()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <ShortcutLayer.Provider value={layer}>
      <dialog
        ref={dialog}
        class={classNames(styles.dialog, wide && styles.wide, styles[tone])}
        aria-labelledby={titleId}
        onCancel={(event) => {
          event.preventDefault()
          onClose()
        }}
      >
        <div class={styles.head}>
          <h2 id={titleId} class={styles.title}>
            {title}
          </h2>
          <button type="button" class={styles.close} onClick={onClose}>
            <Icon name="x" />
            <span class="hidden-text">{words.close}</span>
          </button>
        </div>
        <div class={styles.body} data-part="body">
          {children}
        </div>
        {actions !== undefined && (
          <div class={styles.actions} data-part="actions">
            {actions}
          </div>
        )}
      </dialog>
    </ShortcutLayer.Provider>
  )
}

/** What one came to do: the first control inside, else the first action; never the one that destroys something. */
function firstFocus(dialog: HTMLElement | null, tone: DialogProps['tone']): HTMLElement | null | undefined {
  const inside = dialog?.querySelector<HTMLElement>('[data-part="body"] :is(input, select, textarea, button)')
  if (inside) return inside
  const actions = [...(dialog?.querySelectorAll<HTMLElement>('[data-part="actions"] button') ?? [])]
  return tone === 'danger' ? actions.at(-1) : actions[0]
}
