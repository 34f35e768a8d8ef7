/** One procedure's steps: those in force, a draft of others, and how long each took on the dossiers of this device. */
import { useComputed, useSignal, type ReadonlySignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { StepClock } from '../../../domain/deadline/step-clock.ts'
import type { Procedure, ProcedureStep } from '../../../domain/procedure/procedure.ts'
import { planRuleFor, type LocalRule } from '../../../domain/workflow/local-rules.ts'
import { planOf } from '../../../domain/workflow/plan.ts'
import { stepFigures, walkOf, type StepFigure } from '../../../domain/workflow/step-times.ts'
import { currentRules, getContext, getLaw } from '../../data/current.ts'
import { listDossiers } from '../../data/dossiers.ts'
import { procedureOf } from '../../data/law.ts'
import { useLive } from '../../data/live.ts'
import { keepPlanDraft, listPlanDrafts, type PlanDraft } from '../../data/local-rules.ts'
import { getWorkClock } from '../../data/work-clock.ts'

export type Edited = Pick<PlanDraft, 'steps' | 'merged'>

export interface OpenPlan {
  readonly inForce: readonly ProcedureStep[]
  readonly rule: LocalRule | null // null: the pack's own
  readonly comes: string | null // the day from which another is in force
  readonly draft: ReadonlySignal<PlanDraft | null | undefined> // undefined while it is opened
  readonly edited: ReadonlySignal<Edited> // the draft, else what is in force
  readonly figures: ReadonlySignal<readonly StepFigure[]>
  readonly walks: ReadonlySignal<readonly (readonly StepClock[])[]> // of dossiers that are done
  readonly change: (next: Edited | null) => void
}

export function usePlan(procedure: Procedure): OpenPlan {
  const ctx = getContext()
  const { code } = procedure
  const rules = currentRules.value
  const today = ctx.clock.wall().slice(0, 10)
  // Asked anew with every rule that comes: what was a draft may be in force by now.
  const rule = useComputed(() => planRuleFor(currentRules.value, code, today))
  const inForce = useComputed(() => rule.value?.steps ?? planOf(procedure))
  const coming = rules.flatMap((one) =>
    one.kind === 'plan' && one.procedure === code && one.validFrom > today ? [one.validFrom] : [],
  )
  const drafts = useLive(() => listPlanDrafts(ctx), [ctx])
  const typed = useSignal<Edited | null | undefined>(undefined) // undefined: as it is kept
  const draft = useComputed(() => {
    if (drafts.value === undefined) return undefined
    return drafts.value.ok ? (drafts.value.value.find((one) => one.procedure === code) ?? null) : null
  })
  const dossiers = useLive(() => listDossiers(ctx), [ctx])
  const own = useComputed(() =>
    dossiers.value?.ok
      ? dossiers.value.value
          .map(({ state }) => state)
          .filter(({ reception }) => reception?.procedure === code)
      : [],
  )
  const facts = useComputed(() => {
    const law = getLaw()
    return {
      clock: getWorkClock(),
      procedureOf: (state: (typeof own.value)[number]) => procedureOf(law, state.reception) ?? null,
    }
  })
  useEffect(() => {
    typed.value = undefined
  }, [code])
  return {
    inForce: inForce.value,
    rule: rules.find((one) => one === rule.value) ?? null,
    comes: coming.sort()[0] ?? null,
    draft,
    edited: useComputed(() => {
      const now = typed.value === undefined ? draft.value : typed.value
      return now ?? { steps: inForce.value, merged: [] }
    }),
    figures: useComputed(() => stepFigures(own.value, facts.value)),
    walks: useComputed(() =>
      own.value
        .filter(({ stage }) => stage === 'returned' || stage === 'closed' || stage === 'result-attached')
        .map((state) => walkOf(state, facts.value)),
    ),
    change(next) {
      typed.value = next
      void keepPlanDraft(ctx, code, next)
    },
  }
}
