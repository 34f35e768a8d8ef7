/**
 * The service worker of a kiosk or a board: registered for that page alone, found newer versions wait until nobody stands
 * there. Like `src/app/service-worker.ts`, in a few hundred bytes: these pages have a budget of their own.
 */
import '../device/script-policy.ts'
import { signal, type ReadonlySignal } from '@preact/signals'
import type { ShellMessage } from '../../workers/sw/api.ts'

export type PublicPage = '/kiosk.html' | '/board.html'

const HOUR_MS = 60 * 60 * 1000

const found = signal(false)
/** True when a newer version is installed and waits. */
export const updateReady: ReadonlySignal<boolean> = found

let registration: ServiceWorkerRegistration | undefined
let reloadWhenControlled = false

/**
 * Call once, after the first screen is drawn and usable: installing must not compete with it, and a version that never
 * gets this far is given up after three starts. Does nothing while developing.
 */
export async function registerPublicWorker(page: PublicPage): Promise<void> {
  if (registration || import.meta.env.DEV || !('serviceWorker' in navigator)) return
  const workers = navigator.serviceWorker
  reportGoodStart(workers)
  workers.addEventListener('controllerchange', () => {
    if (reloadWhenControlled) location.reload()
  })
  registration = await workers.register('/kiosk-sw.js', { scope: page })
  const current = registration
  const look = () => {
    if (current.waiting && current.active) found.value = true
  }
  look()
  current.addEventListener('updatefound', () =>
    current.installing?.addEventListener('statechange', () => look()),
  )
  const check = () => void current.update().catch(() => undefined)
  setInterval(check, HOUR_MS)
  addEventListener('online', check)
}

/** Reloads into the waiting version. Only at rest: with nobody at the kiosk, between two calls of the board. */
export function applyUpdate(): void {
  const waiting = registration?.waiting
  if (!waiting) return location.reload()
  reloadWhenControlled = true
  waiting.postMessage({ type: 'SKIP_WAITING' } satisfies ShellMessage)
}

function reportGoodStart(workers: ServiceWorkerContainer): void {
  // Named, so that a page of the previous version cannot vouch for the current one.
  const entry = document.querySelector<HTMLScriptElement>('script[type=module][src]')?.src
  if (entry) workers.controller?.postMessage({ type: 'SHELL_GOOD', entry } satisfies ShellMessage)
}
