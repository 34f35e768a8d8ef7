/** Time limits, fees and channels of the catalogue in words. The published text stays beside them, never replaced. */
import { assertNever } from '../../domain/base/assert-never.ts'
import type { Channel, FeeRule, Procedure, TimeLimit } from '../../domain/procedure/procedure.ts'
import { feesFor } from '../../domain/procedure/fee-rule.ts'
import { formatVnd } from './format.ts'
import { t } from './locale.ts'
import { procedure as source } from './vi/procedure.ts'

export function channelWords(channel: Channel): string {
  const words = t(source)
  return { direct: words.channelDirect, online: words.channelOnline, postal: words.channelPostal }[channel]
}

export function timeLimitWords(limit: TimeLimit): string {
  const words = t(source)
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
    default:
      return assertNever(limit)
  }
}

/** Short form for lists: "Trong ngày", "3 ngày làm việc", "5–60 ngày làm việc" when it depends on a case. */
export function shortTimeWords(procedure: Procedure, channel: Channel): string {
  const words = t(source)
  const rules = procedure.time.filter((rule) => rule.channel === channel && rule.limit.kind !== 'unknown')
  const texts = new Set(
    rules.map(({ limit }) => (limit.kind === 'same-day' ? words.sameDayShort : timeLimitWords(limit))),
  )
  return texts.size > 1 ? words.timeByCase : ([...texts][0] ?? words.timeUnknownShort)
}

export function feeWords({ vnd, per }: FeeRule): string {
  const words = t(source)
  if (vnd === null) return words.feeLocal
  return vnd === 0 ? words.feeFree : words.feePer(formatVnd(vnd), per ?? 'dossier')
}

/** The general fee of a channel; local when nothing is published. */
export function shortFeeWords(procedure: Procedure, channel: Channel): string {
  const rule = feesFor(procedure, channel)[0]
  return rule ? feeWords(rule) : t(source).feeUnknown
}
