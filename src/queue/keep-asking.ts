/** Asks the home server again and again: at once while it answers, with capped and jittered pauses while it does not. */
import type { Result } from '../../domain/base/result.ts'
import { Alarm, pauseAfter } from '../sync/schedule.ts'
import type { Line } from './queue-tabs.ts'

/** A server that answers a long poll at once, with nothing, is not asked in a storm. */
const LEAST_GAP_MS = 250

export interface Asking {
  /** `ok(true)`: there was something, and there may be more. */
  readonly ask: (signal: AbortSignal) => Promise<Result<boolean>>
  readonly onLine: (line: Line) => void
  readonly alarm: Alarm
}

export async function keepAsking({ ask, onLine, alarm }: Asking, signal: AbortSignal): Promise<void> {
  const ring = () => alarm.ring()
  globalThis.addEventListener?.('online', ring)
  let failures = 0
  while (!signal.aborted) {
    const began = performance.now()
    const told = await ask(signal)
    if (signal.aborted) break
    onLine(told.ok ? 'live' : 'away')
    if (told.ok) {
      failures = 0
      const left = LEAST_GAP_MS - (performance.now() - began)
      if (!told.value && left > 0) await alarm.sleep(left, signal)
      continue
    }
    const kind = told.problem.code.startsWith('net.') ? 'offline' : 'refused'
    await alarm.sleep(pauseAfter({ kind }, failures++, Math.random()), signal)
  }
  globalThis.removeEventListener?.('online', ring)
}
