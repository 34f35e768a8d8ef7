/** Steps of a round, one after another: a dead line ends them, a refusal of one queue does not stop the others. */
import type { Problem, Result } from '../../domain/base/result.ts'
import type { Attempt } from './schedule.ts'

export interface Tally {
  pushed: number
  verified: number
  pulled: number
  /** The first refusal. */
  refused: Problem | null
}

export const newTally = (): Tally => ({ pushed: 0, verified: 0, pulled: 0, refused: null })

/** What is counted, and what is done. */
export type Step = readonly ['pushed' | 'verified' | 'pulled' | null, () => Promise<Result<unknown>>]

/** Answers what ended them early. */
export async function runSteps(tally: Tally, steps: readonly Step[]): Promise<Problem | null> {
  for (const [count, step] of steps) {
    const result = await step()
    if (result.ok) {
      if (count) tally[count] += result.value as number
    } else if (kindOf(result.problem) !== 'refused') return result.problem
    else tally.refused ??= result.problem
  }
  return null
}

/** Nobody is at fault and nothing needs doing: it is sent again later. */
const BUSY: ReadonlySet<string> = new Set(['server.busy', 'server.read-only', 'store.busy'])

export function kindOf(problem: Problem): Attempt['kind'] {
  if (problem.code.startsWith('net.')) return 'offline'
  return BUSY.has(problem.code) ? 'busy' : 'refused'
}
