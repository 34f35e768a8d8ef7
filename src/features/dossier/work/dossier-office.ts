/** The office around one dossier: its plan, the calendar, who is here. Read inside a component it follows the list. */
import type { DirectoryEntry } from '../../../../domain/access/directory.ts'
import { contentRoles } from '../../../../domain/access/roles.ts'
import type { DossierState } from '../../../../domain/dossier/state.ts'
import { candidatesFor } from '../../../../domain/workflow/candidates.ts'
import { planOf, stepOf, type PlannedStep } from '../../../../domain/workflow/plan.ts'
import { getContext, getLaw } from '../../../data/current.ts'
import { activeOfficers } from '../../../data/officers.ts'
import type { PinnedLaw } from '../../../data/open-dossier.ts'
import type { Office } from '../../../data/work.ts'
import { t } from '../../../i18n/locale.ts'
import { work } from '../../../i18n/vi/work.ts'
import type { ListOption } from '../../../ui/fields/option-list.ts'

export interface WorkProps {
  readonly state: DossierState
  readonly law: PinnedLaw
}

export interface WorkDialogOpen extends WorkProps {
  readonly onClose: () => void
}

export function officeOf(law: PinnedLaw): Office {
  return { plan: planOf(law.procedure), calendar: getLaw().calendar }
}

/** The title of a step, or what its role does where the pack gives none. */
export function stepTitle(plan: readonly PlannedStep[], id: string | null): string {
  const step = stepOf(plan, id)
  if (!step) return id ?? ''
  return step.title === '' ? t(work).stepRole[step.role] : step.title
}

export function stepOptions(plan: readonly PlannedStep[], steps: readonly PlannedStep[]): ListOption[] {
  return steps.map((step) => ({ value: step.id, label: stepTitle(plan, step.id) }))
}

/** Whom this step may be given to, the likeliest first. A step of another plan: anybody who works on dossiers. */
export function personOptions(plan: readonly PlannedStep[], step: string, state: DossierState): ListOption[] {
  const officers = activeOfficers(getContext())
  const planned = stepOf(plan, step)
  return people(planned ? candidatesFor(planned, officers, state) : officers.filter(worksOnDossiers))
}

/** Everybody a paper file may be given to, but oneself. */
export function colleagues(): ListOption[] {
  const ctx = getContext()
  return people(activeOfficers(ctx).filter((one) => worksOnDossiers(one) && one.id !== ctx.officer.id))
}

function worksOnDossiers({ roles }: DirectoryEntry): boolean {
  return roles.some((role) => contentRoles.includes(role) && role !== 'team')
}

function people(officers: readonly DirectoryEntry[]): ListOption[] {
  return officers.map(({ id, name, title }) => ({
    value: id,
    label: name,
    ...(title === '' ? {} : { hint: title }),
  }))
}
