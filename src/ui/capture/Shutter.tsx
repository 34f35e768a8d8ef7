/** The shutter: a large round button with its word beside it; a ring fills around it while a shot by itself comes near. */
import type { RefObject } from 'preact'
import { ariaKeys, type Combo } from '../shortcuts/combo.ts'
import { KeyHint } from '../shortcuts/KeyHint.tsx'
import { useShortcut } from '../shortcuts/use-shortcut.ts'
import styles from './Shutter.module.css'

export interface ShutterProps {
  readonly word: string
  readonly progress: number // 0..1
  readonly disabled: boolean // keeps the focus all the same
  readonly onShoot: () => void
  readonly buttonRef?: RefObject<HTMLButtonElement | null>
  readonly shortcut?: Combo
}

const RADIUS = 29
const ROUND = 2 * Math.PI * RADIUS

export function Shutter({ word, progress, disabled, onShoot, buttonRef, shortcut }: ShutterProps) {
  const shoot = () => {
    if (!disabled) onShoot()
  }
  useShortcut(shortcut, shoot, word)
  return (
    <button
      ref={buttonRef ?? null}
      type="button"
      class={styles.shutter}
      aria-disabled={disabled ? 'true' : undefined}
      aria-keyshortcuts={shortcut === undefined ? undefined : ariaKeys(shortcut)}
      onClick={shoot}
    >
      <svg class={styles.face} viewBox="0 0 64 64" aria-hidden="true">
        <circle class={styles.rail} cx="32" cy="32" r={RADIUS} />
        <circle
          class={styles.ring}
          cx="32"
          cy="32"
          r={RADIUS}
          transform="rotate(-90 32 32)"
          stroke-dasharray={ROUND}
          stroke-dashoffset={ROUND * (1 - progress)}
        />
        <circle class={styles.knob} cx="32" cy="32" r="22" />
      </svg>
      <span>{word}</span>
      {shortcut !== undefined && <KeyHint combo={shortcut} />}
    </button>
  )
}
