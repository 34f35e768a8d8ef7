/** At most `max` tries per key and window. In memory: it slows guessing down, the codes' strength does the rest. */
export class RateLimit {
  readonly #windowByKey = new Map<string, { count: number; endAt: number }>()
  readonly #max: number
  readonly #windowMs: number

  constructor(max: number, windowMs: number) {
    this.#max = max
    this.#windowMs = windowMs
  }

  /** Milliseconds to wait; 0 = go on. Every call counts as a try. */
  waitMs(key: string, now: number): number {
    if (this.#windowByKey.size > 10_000) this.#forget(now)
    const known = this.#windowByKey.get(key)
    const window = known && known.endAt > now ? known : { count: 0, endAt: now + this.#windowMs }
    window.count += 1
    this.#windowByKey.set(key, window)
    return window.count > this.#max ? window.endAt - now : 0
  }

  #forget(now: number): void {
    for (const [key, window] of this.#windowByKey) if (window.endAt <= now) this.#windowByKey.delete(key)
  }
}
