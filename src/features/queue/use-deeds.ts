/** Something done with the queue, and the reason when it was refused: said where it was done, gone with the next deed. */
import { useSignal, type ReadonlySignal } from '@preact/signals'
import type { Problem, Result } from '../../../domain/base/result.ts'

export interface Deeds {
  readonly problem: ReadonlySignal<Problem | null>
  readonly run: (work: Promise<Result<unknown>>) => Promise<boolean>
}

export function useDeeds(): Deeds {
  const problem = useSignal<Problem | null>(null)
  return {
    problem,
    async run(work) {
      const done = await work
      problem.value = done.ok ? null : done.problem
      return done.ok
    },
  }
}
