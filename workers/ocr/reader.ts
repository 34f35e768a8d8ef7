/**
 * Keeps one engine warm and hands it one page at a time. Its heap grows to the largest page and never shrinks, so it is
 * recycled after 40 pages and stopped after a minute without work; nothing of a page outlives its answer.
 */
import type { OcrApi } from './api.ts'
import type { Engine } from './engine.ts'
import { findPageSize } from './pgm-header.ts'
import { toReadPage } from './read-page.ts'
import type { Result } from '../../domain/base/result.ts'
import { ok, refuse } from '../../domain/base/result.ts'

export const PAGES_PER_ENGINE = 40
export const IDLE_STOP_MS = 60_000
/** Far above the slowest page measured (9 s at a quarter of a core): a hung engine must not hold the queue. */
export const PAGE_LIMIT_MS = 180_000

/** Calls `run` once after `ms` unless the returned function was called before. */
export type StartTimer = (run: () => void, ms: number) => () => void

export function createReader(startEngine: () => Promise<Result<Engine>>, startTimer: StartTimer): OcrApi {
  let engine: Engine | null = null
  let pages = 0
  let queue: Promise<unknown> = Promise.resolve()
  let stopping = new AbortController()
  let cancelIdleStop = () => {}

  const dropEngine = () => {
    engine?.stop()
    engine = null
    pages = 0
  }

  async function takeEngine(signal: AbortSignal): Promise<Result<Engine>> {
    if (engine !== null) return ok(engine)
    const started = await startEngine()
    if (!started.ok) return started
    if (!signal.aborted) engine = started.value
    else started.value.stop()
    return started
  }

  async function recognise(page: Uint8Array, report: (share: number) => void, signal: AbortSignal) {
    const started = await takeEngine(signal)
    if (!started.ok) return started
    let cancelLimit = () => {}
    const late = new Promise<never>((_, reject) => {
      cancelLimit = startTimer(() => reject(new Error('the page took too long')), PAGE_LIMIT_MS)
    })
    try {
      return ok(await Promise.race([started.value.recognise(page, report), late]))
    } catch (error) {
      dropEngine()
      return refuse('ocr.read-failed', { why: String(error) })
    } finally {
      cancelLimit()
    }
  }

  /** Serial: the engine has one image slot. A `stop` settles whatever was asked before it. */
  function enqueue<T>(work: (signal: AbortSignal) => Promise<Result<T>>): Promise<Result<T>> {
    const { signal } = stopping
    const stopped = new Promise<Result<T>>((resolve) => {
      signal.addEventListener('abort', () => resolve(refuse('ocr.stopped')), { once: true })
    })
    const job = queue.then(async () => {
      if (signal.aborted) return refuse('ocr.stopped')
      cancelIdleStop()
      const result = await Promise.race([work(signal), stopped])
      if (pages >= PAGES_PER_ENGINE) dropEngine()
      cancelIdleStop = startTimer(dropEngine, IDLE_STOP_MS)
      return result
    })
    queue = job
    return job
  }

  return {
    warmUp: () =>
      enqueue(async (signal) => {
        const started = await takeEngine(signal)
        return started.ok ? ok(null) : started
      }),
    async read({ page, scale }, progress) {
      const size = findPageSize(page)
      if (size === undefined || !(scale > 0)) return refuse('ocr.page-invalid')
      return enqueue(async (signal) => {
        const table = await recognise(page, (share) => progress?.(share), signal)
        if (!table.ok) return table
        pages += 1
        return ok(toReadPage(table.value, size, scale))
      })
    },
    async stop() {
      stopping.abort()
      stopping = new AbortController()
      dropEngine()
    },
  }
}
