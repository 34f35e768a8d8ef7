/**
 * Which papers (thành phần hồ sơ) the law asks of this one dossier. Nothing outside the answer may be demanded
 * (NĐ 118/2025 as amended: no papers beyond the published list).
 */
import type { Channel, Component, Procedure } from './procedure.ts'

export interface DossierCase {
  readonly channel: Channel
  readonly conditions: readonly string[] // ids of the conditions that hold, as ticked by the officer
}

export interface Condition {
  readonly id: string
  readonly label: string
}

/** The papers that count: of the channel, mandatory or with their condition ticked, and not lawfully replaced. */
export function componentsFor(procedure: Procedure, dossier: DossierCase): readonly Component[] {
  const holds = new Set(dossier.conditions)
  return procedure.components.filter((c) => counts(c, dossier.channel, holds))
}

/** What the officer may tick for this channel, in catalogue order, each once. */
export function conditionsFor(procedure: Procedure, channel: Channel): readonly Condition[] {
  const seen = new Map<string, Condition>()
  for (const component of procedure.components) {
    const { condition } = component
    if (condition && component.channels.includes(channel) && !seen.has(condition.id))
      seen.set(condition.id, condition)
  }
  return [...seen.values()]
}

function counts(component: Component, channel: Channel, holds: ReadonlySet<string>): boolean {
  if (!component.channels.includes(channel)) return false
  if (component.unless?.some((id) => holds.has(id))) return false
  return (
    component.need === 'mandatory' || (component.condition !== undefined && holds.has(component.condition.id))
  )
}
