/**
 * Installing as an app: the browser offers it once, early, so this listens from the entry of the page. Installed, the
 * browser promises to keep the data more readily.
 */
import { signal, type ReadonlySignal } from '@preact/signals'

/** `unknown`: the browser offers nothing (not yet, or it cannot). */
export type InstallState = 'unknown' | 'offered' | 'installed'

/** Chromium only; not in the DOM types. */
interface InstallOffer extends Event {
  prompt(): Promise<void>
  readonly userChoice: Promise<{ readonly outcome: 'accepted' | 'dismissed' }>
}

const state = signal<InstallState>('unknown')
let offer: InstallOffer | null = null

export const installState: ReadonlySignal<InstallState> = state

/** Call once, as early as the page can. */
export function watchInstall(page: Window = window): void {
  if (page.matchMedia('(display-mode: standalone)').matches) state.value = 'installed'
  page.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault() // our own button, at a time that suits the officer
    offer = event as InstallOffer
    if (state.peek() !== 'installed') state.value = 'offered'
  })
  page.addEventListener('appinstalled', () => {
    offer = null
    state.value = 'installed'
  })
}

/** By a click of the officer. An offer can be used once; the browser makes a new one when it likes. */
export async function askToInstall(): Promise<void> {
  const used = offer
  if (used === null) return
  offer = null
  await used.prompt()
  const { outcome } = await used.userChoice
  if (outcome === 'dismissed' && state.peek() === 'offered') state.value = 'unknown'
}
