/** Published time limits → rules per channel. A bare number without unit is read as the compiler of the rows read it. */
import type { Confidence } from '../../base/source.ts'
import type { TimeLimit, TimeRule } from '../procedure.ts'
import { shortened, tidy } from './official-text.ts'
import type { RawChannel, RawProcedure, RawSla } from './raw-procedure.ts'

/** Words for units on the portal, from data: the centre itself writes no sentences. */
export interface TimeWording {
  readonly units: Readonly<Record<'working_day' | 'day' | 'hour' | 'other', string>>
  readonly notPublished: string
}

export function importTime(row: RawProcedure, wording: TimeWording): TimeRule[] {
  const rules: TimeRule[] = []
  for (const channel of row.channels) {
    const { limit, confidence } = limitOf(channel, row.sla, wording)
    const same = rules.filter((r) => r.channel === channel.method)
    if (same.some((r) => JSON.stringify(r.limit) === JSON.stringify(limit))) continue
    // A second limit for the same channel is the limit of a case, told in the note.
    const legalCase = same.length === 0 ? {} : { case: caseOf(channel, same.length) }
    rules.push({
      channel: channel.method,
      ...legalCase,
      limit,
      text: published(channel, wording),
      confidence,
      source: row.source,
    })
  }
  return rules
}

function limitOf(
  channel: RawChannel,
  sla: RawSla,
  wording: TimeWording,
): { limit: TimeLimit; confidence: Confidence } {
  const { amount, unit } = channel
  if (amount !== null && amount > 0) {
    if (unit === 'working_day')
      return { limit: { kind: 'working-days', days: amount }, confidence: 'portal-copy' }
    if (unit === 'day') return { limit: { kind: 'calendar-days', days: amount }, confidence: 'portal-copy' }
    if (unit === 'hour') return { limit: { kind: 'working-hours', hours: amount }, confidence: 'portal-copy' }
  }
  const days = sla.amount ?? amount
  if (sla.type === 'same_day')
    return { limit: { kind: 'same-day', cutoff: sla.cutoff ?? '15:00' }, confidence: 'interpreted' }
  if (sla.type === 'working_days' && days !== null)
    return { limit: { kind: 'working-days', days }, confidence: 'interpreted' }
  if (sla.type === 'calendar_days' && days !== null)
    return { limit: { kind: 'calendar-days', days }, confidence: 'interpreted' }
  return { limit: { kind: 'unknown', text: published(channel, wording) }, confidence: 'interpreted' }
}

function published(channel: RawChannel, wording: TimeWording): string {
  if (channel.amount === null || channel.unit === null) return wording.notPublished
  return tidy(`${channel.amount} ${wording.units[channel.unit]}`)
}

function caseOf(channel: RawChannel, index: number): string {
  return shortened(tidy(channel.note ?? '').replace(/^[-–]\s*/u, ''), 200) || `${channel.unit} ${index + 1}`
}
