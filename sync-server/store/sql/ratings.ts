/** Ratings in the database. */
import type { Rating } from '../../../domain/feedback/rating.ts'
import type { RatingStore } from '../port.ts'
import type { Engine } from './engine.ts'

export function ratingStore({ within }: Engine): RatingStore {
  return {
    addRatings: (commune, ratings) =>
      within(commune, async (trx) => {
        if (ratings.length === 0) return
        const rows = ratings.map(({ id, day, score, reasons, counter }) => ({
          commune,
          id,
          day,
          score,
          reasons: JSON.stringify([...new Set(reasons)]),
          counter,
        }))
        await trx
          .insertInto('rating')
          .values(rows)
          .onConflict((c) => c.doNothing())
          .execute()
      }),
    ratings: (commune, from, until) =>
      within(commune, async (trx) => {
        const rows = await trx
          .selectFrom('rating')
          .selectAll()
          .where('commune', '=', commune)
          .where('day', '>=', from)
          .where('day', '<=', until)
          .orderBy('day')
          .orderBy('id')
          .execute()
        return rows.map(({ id, day, score, reasons, counter }) => ({
          id,
          day,
          score: score as Rating['score'],
          reasons: JSON.parse(reasons) as Rating['reasons'],
          counter,
        }))
      }),
  }
}
