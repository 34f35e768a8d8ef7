/** Facts that come up while scans are under way: they go at once, beside the piece that fills the line. */
import { liveQuery } from 'dexie'
import { pushAll } from './push.ts'
import type { SenderContext } from './sender.ts'

export interface FactsBeside {
  /** When what waits now was sent, or the line failed. */
  readonly flush: () => Promise<void>
  readonly stop: () => void
}

/** What fails here is met again by the round itself. */
export function sendFactsBeside(sender: SenderContext): FactsBeside {
  const countWaiting = () => sender.db.outbox.where('state').equals('waiting').count()
  let running: Promise<void> | null = null
  const once = async () => {
    if ((await countWaiting()) > 0) await pushAll(sender, false)
  }
  // Two scans are under way, and a new fact tells of itself: it goes once.
  const flush = async () => {
    running ??= once().finally(() => (running = null))
    await running
  }
  const watching = liveQuery(countWaiting).subscribe({
    next: (waiting) => void (waiting > 0 && flush().catch(() => undefined)),
    error: () => undefined,
  })
  return { flush, stop: () => watching.unsubscribe() }
}
