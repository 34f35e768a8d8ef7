/** Key combinations the product may use. Only function keys and Ctrl: a lone letter would fire while somebody
 *  dictates or types (WCAG 2.1.4), and F1, F3, F5–F7, F10–F12 belong to the browser. */

export type Combo =
  | 'F2'
  | 'F4'
  | 'F8'
  | 'F9'
  | 'Escape'
  | 'Ctrl+Enter'
  | 'Ctrl+K'
  | 'Ctrl+/'
  | 'Ctrl+S'
  | 'Ctrl+P'
  | 'Ctrl+B'
  | 'Ctrl+ArrowUp'
  | 'Ctrl+ArrowDown'

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Name of the pressed combination, e.g. `Ctrl+K`. Alt and Shift make it another key: AltGr is Ctrl+Alt on Windows. */
export function comboOf(press: KeyPress): string {
  const key = press.key.length === 1 ? press.key.toUpperCase() : press.key
  const ctrl = press.ctrlKey || press.metaKey ? 'Ctrl+' : ''
  return (press.altKey ? 'Alt+' : '') + (press.shiftKey ? 'Shift+' : '') + ctrl + key
}

/** True while an input method is still building a letter: its keys are not commands. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229
}

const caps: Readonly<Record<string, string>> = {
  Enter: '↵',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
}

/** What is printed on the keys, e.g. `Ctrl ↵`. */
export function keyCaps(combo: Combo | 'Enter' | 'Shift+Enter'): string {
  if (combo === 'Enter') return combo // alone the arrow is easily overlooked
  return combo
    .split('+')
    .map((key) => caps[key] ?? key)
    .join(' ')
}

/** The form `aria-keyshortcuts` wants: `Control+Enter`. */
export function ariaKeys(combo: Combo): string {
  return combo.replace('Ctrl', 'Control')
}
