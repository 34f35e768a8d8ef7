/** What residents filled in before the counter, from a kiosk or a team's tablet: nobody is signed in (rules Y1–Y5). */
import type { Hono } from 'hono'
import { fromBase64Url } from '../../../domain/base/bytes-text.ts'
import { submitShape } from '../../../domain/submission/shape.ts'
import type { SubmitAnswer, SubmitRequest } from '../../../domain/submission/wire.ts'
import type { DeviceKind } from '../../../domain/station/kinds.ts'
import { instant } from '../../clock.ts'
import { dayBefore, MAX_PAGE_BODY, MAX_SUBMISSION_BODY, MOST } from '../../submissions/limits.ts'
import { unseal, unsealPage } from '../../submissions/open-seal.ts'
import { admit } from '../admission.ts'
import { problemResponse } from '../answer.ts'
import type { Env, Parts } from '../parts.ts'
import { readJson } from '../read-body.ts'
import { requireDevice } from '../require-device.ts'

const kinds: readonly DeviceKind[] = ['kiosk', 'counter']
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const HASH = /^[0-9a-f]{64}$/
/** Each holds a page in memory, sealed and open. */
const PAGES_INSIDE = { inside: 4, waiting: 60, longestWaitMs: 10_000 }

export function routeSubmissions(app: Hono<Env>, parts: Parts): void {
  const { store, clock, keys } = parts
  const proven = requireDevice(parts, { kinds, maxBytes: MAX_SUBMISSION_BODY })
  const provenPage = requireDevice(parts, { kinds, maxBytes: MAX_PAGE_BODY })

  app.post('/api/submissions', proven, async (c) => {
    const body = await readJson<SubmitRequest>(
      c.req.raw.headers,
      c.var.body,
      submitShape,
      2 * MAX_SUBMISSION_BODY,
    )
    if (!body.ok) return problemResponse(body.problem)
    const { id, code, procedure, pages } = body.value
    const sealed = fromBase64Url(body.value.sealed)
    if (sealed === null) return problemResponse({ code: 'request.body.invalid', details: { at: '.sealed' } })
    const { submission, digest } = unseal(keys.seal.privateKey, sealed, body.value)
    const { commune, id: device } = c.var.device
    const now = clock()
    const kept = await store.keepSubmission(
      {
        commune,
        id,
        device,
        code,
        procedure,
        digest,
        sealed,
        pages: [...new Set(pages)],
        helper: submission?.assisted?.helper ?? null,
        isAssisted: submission?.assisted != null,
        isReadable: submission !== null,
        at: instant(now),
      },
      { device: MOST.deviceSubmissions, since: dayBefore(now) },
    )
    if (!kept.ok) return problemResponse(kept.problem)
    return c.json({ id, receivedAt: kept.value.receivedAt } satisfies SubmitAnswer)
  })

  app.post('/api/submissions/:id/pages/:sha256', admit(PAGES_INSIDE), provenPage, async (c) => {
    const { id: submission, sha256 } = c.req.param()
    if (!ID.test(submission) || !HASH.test(sha256)) return problemResponse({ code: 'submission.not-found' })
    const sealed = c.var.body
    if (unsealPage(keys.seal.privateKey, sealed, sha256) === null)
      return problemResponse({ code: 'submission.page-unfit' })
    const { commune, id: device } = c.var.device
    const now = clock()
    const kept = await store.keepPage({
      commune,
      submission,
      sha256,
      device,
      sealed,
      at: instant(now),
      most: {
        submission: MOST.submissionBytes,
        device: MOST.deviceBytes,
        since: dayBefore(now),
      },
    })
    return kept.ok ? c.json({ sha256 }) : problemResponse(kept.problem)
  })
}
