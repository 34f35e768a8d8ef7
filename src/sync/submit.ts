/** Declarations made away from the counter go up: pages first, then the declaration that names them (nobody signed in). */
import { toBase64Url } from '../../domain/base/bytes-text.ts'
import { ok, type Problem, type Result } from '../../domain/base/result.ts'
import type { SubmitAnswer, SubmitRequest } from '../../domain/submission/wire.ts'
import type { DeviceDb, SubmissionRow } from '../data/db.ts'
import type { SenderContext } from './sender.ts'
import { sendBytes } from './send-bytes.ts'
import type { WirePort } from './wire-port.ts'

/** The server forgets a declaration nobody fetched after as long; until then a server put back from a backup gets it again. */
const KEPT_DAYS = 30
const DAY_MS = 86_400_000

/** Each stands alone: what one is refused for does not keep the others. Answers how many the server has now. */
export async function submitAll({ db, wire, now }: SenderContext): Promise<Result<number>> {
  await forgetOld(db, new Date(Date.parse(now()) - KEPT_DAYS * DAY_MS).toISOString())
  let sent = 0
  let open: Result<number> | null = null
  for (const row of await db.submissions.where('state').equals('waiting').sortBy('at')) {
    const answer = await submitOne(db, wire, row)
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

async function submitOne(db: DeviceDb, wire: WirePort, row: SubmissionRow): Promise<Result<SubmitAnswer>> {
  for (const { sha256, sealed } of await db.submissionPages.where({ submission: row.id }).toArray()) {
    const page = await sendBytes(wire, `/api/submissions/${row.id}/pages/${sha256}`, sealed)
    if (!page.ok) return page
  }
  const request: SubmitRequest = {
    id: row.id,
    code: row.code,
    procedure: row.procedure,
    sealed: toBase64Url(row.sealed),
    pages: row.pages,
  }
  return await wire.post<SubmitAnswer>('/api/submissions', request)
}

const LATER = /^(?:net|server|store|device|proof|session)\.|^submission\.(?:too-many|page-missing)$/

/** What the server says of this one declaration. Anything else may be otherwise next time. */
function isForGood({ code }: Problem): boolean {
  return !LATER.test(code)
}
