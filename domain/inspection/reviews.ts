/**
 * Patterns and what leaders said of them (L13). One that was looked at rests until another dossier joins it; that of an
 * office (a notary, a head of hamlet) rests until its day, or until it stands for twice as many as were looked at.
 */
import {
  goBetweens,
  WATCH,
  type GoBetween,
  type PatternKind,
  type WatchContext,
} from '../access/go-betweens.ts'
import type { DossierState } from '../dossier/state.ts'
import type { PatternReview } from '../dossier/state-parts.ts'

/** A pattern that an office was named for may grow this much before it is shown again. */
const GROWN = 2

export interface PatternWatch {
  readonly open: readonly OpenPattern[]
  readonly looked: readonly PatternReview[] // newest first
}

export interface OpenPattern extends GoBetween {
  readonly before: PatternReview | null // what was said of it last time
}

export function watchPatterns(
  states: readonly DossierState[],
  today: string,
  deviceOf?: WatchContext['deviceOf'],
): PatternWatch {
  const looked = reviewsOf(states)
  const asked = new Map<string, Said>()
  for (const review of looked) {
    const key = keyOf(review.pattern, review.key)
    const said = asked.get(key) ?? { last: review, dossiers: new Set(), office: null }
    for (const dossier of review.dossiers) said.dossiers.add(dossier)
    if (said.office === null && review.until !== undefined && review.until >= today) said.office = review
    asked.set(key, said)
  }
  const context = (settled: WatchContext['settled']) => ({
    ...(deviceOf ? { deviceOf } : {}),
    ...(settled ? { settled } : {}),
  })
  const byHand = goBetweens(
    states,
    WATCH,
    context((by, key, dossier) => asked.get(keyOf(by, key))?.dossiers.has(dossier) ?? false),
  )
  const open = byHand.flatMap((pattern): OpenPattern[] => {
    const said = asked.get(keyOf(pattern.by, pattern.key))
    const office = said?.office ?? null
    if (office !== null && pattern.owners < GROWN * office.families) return []
    return [{ ...pattern, before: said?.last ?? null }]
  })
  return { open, looked }
}

interface Said {
  readonly last: PatternReview
  readonly dossiers: Set<string>
  office: PatternReview | null
}

export function reviewsOf(states: readonly DossierState[]): readonly PatternReview[] {
  return states.flatMap((state) => state.reviews).sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}

function keyOf(by: PatternKind, key: string): string {
  return `${by} ${key}`
}
