/** Reads what the commune's other devices did and what the home server judged. Needs an open vault: it writes content. */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import type { AnyEvent } from '../../domain/dossier/events.ts'
import type { LedgerRow } from '../../domain/dossier/fold.ts'
import { parseEvent } from '../../domain/dossier/parse-event.ts'
import { checkpointText } from '../../domain/sync/signing.ts'
import type { PublicKeyJwk, PullAnswer, PullRow } from '../../domain/sync/wire.ts'
import { eventAddress } from '../data/addresses.ts'
import type { DataContext } from '../data/context.ts'
import type { EventRow } from '../data/db.ts'
import { keepCheckpoint, knownPoints } from '../data/history.ts'
import { getMeta, setMeta } from '../data/meta.ts'
import { sealValues } from '../data/sealing.ts'
import { openLedger } from './open-ledger.ts'
import { leadsOn } from './page-chain.ts'
import { sealFolds } from './refold.ts'
import { reopenHistory } from './reread.ts'
import { verifyText } from './signature.ts'
import type { WirePort } from './wire-port.ts'

const PAGE = 200
const UNREAD = 'unread'

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
    const answer = await wire.get<PullAnswer>(`/api/sync/pull?after=${cursor.seq}&limit=${PAGE}`)
    if (!answer.ok) return answer
    const { checkpoint } = answer.value
    if (!(await verifyText(signKey, checkpointText(checkpoint), checkpoint.sig)))
      return refuse('sync.answer.forged')
    const applied = await ctx.alone('motcua-ledger', () => applyPage(ctx, answer.value, cursor.seq))
    if (!applied.ok) return applied
    rows += answer.value.rows.length
    if (!answer.value.more) return ok(rows)
  }
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
  const readable = page.rows.flatMap((row) => {
    const event = parseEvent(row.raw)
    return event.ok ? [{ row, event: event.value }] : []
  })
  const dossierOf = new Map(readable.map(({ row, event }) => [row.id, event.dossier]))
  const touched = [...new Set(readable.map(({ event }) => event.dossier))]
  const folds: { id: string; ledger: LedgerRow[] }[] = []
  for (const id of touched) {
    const known = await openLedger(ctx, id)
    if (!known.ok) return known
    const incoming = readable
      .filter(({ event }) => event.dossier === id)
      .map(({ row, event }) => ledgerRow(row, event))
    folds.push({ id, ledger: [...incoming, ...known.value] })
  }
  const events = await sealValues(
    ctx.vault,
    page.rows.map((row) => ({ address: eventAddress(row.id), value: row.raw })),
  )
  if (!events.ok) return events
  const dossiers = await sealFolds(ctx, folds)
  if (!dossiers.ok) return dossiers
  const { db } = ctx
  await db.transaction('rw', [db.events, db.dossiers, db.meta], async () => {
    await db.events.bulkPut(
      page.rows.map((row, i) => ({ ...(events.value[i] as EventRow), ...place(row, dossierOf.get(row.id)) })),
    )
    await db.dossiers.bulkPut(dossiers.value)
    const seq = page.rows.at(-1)?.seq ?? after
    const chain = page.chain ?? undefined
    await setMeta(db, 'cursor', { seq, scopeEpoch: page.scopeEpoch, ...(chain ? { chain } : {}) })
    await setMeta(db, 'checkpoint', page.checkpoint)
    if (seq === page.checkpoint.seq && chain === page.checkpoint.chain)
      await keepCheckpoint(db, page.checkpoint)
    await setMeta(db, 'lastPulledAt', ctx.clock.at())
  })
  if (readable.length > 0) ctx.changed()
  return ok(null)
}

function ledgerRow(row: PullRow, event: AnyEvent): LedgerRow {
  const { seq, device, dseq, verdict, problem } = row
  return { event, seq, device, dseq, verdict, ...(problem ? { problem } : {}) }
}

/** A fact of a newer protocol that this version cannot read is kept under UNREAD, for the version that can. */
function place(row: PullRow, dossier: string = UNREAD) {
  const { id, device, dseq, seq, verdict } = row
  return { id, dossier, device, dseq, seq, verdict, problem: row.problem ?? null }
}
