/** Where toasts appear. Stands once in the app and stays, so that a screen reader hears what is added to it.
 *  A toast leaves by itself after eight seconds, but never while the pointer or the focus is on it. */
import { useEffect, useState } from 'preact/hooks'
import { classNames } from '../class-names.ts'
import { Icon } from '../icons/Icon.tsx'
import { useUiWords } from '../words.ts'
import { dismissToast, onToasts, type Toast } from './toasts.ts'
import styles from './Toast.module.css'

const shownMs = 8000

export function ToastRegion() {
  const [toasts, setToasts] = useState<readonly Toast[]>([])
  useEffect(() => onToasts(setToasts), [])
  return (
    <div class={styles.region} role="status">
      {toasts.map((toast) => (
        <OneToast key={toast.id} toast={toast} />
      ))}
    </div>
  )
}

function OneToast({ toast }: { toast: Toast }) {
  const words = useUiWords()
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => dismissToast(toast.id), shownMs)
    return () => clearTimeout(timer)
  }, [held, toast.id])
  return (
    <div
      class={classNames(styles.toast, styles[toast.tone])}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <span>{toast.text}</span>
      <button type="button" class={styles.dismiss} onClick={() => dismissToast(toast.id)}>
        <Icon name="x" />
        <span class="hidden-text">{words.dismiss}</span>
      </button>
    </div>
  )
}
