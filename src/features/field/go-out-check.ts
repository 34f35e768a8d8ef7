/** What is looked at before the team leaves: each by what was really found, never by what ought to be. */

export const goOutIds = ['offline', 'pack', 'forms', 'voice', 'battery', 'space', 'lease'] as const
export type GoOutId = (typeof goOutIds)[number]

export interface GoOutFacts {
  readonly isProven: boolean // the whole self-check for an outage
  readonly packDay: string // YYYY-MM-DD
  readonly forms: number
  readonly canSpeak: boolean
  readonly battery: { readonly share: number; readonly isCharging: boolean } | null // null: the browser does not tell
  readonly hasSpace: boolean // bytes were really written
  readonly isLeased: boolean
}

/** `advice`: one can go without. */
export type GoOutVerdict = 'good' | 'bad' | 'advice'

const LEAST_BATTERY = 0.5

export function verdictOf(id: GoOutId, facts: GoOutFacts): GoOutVerdict {
  switch (id) {
    case 'offline':
      return facts.isProven ? 'good' : 'bad'
    case 'pack':
      return 'good' // without one nobody comes this far
    case 'forms':
      return facts.forms > 0 ? 'good' : 'bad'
    case 'voice':
      return facts.canSpeak ? 'good' : 'advice'
    case 'battery':
      if (facts.battery === null) return 'advice'
      return facts.battery.isCharging || facts.battery.share >= LEAST_BATTERY ? 'good' : 'bad'
    case 'space':
      return facts.hasSpace ? 'good' : 'bad'
    case 'lease':
      return facts.isLeased ? 'good' : 'bad'
  }
}

export function openThings(facts: GoOutFacts): readonly GoOutId[] {
  return goOutIds.filter((id) => verdictOf(id, facts) === 'bad')
}
