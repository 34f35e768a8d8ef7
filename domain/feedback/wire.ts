/** What travels of ratings. From a kiosk, by its proof; read by a leader as counts. */
import { count, either, listOf, oneOf, record } from '../base/shape.ts'
import { day, id } from '../dossier/shapes/parts.ts'
import { ratingReasons, type Rating } from './rating.ts'

/** `POST /api/kiosk/ratings`: told twice, counted once. */
export interface RatingsRequest {
  readonly ratings: readonly Rating[]
}

/** Those the server holds now, whoever told them first. */
export interface RatingsKnown {
  readonly known: readonly string[]
}

export const MAX_RATINGS = 100

const counter = either(counterNumber, oneOf(null))
export const ratingsShape = record({
  ratings: listOf(
    record({
      id,
      day,
      score: oneOf(1, 2, 3, 4, 5),
      reasons: listOf(oneOf(...ratingReasons), ratingReasons.length),
      counter,
    }),
    MAX_RATINGS,
  ),
})

function counterNumber(value: unknown, path: string): string | null {
  return count(value, path) === null && (value as number) >= 1 && (value as number) <= 99 ? null : path
}

/** `?from&until`, both days. */
export const ratingsQuery = record({ from: day, until: day })
