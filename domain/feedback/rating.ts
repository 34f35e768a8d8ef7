/** How somebody was served (Q09). No name and no dossier: a face, reasons to tick, and where. */

export const ratingReasons = [
  'polite',
  'clear',
  'quick',
  'slow',
  'unclear',
  'impolite',
  'asked-too-much',
  'money',
] as const
export type RatingReason = (typeof ratingReasons)[number]

export interface Rating {
  readonly id: string // uuidv7
  readonly day: string // YYYY-MM-DD: no time of day, so that nobody can be told by it
  readonly score: 1 | 2 | 3 | 4 | 5
  readonly reasons: readonly RatingReason[]
  readonly counter: number | null
}
