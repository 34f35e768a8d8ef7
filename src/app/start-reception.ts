/** Begins a reception and goes to it. */
import { useSignal, type Signal } from '@preact/signals'
import { useLocation } from 'preact-iso'
import type { Problem } from '../../domain/base/result.ts'
import { getContext, getLaw } from '../data/current.ts'
import type { Draft } from '../data/drafts.ts'
import { startDraft } from '../features/intake/start-draft.ts'

export function useStartReception(): {
  /** `conditions`: as the resident answered them before the counter. */
  begin: (code: string, conditions?: readonly string[], unopened?: Draft['unopened']) => Promise<void>
  problem: Signal<Problem | null>
} {
  const { route } = useLocation()
  const problem = useSignal<Problem | null>(null)
  return {
    problem,
    async begin(code, conditions = [], unopened) {
      const started = await startDraft(getContext(), getLaw(), code, conditions, unopened)
      problem.value = started.ok ? null : started.problem
      if (started.ok) route(`/tiep-nhan/${started.value}`)
    },
  }
}
