/**
 * The page's side of the service worker: registers it, tells when a new version waits, and applies it only when the
 * caller says that nobody is inside a dossier. Also asks whether this device is ready for an outage.
 */
import '../device/script-policy.ts'
import { computed, signal, type ReadonlySignal } from '@preact/signals'
import { Workbox } from 'workbox-window'
import type { OfflineState, ShellAnswer, ShellMessage } from '../../workers/sw/api.ts'

const HOUR_MS = 60 * 60 * 1000
/** A silent worker was stopped by the browser (an event may run five minutes); what it loaded is kept. */
const SILENCE_MS = 4 * 60 * 1000

const found = signal(false)
/** True when a newer version is installed and waits, or another tab has already gone over to it. */
export const updateReady: ReadonlySignal<boolean> = computed(() => found.value)

let workbox: Workbox | null = null
let reloadWhenControlled = false
let takenOver = false

/**
 * Call once, after the first screen is drawn and usable: installing must not compete with it, and a version that never
 * gets this far is given up after three starts. Does nothing while developing.
 */
export async function registerServiceWorker(): Promise<void> {
  if (workbox || import.meta.env.DEV || !('serviceWorker' in navigator)) return
  reportGoodStart()
  workbox = new Workbox('/sw.js')
  workbox.addEventListener('waiting', () => (found.value = true))
  workbox.addEventListener('controlling', (event) => {
    if (reloadWhenControlled) location.reload()
    else if (event.isUpdate || event.isExternal) takenOver = found.value = true
  })
  await workbox.register()
  const check = () => void workbox?.update().catch(() => undefined)
  setInterval(check, HOUR_MS)
  addEventListener('online', check)
}

/** Reloads into the waiting version. Only at rest: whatever is typed and not yet kept would be lost. */
export function applyUpdate(): void {
  if (takenOver) return location.reload()
  reloadWhenControlled = true
  workbox?.messageSkipWaiting()
}

function reportGoodStart(): void {
  // Named, so that a page of the previous version cannot vouch for the current one.
  const entry = document.querySelector<HTMLScriptElement>('script[type=module][src]')?.src
  if (entry)
    navigator.serviceWorker?.controller?.postMessage({ type: 'SHELL_GOOD', entry } satisfies ShellMessage)
}

/** What of this version lies on the device. `null` while no service worker is installed. */
export async function readOfflineState(): Promise<OfflineState | null> {
  return ask({ type: 'OFFLINE_STATE' }, () => undefined)
}

/** Loads everything an outage needs; answers what is still missing. Repeat it: loaded files are kept. */
export async function prepareOffline(
  progress: (share: number) => void,
  abort?: AbortSignal,
): Promise<OfflineState | null> {
  return ask({ type: 'PREPARE_OFFLINE' }, progress, abort)
}

async function ask(
  message: ShellMessage,
  progress: (share: number) => void,
  abort?: AbortSignal,
): Promise<OfflineState | null> {
  const registration = await navigator.serviceWorker?.getRegistration()
  const worker = registration?.active
  if (!worker) return null
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    const finish = (state: OfflineState | null) => {
      clearTimeout(timer)
      port1.close()
      resolve(state)
    }
    const giveUp = () => finish(null)
    let timer = setTimeout(giveUp, SILENCE_MS)
    abort?.addEventListener('abort', () => port1.postMessage('stop'), { once: true })
    port1.onmessage = (event: MessageEvent<ShellAnswer>) => {
      clearTimeout(timer)
      timer = setTimeout(giveUp, SILENCE_MS)
      if (event.data.type === 'state') finish(event.data.state)
      else progress(event.data.bytes / event.data.ofBytes)
    }
    worker.postMessage(message, [port2])
  })
}
