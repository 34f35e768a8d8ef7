/** Declarations made away from the counter go up: pages first, then the declaration that names them (nobody signed in). */
import { toBase64Url } from '../../domain/base/bytes-text.ts'
import { ok, type Result } from '../../domain/base/result.ts'
import type { SubmitAnswer, SubmitRequest } from '../../domain/submission/wire.ts'
import type { DeviceDb, SubmissionRow } from '../data/db.ts'
import { isForGood, sendDeclaration, type DeclarationLine } from './send-declaration.ts'
import type { SenderContext } from './sender.ts'

/** The server forgets a declaration nobody fetched after as long; until then a server put back from a backup gets it again. */
const KEPT_DAYS = 30
const DAY_MS = 86_400_000

/**
 * Each stands alone: what one is refused for does not keep the others. Answers how many the server has now. `beforePiece`:
 * facts, which never wait for a page.
 */
export async function submitAll(
  sender: SenderContext,
  beforePiece: () => Promise<unknown> = async () => undefined,
): Promise<Result<number>> {
  const { db, now } = sender
  await forgetOld(db, new Date(Date.parse(now()) - KEPT_DAYS * DAY_MS).toISOString())
  let sent = 0
  let open: Result<number> | null = null
  for (const row of await db.submissions.where('state').equals('waiting').sortBy('at')) {
    const answer = await submitOne(sender, row, beforePiece)
    if (answer.ok) {
      sent += 1
      await db.submissions.update(row.id, { state: 'sent', receivedAt: answer.value.receivedAt })
    } else if (isForGood(answer.problem))
      await db.submissions.update(row.id, { state: 'refused', problem: answer.problem })
    else if (answer.problem.code.startsWith('net.')) return answer
    else open ??= answer
  }
  return open ?? ok(sent)
}

/** The server was set back: it may have forgotten any of them, and takes what it has not as often as it comes. */
export async function submitAgain(db: DeviceDb): Promise<void> {
  await db.submissions.where('state').equals('sent').modify({ state: 'waiting' })
}

/** The photographs of a home visit are of papers that stayed there: they go when nobody can want them any more. */
async function forgetOld(db: DeviceDb, before: string): Promise<void> {
  const old = await db.submissions
    .where('state')
    .anyOf('sent', 'taken')
    .filter(({ state, receivedAt }) => state === 'taken' || (receivedAt !== null && receivedAt < before))
    .primaryKeys()
  if (old.length > 0) await db.submissionPages.where('submission').anyOf(old).delete()
}

/** What was sent of it before the line broke is not sent again. */
async function submitOne(
  { db, wire }: SenderContext,
  row: SubmissionRow,
  beforePiece: () => Promise<unknown>,
): Promise<Result<SubmitAnswer>> {
  const rows = await db.submissionPages.where({ submission: row.id }).toArray()
  const line: DeclarationLine = {
    wire,
    post: (path, request) => wire.post<SubmitAnswer>(path, request),
    keepPlace: (sha256, place) => db.submissionPages.update([row.id, sha256], { place }),
    beforePiece,
  }
  const pages = rows.map(({ sha256, sealed, place = null }) => ({ sha256, sealed, place }))
  return await sendDeclaration(line, requestOf(row), pages)
}

/** As it travels, over a line or in a packet. */
export function requestOf({ id, code, procedure, sealed, pages }: SubmissionRow): SubmitRequest {
  return { id, code, procedure, sealed: toBase64Url(sealed), pages }
}
