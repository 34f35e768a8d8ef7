/** One round with the province. A refusal of one step never stops the others; a broken line stops them all. */
import type { Problem, Result } from '../../../domain/base/result.ts'
import type { Box } from './box.ts'
import { fetchFiles } from './fetch-files.ts'
import { isLineBroken } from './line.ts'
import { sendFacts, sendKept } from './send-facts.ts'
import { sendFiles } from './send-files.ts'
import { sendRows, type PageSize } from './send-rows.ts'
import { takeDown } from './take-down.ts'
import { takePack } from './take-pack.ts'

export interface RoundReport {
  readonly isLineBroken: boolean
  readonly hasMore: boolean
  /** What the province, or our own code, refused; the first of the round. */
  readonly problem: Problem | null
}

export async function runRound(box: Box, size: PageSize): Promise<RoundReport> {
  const steps: readonly (readonly [string, (box: Box) => Promise<Result<boolean>>])[] = [
    ['down', takeDown],
    ['facts', sendFacts],
    ['rows', (it) => sendRows(it, size)],
    ['kept', sendKept],
    ['pack', takePack],
    ['files', sendFiles],
    ['files back', fetchFiles],
  ]
  let hasMore = false
  let problem: Problem | null = null
  for (const [name, step] of steps) {
    if (box.signal.aborted) break
    const done = await step(box).catch((error: unknown): Result<boolean> => {
      box.log.error({ err: error, step: name }, 'a step with the province failed')
      return { ok: false, problem: { code: 'server.fault' } }
    })
    if (done.ok) hasMore ||= done.value
    else {
      problem ??= done.problem
      if (isLineBroken(done.problem)) return { isLineBroken: true, hasMore, problem }
      box.log.warn({ problem: done.problem, step: name }, 'refused by the province')
    }
    await box.store.raiseUpstreamSafe(box.membership.commune)
  }
  return { isLineBroken: false, hasMore, problem }
}
