/** How many were helped, why, and how many managed alone, by month: numbers, nobody's name (N15). */
import { helpReasons, type HelpReason } from './submission.ts'

export interface FiledBefore {
  readonly at: string // instant or wall time; its first seven signs are the month
  readonly reason: HelpReason | null // null: alone
}

export interface MonthFigures {
  readonly month: string // YYYY-MM
  readonly helped: number
  readonly alone: number
  readonly reasons: Readonly<Record<HelpReason, number>>
}

/** Newest month first. */
export function assistedFigures(filed: readonly FiledBefore[]): readonly MonthFigures[] {
  const months = [...new Set(filed.map(({ at }) => at.slice(0, 7)))].sort().reverse()
  return months.map((month) => {
    const inMonth = filed.filter(({ at }) => at.startsWith(month))
    const counted = (reason: HelpReason | null) => inMonth.filter((one) => one.reason === reason).length
    const alone = counted(null)
    return {
      month,
      helped: inMonth.length - alone,
      alone,
      reasons: Object.fromEntries(helpReasons.map((reason) => [reason, counted(reason)])) as Record<
        HelpReason,
        number
      >,
    }
  })
}
