/** What has to be brought for a procedure, by channel: what everybody needs, and what depends on the case. Pure. */
import type { Channel, Component, Procedure } from '../../../domain/procedure/procedure.ts'

export interface BringList {
  readonly always: readonly Component[]
  readonly byCase: readonly Component[]
}

export function bringList(procedure: Procedure, channel: Channel): BringList {
  const here = procedure.components.filter((component) => component.channels.includes(channel))
  return {
    always: here.filter((component) => component.need === 'mandatory'),
    byCase: here.filter((component) => component.need === 'conditional'),
  }
}

/** Channels the procedure is published for, counter first. */
export function channelsOf(procedure: Procedure): Channel[] {
  const order: readonly Channel[] = ['direct', 'postal', 'online']
  const published = [...procedure.time, ...procedure.fees].map((rule) => rule.channel)
  const known = new Set([...published, ...procedure.components.flatMap((component) => component.channels)])
  return order.filter((channel) => known.has(channel))
}

/** Papers whose paper form may not be asked once the data has been found (NĐ 118/2025 art. 4(2a)). */
export function provenByData(procedure: Procedure, channel: Channel): Component[] {
  return procedure.components.filter(
    (component) => component.data.length > 0 && component.channels.includes(channel),
  )
}
