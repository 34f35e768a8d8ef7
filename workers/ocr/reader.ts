/** What the worker answers: each call gets an engine of its own for as long as it takes; nothing of a page outlives its answer. */
import type { OcrApi, ReadInput } from './api.ts'
import type { Engine } from './engine.ts'
import type { EnginePool } from './engine-pool.ts'
import { findPageSize, type PageSize } from './pgm-header.ts'
import { readWhole } from './read-whole.ts'
import { standsUpright } from './upright.ts'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { ReadPage } from '../../domain/document/paper.ts'

/** `correct`: what is done to a page before it is answered. */
export function createReader(pool: EnginePool, correct: (page: ReadPage) => ReadPage): OcrApi {
  const calls = new Map<AbortController, number | undefined>()

  async function lend<T>(
    ticket: number | undefined,
    work: (engine: Engine) => Promise<T>,
  ): Promise<Result<T>> {
    const call = new AbortController()
    calls.set(call, ticket)
    try {
      return await pool.lend(work, call.signal)
    } finally {
      calls.delete(call)
    }
  }

  function withPage<T>(
    { page, scale, ticket }: ReadInput,
    work: (engine: Engine, size: PageSize) => Promise<T>,
  ): Promise<Result<T>> {
    const size = findPageSize(page)
    if (size === undefined || !(scale > 0)) return Promise.resolve(refuse('ocr.page-invalid'))
    return lend(ticket, (engine) => work(engine, size))
  }

  const abortWhere = (isMeant: (ticket: number | undefined) => boolean) => {
    for (const [call, ticket] of calls) if (isMeant(ticket)) call.abort()
  }

  return {
    async warmUp() {
      const warm = await lend(undefined, async () => null)
      return warm.ok ? ok(null) : warm
    },
    read: (input, progress) =>
      withPage(input, async (engine, size) =>
        correct(await readWhole(engine, input.page, size, input.scale, (share) => progress?.(share))),
      ),
    upright: (input) => withPage(input, (engine, size) => standsUpright(engine, input.page, size)),
    async drop(ticket) {
      abortWhere((each) => each === ticket)
    },
    async stop() {
      abortWhere(() => true)
      pool.stop()
    },
  }
}
