/** How often each person and each unit was early, in time or late, over the clocks of many steps. */
import type { StepClock } from './step-clock.ts'

export interface Punctuality {
  readonly early: number
  readonly onTime: number
  readonly late: number
  readonly running: number
  readonly lateMinutes: number
}

export interface Tally extends Punctuality {
  readonly key: string
}

const none: Punctuality = { early: 0, onTime: 0, late: 0, running: 0, lateMinutes: 0 }

/** Steps without a clock of their own count for nobody. Worst first: most minutes late, then most often. */
export function tallySteps(clocks: readonly StepClock[], by: 'person' | 'office'): Tally[] {
  const tallies = new Map<string, Punctuality>()
  for (const one of clocks) {
    const key = by === 'person' ? one.to : (one.office ?? '')
    tallies.set(key, counted(tallies.get(key) ?? none, one))
  }
  return [...tallies]
    .map(([key, record]) => ({ key, ...record }))
    .filter(({ early, onTime, late, running }) => early + onTime + late + running > 0)
    .sort((a, b) => b.lateMinutes - a.lateMinutes || b.late - a.late || (a.key < b.key ? -1 : 1))
}

function counted(record: Punctuality, { outcome, late }: StepClock): Punctuality {
  switch (outcome) {
    case 'early':
      return { ...record, early: record.early + 1 }
    case 'on-time':
      return { ...record, onTime: record.onTime + 1 }
    case 'late':
      return { ...record, late: record.late + 1, lateMinutes: record.lateMinutes + late }
    case 'running':
      return { ...record, running: record.running + 1 }
    default:
      return record
  }
}
