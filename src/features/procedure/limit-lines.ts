/** Time and fee by channel for the procedure page; channels under the same rules stand in one row. Pure. */
import type { Channel, FeeRule, Procedure, TimeRule } from '../../../domain/procedure/procedure.ts'
import { channelWords, feeWords, timeLimitWords } from '../../i18n/law-words.ts'
import { t } from '../../i18n/locale.ts'
import { procedure as source } from '../../i18n/vi/procedure.ts'

export interface LimitLine {
  readonly text: string
  readonly only: string | undefined // legal case
  readonly published: string // published words that add something
}

export interface LimitRow {
  readonly channels: string
  readonly time: readonly LimitLine[]
  readonly fee: readonly LimitLine[]
}

export function limitRows(procedure: Procedure, channels: readonly Channel[]): LimitRow[] {
  const rows: LimitRow[] = []
  for (const channel of channels) {
    const time = timeLines(procedure.time, channel)
    const fee = feeLines(procedure.fees, channel)
    const same = rows.findIndex((row) => JSON.stringify([row.time, row.fee]) === JSON.stringify([time, fee]))
    const name = channelWords(channel)
    const known = rows[same]
    if (known) rows[same] = { ...known, channels: `${known.channels}, ${name.toLocaleLowerCase()}` }
    else rows.push({ channels: name, time, fee })
  }
  return rows
}

/** Where the catalogue has a limit its own words are only a number without a unit; else they are all there is. */
function timeLines(rules: readonly TimeRule[], channel: Channel): LimitLine[] {
  const here = rules.filter((rule) => rule.channel === channel)
  if (here.length === 0) return [{ text: t(source).timeUnknown, only: undefined, published: '' }]
  return here.map(({ limit, case: only, text }) => ({
    text: timeLimitWords(limit),
    only,
    published: limit.kind === 'unknown' ? text : '',
  }))
}

function feeLines(rules: readonly FeeRule[], channel: Channel): LimitLine[] {
  const here = rules.filter((rule) => rule.channel === channel)
  if (here.length === 0) return [{ text: t(source).feeUnknown, only: undefined, published: '' }]
  return here.map((rule) => ({ text: feeWords(rule), only: rule.case, published: rule.text }))
}
