/** Folding a year and making the two lists of it, timed in the page; beside it the way without a kept fold. */
import { parseCalendar } from '../../domain/calendar/calendar.ts'
import { workClock } from '../../domain/deadline/work-clock.ts'
import { foldDossier } from '../../domain/dossier/fold.ts'
import type { DossierState } from '../../domain/dossier/state.ts'
import { deskRows, everything, filterRows, countDue } from '../../src/features/desk/desk-rows.ts'
import { groupRows, leaderRows } from '../../src/features/leader/leader-rows.ts'
import { NOW, yearOf, type YearDossier } from './year.ts'

export interface YearTimes {
  readonly facts: number
  readonly foldMs: readonly number[]
  readonly desk: readonly number[]
  readonly leader: readonly number[]
  readonly oneFact: readonly number[] // a fact comes in: its dossier anew, both lists anew
  readonly naive: readonly number[] // everything folded anew for one list
  readonly worrying: number
}

export function measureYear(input: {
  count: number
  trials: number
  calendar: unknown
  procedures: readonly string[]
}): YearTimes {
  const calendar = parseCalendar(input.calendar)
  if (!calendar.ok) throw new Error(calendar.problem.code)
  const dossiers = yearOf(input.count, input.procedures)
  const fold = () => dossiers.map(({ id, rows }) => foldDossier(id, rows))
  const states = fold()
  const clock = workClock(calendar.value)
  const unsent = { facts: new Map(), files: new Map() }
  const desk = (of: readonly DossierState[]) => {
    const rows = deskRows(of, { procedureOf: () => undefined, clock, now: NOW, unsent })
    countDue(rows)
    return filterRows(rows, everything)
  }
  const leader = (of: readonly DossierState[]) =>
    groupRows(leaderRows(of, { procedureOf: () => undefined, clock, now: NOW }))
  const trial = (act: () => unknown) => Array.from({ length: input.trials }, () => timed(act))
  const last = dossiers.at(-1) as YearDossier
  return {
    facts: dossiers.reduce((sum, { rows }) => sum + rows.length, 0),
    foldMs: trial(fold),
    desk: trial(() => desk(states)),
    leader: trial(() => leader(states)),
    oneFact: trial(() => {
      const next = [...states.slice(0, -1), foldDossier(last.id, last.rows)]
      desk(next)
      leader(next)
    }),
    naive: trial(() => leader(fold())),
    worrying: leader(states).reduce((sum, { rows }) => sum + rows.length, 0),
  }
}

function timed(act: () => unknown): number {
  const from = performance.now()
  act()
  return performance.now() - from
}
