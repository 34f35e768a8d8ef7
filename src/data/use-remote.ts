/** What the home server alone holds: asked for when the screen opens, and again when it is told to. */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Problem, Result } from '../../domain/base/result.ts'

export interface Remote<T> {
  readonly value: T | null // the last answer, also while it is asked for again
  readonly problem: Problem | null
  readonly reload: () => Promise<void>
}

export function useRemote<T>(load: () => Promise<Result<T>>): Remote<T> {
  const value = useSignal<T | null>(null)
  const problem = useSignal<Problem | null>(null)
  const reload = async () => {
    const read = await load()
    problem.value = read.ok ? null : read.problem
    if (read.ok) value.value = read.value
  }
  useEffect(() => void reload(), [])
  return { value: value.value, problem: problem.value, reload }
}
