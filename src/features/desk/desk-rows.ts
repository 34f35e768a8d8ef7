/** The rows of the desk: what an officer has to know of each dossier at a glance. Pure; no row is decrypted here. */
import { dueGroup, standingOf, type DueGroup, type Standing } from '../../../domain/deadline/standing.ts'
import type { WorkClock } from '../../../domain/deadline/work-clock.ts'
import type { Stage } from '../../../domain/dossier/actions.ts'
import type { DossierState, Reception } from '../../../domain/dossier/state.ts'
import type { Procedure, ProcedureStep } from '../../../domain/procedure/procedure.ts'
import { isEndUntold } from '../../../domain/slip/standing.ts'
import { dossierSending, type SendingState, type Unsent } from '../../data/sending-state.ts'

export interface DeskRow {
  readonly id: string
  readonly code: string
  readonly applicant: string
  readonly procedure: string
  readonly field: string
  readonly stage: Stage
  readonly role: ProcedureStep['role'] | null // whose step it stands in
  readonly receivedAt: string
  readonly dueAt: string
  readonly standing: Standing
  readonly group: DueGroup | null
  readonly sending: SendingState
  readonly isUntold: boolean // ended without a result, its notice not printed yet
}

export interface DeskFacts {
  readonly procedureOf: (reception: Reception) => Procedure | undefined
  readonly clock: WorkClock
  readonly now: string // wall time of the commune
  readonly unsent: Unsent
}

/** Dossiers still unborn (early facts of another device) are not shown. Order stays. */
export function deskRows(states: readonly DossierState[], facts: DeskFacts): DeskRow[] {
  return states.flatMap((state) => {
    const { reception } = state
    if (reception === null) return []
    const standing = standingOf(state, facts.now, facts.clock)
    const procedure = facts.procedureOf(reception)
    return [
      {
        id: state.id,
        code: reception.code,
        applicant: reception.applicant.name,
        procedure: procedure?.shortName ?? reception.procedure,
        field: procedure?.field ?? '',
        stage: state.stage,
        role: procedure?.steps.find((step) => step.id === state.step)?.role ?? null,
        receivedAt: reception.receivedAt,
        dueAt: state.due?.at ?? '',
        standing,
        group: dueGroup(state.stage, standing),
        sending: dossierSending(state, facts.unsent),
        isUntold: isEndUntold(state),
      },
    ]
  })
}

export function countDue(rows: readonly DeskRow[]): Readonly<Record<DueGroup, number>> {
  const counts = { overdue: 0, today: 0, inTime: 0, returned: 0 }
  for (const { group } of rows) if (group !== null) counts[group] += 1
  return counts
}

/** What the table shows: all open work, or one group of it. */
export interface DeskFilter {
  readonly group: DueGroup | null
  readonly stage: Stage | null
  readonly field: string | null
  readonly order: 'due' | 'received'
}

export const everything: DeskFilter = { group: null, stage: null, field: null, order: 'due' }

export function filterRows(rows: readonly DeskRow[], filter: DeskFilter): DeskRow[] {
  const left = rows.filter(
    (row) =>
      (filter.group === null ? isOpenWork(row) : row.group === filter.group) &&
      (filter.stage === null || row.stage === filter.stage) &&
      (filter.field === null || row.field === filter.field),
  )
  // Without a date last: nobody is waiting for them yet.
  const key = (row: DeskRow) => row.dueAt || '9999'
  return left.sort((a, b) =>
    filter.order === 'due' ? compare(key(a), key(b)) : compare(b.receivedAt, a.receivedAt),
  )
}

function isOpenWork({ standing, isUntold }: DeskRow): boolean {
  return standing.kind !== 'over' || isUntold
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The part of the official code that differs between dossiers of one agency: 261121-01001. */
export function shortCode(code: string): string {
  return code.slice(code.indexOf('-') + 1)
}
