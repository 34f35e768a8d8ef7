/** Who listens to which combination now. One listener for the page; the newest registration of the topmost layer
 *  (an open dialog is a layer) answers, so a screen never acts behind a dialog. */
import { comboOf, isComposing, type Combo } from './combo.ts'

export interface Shortcut {
  readonly combo: Combo
  readonly layer: number
  readonly label: () => string
  readonly run: () => void
}

let registered: readonly Shortcut[] = []
let openLayers: readonly number[] = []

export function topLayer(): number {
  return Math.max(0, ...openLayers)
}

export function openLayer(layer: number): () => void {
  openLayers = [...openLayers, layer]
  return () => {
    const at = openLayers.lastIndexOf(layer)
    openLayers = openLayers.filter((_, index) => index !== at)
  }
}

/** Adds it until the returned function is called. */
export function register(shortcut: Shortcut): () => void {
  if (registered.length === 0) document.addEventListener('keydown', onKeyDown)
  registered = [...registered, shortcut]
  return () => {
    registered = registered.filter((other) => other !== shortcut)
    if (registered.length === 0) document.removeEventListener('keydown', onKeyDown)
  }
}

/** What can be pressed now, newest meaning of each combination only, in order of registration. */
export function activeShortcuts(): readonly Shortcut[] {
  const layer = topLayer()
  const here = registered.filter((shortcut) => shortcut.layer === layer)
  return here.filter((shortcut, at) => !here.slice(at + 1).some((later) => later.combo === shortcut.combo))
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || isComposing(event)) return
  const combo = comboOf(event)
  const shortcut = activeShortcuts().find((candidate) => candidate.combo === combo)
  if (shortcut === undefined) return
  event.preventDefault()
  // A held key must not start ten dossiers.
  if (!event.repeat) shortcut.run()
}
