/** Submissions and their pages under the name of the device that made them, whatever road they came by (rules Y2–Y5). */
import { fromBase64Url } from '../../domain/base/bytes-text.ts'
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { SubmitAnswer, SubmitRequest } from '../../domain/submission/wire.ts'
import { instant, type Clock } from '../clock.ts'
import type { ServerKeys } from '../keys/server-keys.ts'
import type { Device, SubmissionStore } from '../store/port.ts'
import { dayBefore, mostOfPages, MOST } from './limits.ts'
import { unseal, unsealPage } from './open-seal.ts'

export interface SealedPage {
  readonly submission: string
  readonly sha256: string
  readonly sealed: Uint8Array
}

type Sender = Pick<Device, 'id' | 'commune'>

export interface SubmissionIntake {
  /** `submission.page-unfit|page-unannounced|differs|too-large|too-many`. */
  takePage(from: Sender, page: SealedPage): Promise<Result<null>>
  /** `request.body.invalid`, `submission.differs|page-missing|too-many`. */
  take(from: Sender, said: SubmitRequest): Promise<Result<SubmitAnswer>>
}

export interface TakeInParts {
  readonly store: SubmissionStore
  readonly keys: Pick<ServerKeys, 'seal'>
  readonly clock: Clock
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const HASH = /^[0-9a-f]{64}$/

export const isPageOf = (submission: string, sha256: string) => ID.test(submission) && HASH.test(sha256)

export function makeSubmissionIntake({ store, keys, clock }: TakeInParts): SubmissionIntake {
  return {
    async takePage({ id: device, commune }, { submission, sha256, sealed }) {
      if (unsealPage(keys.seal.privateKey, sealed, sha256) === null) return refuse('submission.page-unfit')
      const now = clock()
      const page = { commune, submission, sha256, device, sealed, at: instant(now) }
      return await store.keepPage({ ...page, most: mostOfPages(now) })
    },
    async take({ id: device, commune }, said) {
      const { id, code, procedure, pages } = said
      const sealed = fromBase64Url(said.sealed)
      if (sealed === null) return refuse('request.body.invalid', { at: '.sealed' })
      const { submission, digest } = unseal(keys.seal.privateKey, sealed, said)
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
      return kept.ok ? ok({ id, receivedAt: kept.value.receivedAt }) : kept
    },
  }
}
