/** What the screen of residents' feedback is given: the server holds it, nobody else does. */
import type { Result } from '../../../domain/base/result.ts'
import type { RatingSummary } from '../../../domain/feedback/summary.ts'

export interface RatingsPorts {
  readonly load: (from: string, until: string) => Promise<Result<RatingSummary>>
  /** False when the officer would rather not. */
  readonly signIn: () => Promise<boolean>
}
