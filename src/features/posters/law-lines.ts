/** Limits and fees as they stand on a paper: in Vietnamese whatever language the screen speaks, cases in one line each. */
import type { FeeRule, Procedure, TimeLimit } from '../../../domain/procedure/procedure.ts'
import { formatVnd } from '../../i18n/format.ts'
import { procedure as words } from '../../i18n/vi/procedure.ts'

const SHOWN = 3

function limitText(limit: TimeLimit): string {
  switch (limit.kind) {
    case 'same-day':
      return words.sameDay(limit.cutoff)
    case 'working-days':
      return words.workingDays(limit.days)
    case 'calendar-days':
      return words.calendarDays(limit.days)
    case 'working-hours':
      return words.workingHours(limit.hours)
    case 'unknown':
      return words.timeUnknown
  }
}

function feeText({ vnd, per }: FeeRule): string {
  if (vnd === null) return words.feeLocal
  return vnd === 0 ? words.feeFree : words.feePer(formatVnd(vnd), per ?? 'dossier')
}

/** At the counter. Several lines only where cases differ. */
export function timeLines({ time }: Procedure): string[] {
  const here = time.filter(({ channel }) => channel === 'direct')
  return (
    linesOf(here.map((rule) => ({ text: limitText(rule.limit), only: rule.case }))) ?? [words.timeUnknown]
  )
}

export function feeLines({ fees }: Procedure): string[] {
  const here = fees.filter(({ channel }) => channel === 'direct')
  return linesOf(here.map((rule) => ({ text: feeText(rule), only: rule.case }))) ?? [words.feeUnknown]
}

function linesOf(
  rules: readonly { readonly text: string; readonly only: string | undefined }[],
): string[] | null {
  const [first] = rules
  if (!first) return null
  if (rules.every(({ text }) => text === first.text)) return [first.text]
  const lines = rules.map(({ text, only }) => (only === undefined ? text : `${text}: ${only}`))
  return lines.length > SHOWN ? [...lines.slice(0, SHOWN), '…'] : lines
}
