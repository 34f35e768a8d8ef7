/** How long ago something was. While a machine sleeps one clock may stand still, so the longer answer of two counts. */
import type { TimeSource } from './clock.ts'

export interface Stopwatch {
  restart(): void
  elapsedMs(): number
}

export function createStopwatch(time: TimeSource): Stopwatch {
  let wallMs = time.wallMs()
  let monotonicMs = time.monotonicMs()
  return {
    restart() {
      wallMs = time.wallMs()
      monotonicMs = time.monotonicMs()
    },
    elapsedMs: () => Math.max(time.wallMs() - wallMs, time.monotonicMs() - monotonicMs, 0),
  }
}
