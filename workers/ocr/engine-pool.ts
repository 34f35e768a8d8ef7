/**
 * Keeps one or two engines warm and hands each one page at a time. An engine's heap grows to its largest page and never
 * shrinks, so it is replaced after 12 pages and stopped after a minute without work.
 */
import type { Engine } from './engine.ts'
import type { EngineCount } from './engine-count.ts'
import { ok, refuse, type Result } from '../../domain/base/result.ts'

export const PAGES_PER_ENGINE = 12
export const IDLE_STOP_MS = 60_000
/** Far above the slowest page measured (9 s at a quarter of a core): a hung engine must not hold its place. */
export const PAGE_LIMIT_MS = 180_000

/** Calls `run` once after `ms` unless the returned function was called before. */
export type StartTimer = (run: () => void, ms: number) => () => void

export interface EnginePool {
  /** Waits for a free engine and lends it to `work`. An abort frees the engine at once: `ocr.stopped`. */
  lend<T>(work: (engine: Engine) => Promise<T>, signal: AbortSignal): Promise<Result<T>>
  /** Ends the engines nobody has borrowed. */
  stop(): void
}

interface Place {
  engine: Engine | null
  uses: number
  isBusy: boolean
}

export function createEnginePool(
  startEngine: () => Promise<Result<Engine>>,
  startTimer: StartTimer,
  size: EngineCount,
): EnginePool {
  const places: Place[] = Array.from({ length: size }, () => ({ engine: null, uses: 0, isBusy: false }))
  const waiting: (() => void)[] = []
  let cancelIdleStop = () => {}

  /** A warm engine before a cold one: the second is started only when two pages are asked for at once. */
  async function take(signal: AbortSignal): Promise<Place | null> {
    cancelIdleStop()
    for (;;) {
      if (signal.aborted) return null
      const free = places.filter((place) => !place.isBusy)
      const place = free.find(({ engine }) => engine !== null) ?? free[0]
      if (place !== undefined) {
        place.isBusy = true
        return place
      }
      await turn(signal)
    }
  }

  /** Resolves when a place came free or the wait was given up. */
  function turn(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        signal.removeEventListener('abort', wake)
        const at = waiting.indexOf(wake)
        if (at >= 0) waiting.splice(at, 1)
        resolve()
      }
      waiting.push(wake)
      signal.addEventListener('abort', wake)
    })
  }

  function giveBack(place: Place): void {
    place.isBusy = false
    if (place.uses >= PAGES_PER_ENGINE) drop(place)
    waiting[0]?.()
    if (places.every(({ isBusy }) => !isBusy))
      cancelIdleStop = startTimer(() => places.forEach(drop), IDLE_STOP_MS)
  }

  async function warm(place: Place, signal: AbortSignal): Promise<Result<Engine>> {
    if (place.engine !== null) return ok(place.engine)
    const started = await startEngine()
    if (!started.ok) return started
    if (signal.aborted) started.value.stop()
    else place.engine = started.value
    return started
  }

  async function run<T>(place: Place, work: (engine: Engine) => Promise<T>, signal: AbortSignal) {
    const started = await warm(place, signal)
    if (!started.ok) return started
    if (signal.aborted) return refuse('ocr.stopped')
    let cancelLimit = () => {}
    const late = new Promise<never>((_, reject) => {
      cancelLimit = startTimer(() => reject(new Error('the page took too long')), PAGE_LIMIT_MS)
    })
    try {
      place.uses += 1
      return ok(await Promise.race([work(started.value), late]))
    } catch (error) {
      if (!signal.aborted) drop(place)
      return refuse('ocr.read-failed', { why: String(error) })
    } finally {
      cancelLimit()
    }
  }

  return {
    async lend(work, signal) {
      const place = await take(signal)
      if (place === null) return refuse('ocr.stopped')
      let abort = () => {}
      const stopped = new Promise<Result<never>>((resolve) => {
        abort = () => {
          drop(place)
          resolve(refuse('ocr.stopped'))
        }
        signal.addEventListener('abort', abort)
      })
      try {
        return await Promise.race([run(place, work, signal), stopped])
      } finally {
        signal.removeEventListener('abort', abort)
        giveBack(place)
      }
    },
    stop() {
      cancelIdleStop()
      places.filter(({ isBusy }) => !isBusy).forEach(drop)
    },
  }
}

function drop(place: Place): void {
  place.engine?.stop()
  place.engine = null
  place.uses = 0
}
