/** How a resident may hand a procedure in, told from what is published for it: nothing here is our own opinion. */
import type { Channel, Procedure } from './procedure.ts'

const ORDER: readonly Channel[] = ['direct', 'postal', 'online']

/** Channels with a published time limit or fee, counter first. Empty: nothing is published. */
export function publishedChannels(procedure: Procedure): readonly Channel[] {
  const published = new Set([...procedure.time, ...procedure.fees].map(({ channel }) => channel))
  return ORDER.filter((channel) => published.has(channel))
}

/** Only at the counter, in person (C07: photographs, finger prints, signatures before an officer). */
export function mustAttend(procedure: Procedure): boolean {
  const channels = publishedChannels(procedure)
  return channels.length === 1 && channels[0] === 'direct'
}

/** Whether papers must be attached online once data has taken the place of those it can (C06); null: not online at all. */
export function needsAttachments(procedure: Procedure): boolean | null {
  if (procedure.level === 'none' || !publishedChannels(procedure).includes('online')) return null
  return procedure.components.some(
    ({ channels, mode, need, data }) =>
      channels.includes('online') && mode !== 'declare' && need === 'mandatory' && data.length === 0,
  )
}
