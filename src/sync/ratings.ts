/** What a leader asks of residents' feedback (rule Y12). Needs a line and a session. */
import { listOf, text } from '../../domain/base/shape.ts'
import type { Result } from '../../domain/base/result.ts'
import type { RatingSummary } from '../../domain/feedback/summary.ts'
import { atLeast } from './answer-shapes.ts'
import { inOfficersName, type OfficerHttp } from './officer-http.ts'

const cells = listOf(atLeast({ key: text }), 500)
const summary = atLeast({
  from: text,
  until: text,
  total: atLeast({ key: text }),
  scores: cells,
  reasons: cells,
  counters: cells,
  weeks: cells,
})

export function loadRatings(line: OfficerHttp, from: string, until: string): Promise<Result<RatingSummary>> {
  const path = `/api/ratings?from=${from}&until=${until}`
  return inOfficersName(line).get<RatingSummary>(path, { accepts: summary })
}
