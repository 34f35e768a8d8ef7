/** Ctrl+/ shows what can be pressed on this screen. Stands once in the app, innermost screens register themselves. */
import { useState } from 'preact/hooks'
import { Dialog } from '../feedback/Dialog.tsx'
import { useUiWords } from '../words.ts'
import type { Combo } from './combo.ts'
import { KeyHint } from './KeyHint.tsx'
import { activeShortcuts } from './registry.ts'
import styles from './ShortcutSheet.module.css'
import { useShortcut } from './use-shortcut.ts'

interface Line {
  readonly combo: Combo | 'Enter' | 'Shift+Enter'
  readonly label: string
}

/** `always`: keys that are no shortcuts of the registry, such as Enter inside a form. */
export function ShortcutSheet({ always = [] }: { always?: readonly Line[] }) {
  const words = useUiWords()
  const [lines, setLines] = useState<readonly Line[] | null>(null)
  const open = () => {
    const active = activeShortcuts().map(({ combo, label }) => ({ combo, label: label() }))
    setLines([...active.filter((line) => line.label !== ''), ...always])
  }
  useShortcut('Ctrl+/', open, words.shortcuts)
  if (lines === null) return null
  return (
    <Dialog title={words.shortcuts} onClose={() => setLines(null)}>
      <p>{words.shortcutsHint}</p>
      <ul class={styles.keys}>
        {lines.map((line) => (
          <li key={line.combo} class={styles.line}>
            <span class={styles.key}>
              <span class="hidden-text">{line.combo.replace('+', ' ')}</span>
              <KeyHint combo={line.combo} />
            </span>
            <span>{line.label}</span>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
