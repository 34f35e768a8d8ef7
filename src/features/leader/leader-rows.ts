/** What a leader has to look at: dossiers late, due today or soon, and those that are owed an apology or an explanation.
 *  Grouped by who has them and in which step. Pure. */
import { dutyOf, type Duty } from '../../../domain/deadline/duties.ts'
import { standingOf, type Standing } from '../../../domain/deadline/standing.ts'
import { stepClocks } from '../../../domain/deadline/step-clock.ts'
import type { WorkClock } from '../../../domain/deadline/work-clock.ts'
import { isFinal } from '../../../domain/dossier/actions.ts'
import type { DossierState, Reception } from '../../../domain/dossier/state.ts'
import type { Procedure } from '../../../domain/procedure/procedure.ts'

export interface LeaderRow {
  readonly id: string
  readonly code: string
  readonly applicant: string
  readonly procedure: string
  readonly step: string // '' at the counter
  readonly stepTitle: string
  readonly holder: string // officer id
  readonly office: string | null
  readonly dueAt: string
  readonly standing: Standing
  readonly duty: Duty | null
  readonly since: string // wall time from which the holder has it
  /** The first step that took longer than it had. */
  readonly overrun: { readonly stepTitle: string; readonly minutes: number } | null
  readonly urgedAt: string | null // ISO, the last time
  readonly state: DossierState
}

export interface LeaderFacts {
  readonly procedureOf: (reception: Reception | null) => Procedure | undefined
  readonly clock: WorkClock
  readonly now: string // wall time of the commune
}

/** Most urgent first. Dossiers that nobody needs to worry about are left out. */
export function leaderRows(states: readonly DossierState[], facts: LeaderFacts): LeaderRow[] {
  const { clock, now, procedureOf } = facts
  const rows = states.flatMap((state) => {
    if (state.reception === null || isFinal(state.stage)) return []
    const standing = standingOf(state, now, clock)
    const duty = dutyOf(state, now, clock)
    if (duty === null && !worrying.has(standing.kind)) return []
    const { code, applicant, procedure: procedureCode } = state.reception
    const procedure = procedureOf(state.reception)
    const step = state.step ?? ''
    const titleOf = (id: string) => procedure?.steps.find((one) => one.id === id)?.title ?? id
    const walked = stepClocks(state, procedure ?? null, now, clock)
    const slow = walked.find(({ late }) => late > 0)
    return [
      {
        id: state.id,
        code,
        applicant: applicant.name,
        procedure: procedure?.shortName ?? procedureCode,
        step,
        stepTitle: titleOf(step),
        holder: state.assignee ?? '',
        office: state.office,
        dueAt: state.due?.at ?? '',
        standing,
        duty,
        since: walked.at(-1)?.from ?? '',
        overrun: slow ? { stepTitle: titleOf(slow.step), minutes: slow.late } : null,
        urgedAt: state.urgings.at(-1)?.at ?? null,
        state,
      },
    ]
  })
  return rows.sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0))
}

const worrying: ReadonlySet<Standing['kind']> = new Set(['overdue', 'ready-late', 'today', 'near'])

/** The counts at the top, each also a filter. */
export const lenses = ['overdue', 'today', 'near', 'apologise'] as const
export type Lens = (typeof lenses)[number]

export function isInLens({ standing, duty }: LeaderRow, lens: Lens): boolean {
  if (lens === 'apologise') return duty !== null
  return standing.kind === lens
}

export interface LeaderGroup {
  readonly key: string
  readonly holder: string
  readonly step: string
  readonly stepTitle: string
  readonly office: string | null
  readonly rows: readonly LeaderRow[]
}

/** By person and step; the group with the most urgent dossier comes first. */
export function groupRows(rows: readonly LeaderRow[]): LeaderGroup[] {
  const groups = new Map<string, LeaderRow[]>()
  for (const row of rows) {
    const key = `${row.holder}\n${row.step}`
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return [...groups].flatMap(([key, own]) => {
    const [first] = own
    if (!first) return []
    const { holder, step, stepTitle, office } = first
    return [{ key, holder, step, stepTitle, office, rows: own }]
  })
}

/** Urging helps where somebody else has the dossier and its time is running out. */
export function canUrge({ holder, standing }: LeaderRow, self: string): boolean {
  if (holder === '' || holder === self) return false
  return standing.kind === 'overdue' || standing.kind === 'today' || standing.kind === 'near'
}
