/** The same for many dossiers, one after the other: each is saved or refused by itself, and says which. */
import { refuse, type Problem, type Result } from '../../../domain/base/result.ts'
import type { DirectoryEntry } from '../../../domain/access/directory.ts'
import { contentRoles } from '../../../domain/access/roles.ts'
import type { CalendarData } from '../../../domain/calendar/calendar.ts'
import type { DossierState, Reception } from '../../../domain/dossier/state.ts'
import type { Procedure } from '../../../domain/procedure/procedure.ts'
import { candidatesFor } from '../../../domain/workflow/candidates.ts'
import { stepToGive } from '../../../domain/workflow/next-gift.ts'
import { nextStep, planOf, type PlannedStep } from '../../../domain/workflow/plan.ts'
import type { DataContext } from '../../data/context.ts'
import { findDossier } from '../../data/dossiers.ts'
import { assignStep, completeStep, handCustody } from '../../data/work.ts'

export type BulkAct = 'assign' | 'complete' | 'hand'

export interface BulkOrder {
  readonly act: BulkAct
  readonly to: string // empty: with `complete`, passed on later
  readonly note: string
  readonly withPaper: boolean // paper files that are here go along
  readonly list: string // of the paper files handed over together
}

export interface BulkLaw {
  readonly procedureOf: (reception: Reception) => Procedure | undefined
  readonly calendar: CalendarData
}

export interface BulkOutcome {
  readonly id: string
  readonly problem: Problem | null
}

/** What each dossier would be given out for; null where there is nothing further. */
export function stepOfGift(act: BulkAct, state: DossierState, law: BulkLaw): PlannedStep | null {
  const plan = planOfState(state, law)
  return act === 'complete' ? nextStep(plan, state.step) : stepToGive(state, plan)
}

/** Who can take every one of them, the likeliest for the first one first. */
export function commonPeople(
  act: BulkAct,
  states: readonly DossierState[],
  officers: readonly DirectoryEntry[],
  law: BulkLaw,
  self: string,
): readonly DirectoryEntry[] {
  if (act === 'hand')
    return officers.filter(
      (one) =>
        one.id !== self && one.standing === 'active' && one.roles.some((role) => contentRoles.includes(role)),
    )
  const [first, ...rest] = states.map((state) => {
    const step = stepOfGift(act, state, law)
    return step === null ? [] : candidatesFor(step, officers, state)
  })
  return (first ?? []).filter((one) => rest.every((others) => others.some(({ id }) => id === one.id)))
}

/** Tells after each one. A refusal stops none of the others. */
export async function runBulk(
  ctx: DataContext,
  ids: readonly string[],
  order: BulkOrder,
  law: BulkLaw,
  onOutcome: (outcome: BulkOutcome) => void,
): Promise<void> {
  for (const id of ids) {
    const done = await actOn(ctx, id, order, law)
    onOutcome({ id, problem: done.ok ? null : done.problem })
  }
}

async function actOn(
  ctx: DataContext,
  id: string,
  { act, to, note, withPaper, list }: BulkOrder,
  law: BulkLaw,
): Promise<Result<unknown>> {
  const found = await findDossier(ctx, id)
  if (!found.ok) return found
  const state = found.value?.state
  if (!state) return refuse('store.damaged', { rows: [id] })
  if (act === 'hand') return await handCustody(ctx, state, to, list)
  const office = { plan: planOfState(state, law), calendar: law.calendar }
  const step = stepOfGift(act, state, law)?.id ?? ''
  const gift = { step, to, withPaper, list }
  if (act === 'assign') return await assignStep(ctx, state, gift, office)
  return await completeStep(ctx, state, note, to === '' || step === '' ? null : gift, office)
}

function planOfState({ reception }: DossierState, { procedureOf }: BulkLaw): readonly PlannedStep[] {
  return planOf(reception && procedureOf(reception))
}
