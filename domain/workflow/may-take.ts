/** Whether a step may lie with this officer at all: the home server asks, whatever screen or program gave it. */
import { checkApprover } from '../access/duties.ts'
import { contentRoles, type OfficerRole } from '../access/roles.ts'
import { refuse, type Problem } from '../base/result.ts'
import type { DossierState } from '../dossier/state.ts'
import type { Procedure } from '../procedure/procedure.ts'
import { standInsFor } from './candidates.ts'
import { procedureUnder, type LocalRule } from './local-rules.ts'
import { planOf, stepOf } from './plan.ts'

export interface Taker {
  readonly roles: readonly OfficerRole[]
  readonly isActive: boolean
}

export interface TakerFacts {
  /** null: no such officer in this commune. Absent on a device, whose list may be old. */
  readonly officerOf?: (officer: string) => Taker | null
  readonly localRules?: readonly LocalRule[]
  readonly procedureOf?: (procedureHash: string) => Procedure | null
}

/** `workflow.person.not-here`, `workflow.person.wrong-role` {step}, `access.receiver-approves`. */
export function takerProblem(
  state: Pick<DossierState, 'reception'>,
  { step, to }: { readonly step: string; readonly to: string },
  { officerOf, localRules = [], procedureOf }: TakerFacts,
): Problem | null {
  if (!officerOf) return null
  const taker = officerOf(to)
  if (!taker?.isActive) return refuse('workflow.person.not-here').problem
  const { reception } = state
  const procedure = reception && procedureOf?.(reception.law.procedure)
  const plan = planOf(procedure && reception ? procedureUnder(procedure, localRules, reception) : null)
  const role = stepOf(plan, step)?.role ?? null
  if (!rolesFor(role).some((one) => taker.roles.includes(one)))
    return refuse('workflow.person.wrong-role', { step }).problem
  if (role !== 'leader') return null
  const lawful = checkApprover(reception?.receiver ?? '', to)
  return lawful.ok ? null : lawful.problem
}

/** Stand-ins too, also where somebody has the role meanwhile: who was given it could not know. A step of no plan: anybody
 *  who works on dossiers. */
function rolesFor(role: keyof typeof standInsFor | null): readonly OfficerRole[] {
  return role === null ? contentRoles.filter((one) => one !== 'team') : [role, ...standInsFor[role]]
}
