/** Times named steps; the clock comes from outside, so that tests need none. */

export type Stopwatch = <T>(step: string, work: () => T) => T

export function createStopwatch(now: () => number): { time: Stopwatch; timings: Record<string, number> } {
  const timings: Record<string, number> = {}
  const add = (step: string, from: number) => (timings[step] = (timings[step] ?? 0) + now() - from)
  return {
    timings,
    /** A step that answers a promise is timed until it settles. */
    time<T>(step: string, work: () => T): T {
      const from = now()
      const result = work()
      if (result instanceof Promise) return result.finally(() => add(step, from)) as T
      add(step, from)
      return result
    },
  }
}
