/** When to try: at once after a change, again with a capped, jittered pause while the line is down, never in a storm. */

const FIRST_MS = 1_000
/** A server that says "busy" is given time; a line that is gone is felt for, so that facts are there 3 s after it is back. */
const CAP_MS = { offline: 1_500, busy: 10_000, refused: 10_000 } as const
/** A line in the mountains is mostly gone for seconds: that long it is felt for without a pause worth the name. */
const SHORT_CUT = { failures: 15, capMs: 700 } as const
const IDLE_MS = 5 * 60_000

export interface Attempt {
  readonly kind: 'done' | 'offline' | 'refused' | 'busy'
}

/** Pause before the next try, in ms. Full jitter: many devices coming back must not knock in step. */
export function pauseAfter(attempt: Attempt, failures: number, dice: number): number {
  if (attempt.kind === 'done') return IDLE_MS
  const isShort = attempt.kind === 'offline' && failures <= SHORT_CUT.failures
  const cap = isShort ? SHORT_CUT.capMs : CAP_MS[attempt.kind]
  const ceiling = Math.min(cap, FIRST_MS * 2 ** Math.min(failures, 10))
  return Math.max(250, Math.floor(ceiling * dice))
}

/** A pause that a wake-up call or an abort cuts short. */
export class Alarm {
  private wakeUp: (() => void) | null = null
  private pending = false

  ring(): void {
    this.pending = true
    this.wakeUp?.()
  }

  async sleep(ms: number, signal: AbortSignal): Promise<void> {
    if (this.pending || signal.aborted) {
      this.pending = false
      return
    }
    await new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer)
        signal.removeEventListener('abort', done)
        this.wakeUp = null
        this.pending = false
        resolve()
      }
      const timer = setTimeout(done, ms)
      signal.addEventListener('abort', done, { once: true })
      this.wakeUp = done
    })
  }
}
