/** Ways by which something of a resident could leave the page or stay behind it, shut once for all screens. */

const SHUT = ['copy', 'cut', 'contextmenu', 'dragstart'] as const

export function keepNothing(page: Document = document): void {
  for (const way of SHUT) page.addEventListener(way, (event) => event.preventDefault(), { capture: true })
  // The way back is in memory; the browser's own leads nowhere.
  history.scrollRestoration = 'manual'
}
