/** What the browser itself may remember of a resident beside the stores: the clipboard, the entry of the history, a selection. */

/** A browser that asks somebody first gets no answer at a kiosk. */
const LONGEST_MS = 150

export async function forgetInBrowser(): Promise<void> {
  history.replaceState(null, '', location.pathname)
  getSelection()?.removeAllRanges()
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  // Copying is shut off on every screen; this is for what came with the resident.
  const clearing = (async () => await navigator.clipboard?.writeText(''))().catch(() => undefined)
  await Promise.race([clearing, new Promise((over) => setTimeout(over, LONGEST_MS))])
}
