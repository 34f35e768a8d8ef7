/** Which edition of a slip is meant: the first, the newest once more, or a corrected one. Pure. */
import type { AnyEvent } from '../../../domain/dossier/events.ts'
import { evolve } from '../../../domain/dossier/evolve.ts'
import { unbornDossier } from '../../../domain/dossier/state.ts'
import type { DossierSlip } from '../../../domain/slip/content.ts'
import type { Edition } from '../../../domain/slip/issue.ts'
import type { SlipFacts } from '../../../domain/slip/slip-facts.ts'
import { newestVersion, type IssuedSlip, type SlipStanding } from '../../../domain/slip/standing.ts'

/** Form 06 goes with the file and is filled as the work goes on: each print shows the day it was made. */
const LIVING: ReadonlySet<DossierSlip> = new Set(['06'])

export interface Planned {
  readonly facts: SlipFacts // as they stood, for what was issued already
  readonly edition: Edition
  readonly isNew: boolean // a number or version that does not exist yet
}

/** `next`: the number a first issue would take; `day`: today, YYYY-MM-DD. */
export function planEdition(standing: SlipStanding, facts: SlipFacts, next: string, day: string): Planned {
  const { slip, issued } = standing
  const newest = newestVersion(issued)
  if (newest === null)
    return {
      facts,
      isNew: true,
      edition: { number: next, version: 1, issuedOn: day, replaced: null, reason: '' },
    }
  const { version, reason, at, event } = newest
  const number = newest.number ?? ''
  if (LIVING.has(slip))
    return { facts, isNew: false, edition: { number, version: 1, issuedOn: day, replaced: null, reason: '' } }
  return {
    facts: factsBefore(facts, event),
    isNew: false,
    edition: {
      number,
      version,
      issuedOn: at.slice(0, 10),
      replaced: dayOfVersion(issued, version - 1),
      reason: reason ?? '',
    },
  }
}

/** The next version: from what the dossier says now, under the number it has. */
export function correctedEdition(
  standing: SlipStanding,
  facts: SlipFacts,
  reason: string,
  day: string,
): Planned {
  const newest = newestVersion(standing.issued)
  const version = (newest?.version ?? 0) + 1
  return {
    facts,
    isNew: true,
    edition: {
      number: newest?.number ?? '',
      version,
      issuedOn: day,
      replaced: newest === null ? null : newest.at.slice(0, 10),
      reason,
    },
  }
}

export function mayAmend({ slip, issued }: SlipStanding): boolean {
  return issued.length > 0 && !LIVING.has(slip)
}

function dayOfVersion(issued: readonly IssuedSlip[], version: number): string | null {
  return issued.find((one) => one.version === version)?.at.slice(0, 10) ?? null
}

/** What was known when that slip was printed: the same words come out again. */
function factsBefore(facts: SlipFacts, event: string): SlipFacts {
  const at = facts.events.findIndex((one: AnyEvent) => one.id === event)
  if (at === -1) return facts
  const events = facts.events.slice(0, at)
  return { ...facts, events, state: events.reduce(evolve, unbornDossier(facts.state.id)) }
}
