/** Whom a step may be given to. */
import type { DirectoryEntry } from '../access/directory.ts'
import type { OfficerRole } from '../access/roles.ts'
import type { DossierState } from '../dossier/state.ts'
import type { PlannedStep } from './plan.ts'

/** A small commune has no clerk; somebody does a clerk's work all the same, who may also finish a step. Signing has no
 *  stand-in. */
export const standInsFor: Readonly<Record<PlannedStep['role'], readonly OfficerRole[]>> = {
  receiver: ['handler'],
  handler: ['leader'],
  leader: [],
  clerk: ['handler'],
}

/** Those with the step's role, or who stand in where nobody has it. First whoever had this step before. Who received a
 *  dossier does not approve it (security design §7). */
export function candidatesFor(
  step: Pick<PlannedStep, 'id' | 'role'>,
  officers: readonly DirectoryEntry[],
  state: Pick<DossierState, 'stepLog' | 'reception'>,
): readonly DirectoryEntry[] {
  const active = officers.filter((one) => one.standing === 'active')
  const withRole = (role: OfficerRole) => active.filter((one) => one.roles.includes(role))
  const own = withRole(step.role)
  const found = own.length > 0 ? own : standInsFor[step.role].flatMap(withRole)
  const lawful = step.role === 'leader' ? found.filter((one) => one.id !== state.reception?.receiver) : found
  const before = holderOf(step.id, state)
  const [first, rest] = [lawful.filter((one) => one.id === before), lawful.filter((one) => one.id !== before)]
  return [...new Set([...first, ...rest])]
}

/** Who had this step last. */
export function holderOf(step: string, { stepLog }: Pick<DossierState, 'stepLog'>): string | null {
  return stepLog.filter((entry) => entry.step === step).at(-1)?.to ?? null
}
