/** Binds a combination to an action for as long as the component is on screen. */
import { createContext } from 'preact'
import { useContext, useLayoutEffect, useRef } from 'preact/hooks'
import type { Combo } from './combo.ts'
import { register } from './registry.ts'

/** How deep in dialogs a component stands; `Dialog` raises it for what is inside. */
export const ShortcutLayer = createContext(0)

/** `label` is the line on the shortcut sheet; an empty one keeps it off the sheet. `combo` undefined binds nothing. */
export function useShortcut(combo: Combo | undefined, run: () => void, label: string | (() => string)): void {
  const layer = useContext(ShortcutLayer)
  const latest = useRef({ run, label })
  latest.current = { run, label }
  useLayoutEffect(() => {
    if (combo === undefined) return
    return register({
      combo,
      layer,
      run: () => latest.current.run(),
      label: () => {
        const { label: current } = latest.current
        return typeof current === 'string' ? current : current()
      },
    })
  }, [combo, layer])
}
