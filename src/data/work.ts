/** Passing a dossier on, as facts: alone from its page, or many at once from the inbox. Each fact is saved by itself. */
import { checkApprover } from '../../domain/access/duties.ts'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { CalendarData } from '../../domain/calendar/calendar.ts'
import type { DossierState } from '../../domain/dossier/state.ts'
import { stepOf, type PlannedStep } from '../../domain/workflow/plan.ts'
import { stepDeadline } from '../../domain/workflow/step-deadline.ts'
import type { DataContext } from './context.ts'
import { recordCommand } from './record-command.ts'

export interface Gift {
  readonly step: string
  readonly to: string
  readonly withPaper?: boolean // the paper file goes along, if it is here
  readonly list?: string // of the paper files handed over together
}

export interface Office {
  readonly plan: readonly PlannedStep[]
  readonly calendar: CalendarData
}

/** `workflow.step.missing`, `workflow.person.missing`, `access.receiver-approves`, and what the law of the dossier refuses. */
export async function assignStep(
  ctx: DataContext,
  seen: DossierState,
  gift: Gift,
  office: Office,
): Promise<Result<DossierState>> {
  const { step, to } = gift
  if (step === '') return refuse('workflow.step.missing')
  if (to === '') return refuse('workflow.person.missing')
  const isSigning = stepOf(office.plan, step)?.role === 'leader'
  const lawful = isSigning ? checkApprover(seen.reception?.receiver ?? '', to) : ok(null)
  if (!lawful.ok) return lawful
  const due = stepDeadline({ ...office, step, from: ctx.clock.wall(), due: seen.due?.at ?? null })
  const body = { step, to, ...(due === null ? {} : { due }) }
  const assigned = await recordCommand(ctx, seen, { type: 'step-assigned', body })
  if (!assigned.ok) return assigned
  const { state } = assigned.value
  const holdsPaper = state.custodian === ctx.officer.id && to !== ctx.officer.id
  return gift.withPaper && holdsPaper ? await handCustody(ctx, state, to, gift.list) : ok(state)
}

/** Ends the present step, and passes it on when `next` is given. When only the second fails, the first stays: the
 *  dossier lies with its owner, finished, and can be passed on later. */
export async function completeStep(
  ctx: DataContext,
  seen: DossierState,
  note: string,
  next: Gift | null,
  office: Office,
): Promise<Result<DossierState>> {
  if (next?.to === '') return refuse('workflow.person.missing')
  const body = { step: seen.step ?? '', ...(note === '' ? {} : { note }) }
  const completed = await recordCommand(ctx, seen, { type: 'step-completed', body })
  if (!completed.ok) return completed
  return next === null
    ? ok(completed.value.state)
    : await assignStep(ctx, completed.value.state, next, office)
}

/** `list`: the hand-over list it is part of. */
export async function handCustody(
  ctx: DataContext,
  seen: DossierState,
  to: string,
  list?: string,
): Promise<Result<DossierState>> {
  if (to === '') return refuse('workflow.person.missing')
  const body = { to, ...(list === undefined ? {} : { list }) }
  const handed = await recordCommand(ctx, seen, { type: 'custody-handed', body })
  return handed.ok ? ok(handed.value.state) : handed
}
