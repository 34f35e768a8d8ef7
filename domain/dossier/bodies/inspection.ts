/** A leader's look at a pattern (L13): kept in the newest dossier it is made of. It judges nobody. */
export const PATTERN_KINDS = ['person', 'phone', 'device', 'payer'] as const
export type PatternKind = (typeof PATTERN_KINDS)[number]

export interface InspectionBodies {
  'pattern-reviewed': {
    readonly pattern: PatternKind
    readonly key: string // number of the card, the telephone, the account, or the device's id
    readonly dossiers: readonly string[] // all that were looked at: the pattern rests until another one joins them
    readonly families: number // for how many it stood then
    readonly reason: string
    readonly until?: string // day: of an office that hands in for others by its nature (a notary, a head of hamlet)
  }
}
