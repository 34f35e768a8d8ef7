/** Reads what the commune's other devices did and what the home server judged. Needs an open vault: it writes content. */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { checkpointText } from '../../domain/sync/signing.ts'
import type { PublicKeyJwk, PullAnswer } from '../../domain/sync/wire.ts'
import type { DataContext } from '../data/context.ts'
import { putDossiers } from '../data/dossier-rows.ts'
import { keepCheckpoint, knownPoints } from '../data/history.ts'
import { getMeta, setMeta } from '../data/meta.ts'
import { pageSize } from './line-speed.ts'
import { lastSeqOf, leadsOn } from './page-chain.ts'
import { reopenHistory } from './reread.ts'
import { followScope } from './scope.ts'
import { sealRead } from './seal-read.ts'
import { verifyText } from './signature.ts'
import type { WirePort } from './wire-port.ts'

const ROW_BYTES = 1024

/** Pulls until nothing is left. Answers how many rows came. */
export async function pullAll(
  ctx: DataContext,
  wire: WirePort,
  signKey: PublicKeyJwk,
): Promise<Result<number>> {
  let rows = 0
  const setBack = await getMeta(ctx.db, 'setBack')
  if (setBack && !setBack.isReread) {
    const reopened = await ctx.alone('motcua-ledger', () => reopenHistory(ctx, setBack))
    if (!reopened.ok) return reopened
  }
  for (;;) {
    const cursor = await getMeta(ctx.db, 'cursor')
    const from = performance.now()
    const limit = Math.max(1, Math.floor(pageSize.bytes / ROW_BYTES))
    const answer = await wire.get<PullAnswer>(`/api/sync/pull?after=${cursor.seq}&limit=${limit}`)
    if (!answer.ok) {
      if (answer.problem.code.startsWith('net.')) pageSize.broke()
      return answer
    }
    if (answer.value.rows.length > 0)
      pageSize.took(answer.value.rows.length * ROW_BYTES, performance.now() - from)
    const { checkpoint } = answer.value
    if (!(await verifyText(signKey, checkpointText(checkpoint), checkpoint.sig)))
      return refuse('sync.answer.forged')
    const applied = await ctx.alone('motcua-ledger', () => applyPage(ctx, answer.value, cursor.seq))
    if (!applied.ok) return applied
    rows += answer.value.rows.length
    if (!answer.value.more) break
  }
  const scope = await ctx.alone('motcua-ledger', () => followScope(ctx, wire))
  return scope.ok ? ok(rows) : scope
}

/** One page of rows: events, refolded dossiers and the cursor in one transaction. */
async function applyPage(ctx: DataContext, page: PullAnswer, after: number): Promise<Result<null>> {
  // Another tab has read on meanwhile: its page stands, this one is fetched anew from there.
  const cursor = await getMeta(ctx.db, 'cursor')
  if (cursor.seq !== after) return ok(null)
  const from = { seq: after, chain: cursor.chain ?? '' }
  if (from.chain !== '' && !(await leadsOn(page, from, await knownPoints(ctx.db)))) {
    await setMeta(ctx.db, 'historyAskedAt', null) // the sender looks into it at once
    return refuse('sync.history.differs')
  }
  const sealed = await sealRead(ctx, page.rows)
  if (!sealed.ok) return sealed
  const { db } = ctx
  await db.transaction('rw', [db.events, db.dossiers, db.meta], async () => {
    await db.events.bulkPut(sealed.value.events)
    await putDossiers(db, sealed.value.dossiers)
    const seq = lastSeqOf(page) ?? after
    const chain = page.chain ?? undefined
    await setMeta(db, 'cursor', { seq, scopeEpoch: cursor.scopeEpoch, ...(chain ? { chain } : {}) })
    await setMeta(db, 'scopeEpochTold', page.scopeEpoch)
    await setMeta(db, 'checkpoint', page.checkpoint)
    if (seq === page.checkpoint.seq && chain === page.checkpoint.chain)
      await keepCheckpoint(db, page.checkpoint)
    await setMeta(db, 'lastPulledAt', ctx.clock.at())
  })
  if (page.rows.length > 0) ctx.changed()
  return ok(null)
}
