/** How residents found their visit. No device, no instant: a visit must not be found again by its rating. */
import type { Rating } from '../../../domain/feedback/rating.ts'

export interface RatingStore {
  /** Once for each id. */
  addRatings(commune: string, ratings: readonly Rating[]): Promise<void>
  /** Both days are of it. */
  ratings(commune: string, from: string, until: string): Promise<readonly Rating[]>
}
