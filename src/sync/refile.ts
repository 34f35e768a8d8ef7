/** After the server was set back: which files that it once had does it lack now? Those are sent again (C7, F3). */
import { ok, type Result } from '../../domain/base/result.ts'
import type { MissingAnswer } from '../../domain/sync/wire.ts'
import { getMeta, setMeta } from '../data/meta.ts'
import type { SenderContext } from './sender.ts'

const ASK_AT_ONCE = 200

/** Answers how many wait again. Does nothing when all was asked for already. */
export async function refileAll(ctx: SenderContext): Promise<Result<number>> {
  const { db } = ctx
  const setBack = await getMeta(db, 'setBack')
  if (setBack === null || setBack.isRefiled) return ok(0)
  const held = await db.files.where('state').equals('verified').primaryKeys()
  let waiting = 0
  for (let i = 0; i < held.length; i += ASK_AT_ONCE) {
    const answer = await ctx.wire.post<MissingAnswer>('/api/blobs/missing', {
      sha256: held.slice(i, i + ASK_AT_ONCE),
    })
    if (!answer.ok) return answer
    const lacking = answer.value.files.filter(({ state }) => state === 'missing' || state === 'partial')
    for (const { sha256 } of lacking)
      waiting += await db.files.update(sha256, { state: 'waiting', uploadUrl: null, sentBytes: 0 })
  }
  await db.transaction('rw', db.meta, async () => {
    const now = await getMeta(db, 'setBack')
    if (now?.at === setBack.at) await setMeta(db, 'setBack', { ...now, isRefiled: true })
  })
  return ok(waiting)
}
