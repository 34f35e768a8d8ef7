/** Work that one page at a time does for all pages of this browser; a page that closes hands it on. */

export function inOnePage(name: string, signal: AbortSignal, work: () => Promise<void>): void {
  void navigator.locks.request(name, { signal }, work).catch(() => undefined)
}

/** Every page that runs the waiting room shares this lock, so that a board beside it knows that it is there. */
const OPEN = 'motcua-queue-open'

export function sayQueueIsOpen(signal: AbortSignal): void {
  const closed = new Promise<void>((resolve) =>
    signal.addEventListener('abort', () => resolve(), { once: true }),
  )
  void navigator.locks.request(OPEN, { mode: 'shared', signal }, () => closed).catch(() => undefined)
}

export async function isQueueOpen(): Promise<boolean> {
  const { held = [] } = await navigator.locks.query()
  return held.some(({ name }) => name === OPEN)
}
