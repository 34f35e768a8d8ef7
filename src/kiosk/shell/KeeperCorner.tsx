/** Held for three seconds it opens the keeper's page; nobody gets there by a stray touch. */
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../i18n/locale.ts'
import { kioskShell } from '../../i18n/vi/kiosk-shell.ts'
import { Icon } from '../../ui/icons/Icon.tsx'
import styles from './KeeperCorner.module.css'

export const HOLD_MS = 3000

export function KeeperCorner({ onOpen }: { onOpen: () => void }) {
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const isHeld = useSignal(false)
  const release = () => {
    if (timer.current !== null) clearTimeout(timer.current)
    timer.current = null
    isHeld.value = false
  }
  const hold = () => {
    if (timer.current !== null) return
    isHeld.value = true
    timer.current = setTimeout(onOpen, HOLD_MS)
  }
  const onKey = (event: KeyboardEvent) => event.key === 'Enter' || event.key === ' '
  useEffect(() => release, [])
  return (
    <button
      type="button"
      class={styles.corner}
      data-held={isHeld.value}
      aria-label={t(kioskShell).corner}
      onPointerDown={hold}
      onPointerUp={release}
      onPointerLeave={release}
      onPointerCancel={release}
      onKeyDown={(event) => onKey(event) && hold()}
      onKeyUp={release}
      onBlur={release}
    >
      <Icon name="settings" />
    </button>
  )
}
