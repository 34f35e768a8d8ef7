/** What residents filled in before the counter, from a kiosk or a team's tablet: nobody is signed in (rules Y1–Y5, Y15). */
import type { Hono } from 'hono'
import { submitShape } from '../../../domain/submission/shape.ts'
import type { SubmitRequest } from '../../../domain/submission/wire.ts'
import type { DeviceKind } from '../../../domain/station/kinds.ts'
import { MAX_PAGE_BODY, MAX_SUBMISSION_BODY } from '../../submissions/limits.ts'
import { isPageOf } from '../../submissions/take-in.ts'
import { admit } from '../admission.ts'
import { answer, problemResponse } from '../answer.ts'
import type { Env, Parts } from '../parts.ts'
import { readJson } from '../read-body.ts'
import { requireDevice } from '../require-device.ts'
import { routeUploads } from '../tus-routes.ts'

const kinds: readonly DeviceKind[] = ['kiosk', 'counter']
/** Each holds a page in memory, sealed and open. */
const PAGES_INSIDE = { inside: 4, waiting: 60, longestWaitMs: 10_000 }

export function routeSubmissions(app: Hono<Env>, parts: Parts): void {
  const { submissions, pageUploads } = parts
  const proven = requireDevice(parts, { kinds, maxBytes: MAX_SUBMISSION_BODY })
  const provenPage = requireDevice(parts, { kinds, maxBytes: MAX_PAGE_BODY })

  app.post('/api/submissions', proven, async (c) => {
    const { headers } = c.req.raw
    const body = await readJson<SubmitRequest>(headers, c.var.body, submitShape, 2 * MAX_SUBMISSION_BODY)
    if (!body.ok) return problemResponse(body.problem)
    await pageUploads.settle(c.var.device.id, body.value.id)
    return answer(c, await submissions.take(c.var.device, body.value))
  })

  // Before the pages of Y2: `uploads` is no id of a submission.
  routeUploads(app, pageUploads.door, requireDevice(parts, { kinds, isStreamed: true }))

  /** Whole in one request, as devices did before Y15. */
  app.post('/api/submissions/:id/pages/:sha256', admit(PAGES_INSIDE), provenPage, async (c) => {
    const { id: submission, sha256 } = c.req.param()
    if (!isPageOf(submission, sha256)) return problemResponse({ code: 'submission.not-found' })
    const kept = await submissions.takePage(c.var.device, { submission, sha256, sealed: c.var.body })
    return kept.ok ? c.json({ sha256 }) : problemResponse(kept.problem)
  })
}
