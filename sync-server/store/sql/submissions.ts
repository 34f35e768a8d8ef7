/** Submissions as devices send them: pages first, then the one row that names them. */
import type { Transaction } from 'kysely'
import { ok, refuse, type Result } from '../../../domain/base/result.ts'
import type { NewSubmission, PageClaim, SubmissionStore } from '../port.ts'
import type { Engine } from './engine.ts'
import { submissionDesk } from './submission-desk.ts'
import type { Tables } from './tables.ts'

const DAY_SECONDS = 24 * 3600

export function submissionStore(engine: Engine): SubmissionStore {
  const { within, lock } = engine
  return {
    judgePage: (claim) => within(claim.commune, (trx) => judge(trx, claim)),
    keepPage: ({ sealed, at, ...page }) =>
      within(page.commune, async (trx) => {
        const { commune, submission, sha256, device } = page
        await lock(trx, `submissions|${commune}|${device}`)
        const size = sealed.length
        const judged = await judge(trx, { ...page, size, underWay: { submission: 0, device: 0 } })
        if (!judged.ok) return judged
        const row = { commune, submission, sha256, device, size, sealed, at }
        if (judged.value === 'wanted') await trx.insertInto('submission_page').values(row).execute()
        return ok(null)
      }),
    keepSubmission: (said, most) =>
      within(said.commune, async (trx) => {
        const { commune, id, device } = said
        await lock(trx, `submissions|${commune}|${device}`)
        const stands = await find(trx, commune, id)
        if (stands)
          return stands.device === device && stands.digest === said.digest
            ? ok({ receivedAt: stands.received_at })
            : refuse('submission.differs')
        const { many } = await trx
          .selectFrom('submission')
          .select((e) => e.fn.countAll<number>().as('many'))
          .where('commune', '=', commune)
          .where('device', '=', device)
          .where('received_at', '>', most.since)
          .executeTakeFirstOrThrow()
        if (Number(many) >= most.device)
          return refuse('submission.too-many', { retryAfterSeconds: DAY_SECONDS })
        const missing = await settlePages(trx, said)
        if (missing !== null) return refuse('submission.page-missing', { sha256: missing })
        await trx.insertInto('submission').values(toRow(said)).execute()
        return ok({ receivedAt: said.at })
      }),
    ...submissionDesk(engine),
  }
}

async function judge(trx: Transaction<Tables>, claim: PageClaim): Promise<Result<'wanted' | 'here'>> {
  const { commune, submission, sha256, device, size, underWay, most } = claim
  const stands = await find(trx, commune, submission)
  if (stands && stands.device !== device) return refuse('submission.differs')
  const held = await trx
    .selectFrom('submission_page')
    .select(['sha256', 'device', 'size'])
    .where('commune', '=', commune)
    .where('submission', '=', submission)
    .execute()
  if (held.some((page) => page.device !== device)) return refuse('submission.differs')
  if (held.some((page) => page.sha256 === sha256)) return ok('here')
  // It came already, and was taken or kept long enough: nobody waits for this page any more.
  if (stands)
    return listed(stands.pages).includes(sha256) ? ok('here') : refuse('submission.page-unannounced')
  const ofSubmission = held.reduce((all, page) => all + page.size, underWay.submission)
  if (size + ofSubmission > most.submission)
    return refuse('submission.too-large', { maxBytes: most.submission })
  const ofDevice = underWay.device + (await sentSince(trx, commune, device, most.since))
  if (size + ofDevice > most.device) return refuse('submission.too-many', { retryAfterSeconds: DAY_SECONDS })
  return ok('wanted')
}

function find(trx: Transaction<Tables>, commune: string, id: string) {
  return trx
    .selectFrom('submission')
    .select(['device', 'digest', 'pages', 'received_at'])
    .where('commune', '=', commune)
    .where('id', '=', id)
    .executeTakeFirst()
}

async function sentSince(trx: Transaction<Tables>, commune: string, device: string, since: string) {
  const { bytes } = await trx
    .selectFrom('submission_page')
    .select((e) => e.fn.sum<number | null>('size').as('bytes'))
    .where('commune', '=', commune)
    .where('device', '=', device)
    .where('at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(bytes ?? 0)
}

/** The first announced page that is not here; null: they all are, and no other is kept. */
async function settlePages(
  trx: Transaction<Tables>,
  { commune, id, device, pages }: NewSubmission,
): Promise<string | null> {
  const held = await trx
    .selectFrom('submission_page')
    .select('sha256')
    .where('commune', '=', commune)
    .where('submission', '=', id)
    .where('device', '=', device)
    .execute()
  const here = new Set(held.map(({ sha256 }) => sha256))
  const missing = pages.find((sha256) => !here.has(sha256))
  if (missing !== undefined) return missing
  await trx
    .deleteFrom('submission_page')
    .where('commune', '=', commune)
    .where('submission', '=', id)
    .where((e) => (pages.length === 0 ? e.lit(true) : e('sha256', 'not in', pages)))
    .execute()
  return null
}

function toRow(said: NewSubmission) {
  return {
    commune: said.commune,
    id: said.id,
    device: said.device,
    code: said.code,
    procedure_code: said.procedure,
    helper: said.helper,
    assisted: said.isAssisted ? 1 : 0,
    readable: said.isReadable ? 1 : 0,
    digest: said.digest,
    pages: JSON.stringify(said.pages),
    sealed: said.sealed,
    received_at: said.at,
    taken_at: null,
    taken_by: null,
    dossier: null,
  }
}

function listed(pages: string): readonly string[] {
  return JSON.parse(pages) as readonly string[]
}
