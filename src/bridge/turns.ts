/** Lets so many run at once and the rest wait in the order asked, with their input still on this side. */

export interface Turns {
  /** Resolves when it is one's turn, or at once with false when `signal` was aborted first. */
  take(signal?: AbortSignal): Promise<boolean>
  giveBack(): void
}

export function createTurns(atOnce: number): Turns {
  let running = 0
  const waiting: (() => void)[] = []
  return {
    async take(signal) {
      if (signal?.aborted) return false
      if (running < atOnce) {
        running += 1
        return true
      }
      return await new Promise((resolve) => {
        const begin = () => {
          signal?.removeEventListener('abort', leave)
          resolve(true)
        }
        const leave = () => {
          waiting.splice(waiting.indexOf(begin), 1)
          resolve(false)
        }
        waiting.push(begin)
        signal?.addEventListener('abort', leave, { once: true })
      })
    },
    giveBack() {
      const next = waiting.shift()
      if (next === undefined) running -= 1
      else next() // takes over the place
    },
  }
}
