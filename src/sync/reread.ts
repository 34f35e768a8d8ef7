/**
 * After the server was set back (C7): facts that lost their place there wait for a new one, and the commune's ledger is
 * read again from the last common point. Nothing is forgotten: what nobody sends again stays, unconfirmed.
 */
import { ok, type Result } from '../../domain/base/result.ts'
import { eventAddress } from '../data/addresses.ts'
import type { DataContext } from '../data/context.ts'
import type { EventRow } from '../data/db.ts'
import { putDossiers } from '../data/dossier-rows.ts'
import type { SetBack } from '../data/history.ts'
import { getMeta, setMeta } from '../data/meta.ts'
import { openValues, sealValues } from '../data/sealing.ts'
import { openLedger } from './open-ledger.ts'
import { sealFolds } from './refold.ts'

/** Under the ledger's lock, before anything is read down. */
export async function reopenHistory(ctx: DataContext, { common, at }: SetBack): Promise<Result<null>> {
  const { db } = ctx
  const lost = await db.events.where('seq').above(common.seq).toArray()
  const aside = lost.filter(isAside)
  const placeless = lost.filter((row) => !isAside(row)).map(withoutPlace)
  const renamed = await renameAside(
    ctx,
    aside.filter((row) => row.device !== ctx.device.id), // our own lie in the outbox, under their own ids
    at,
  )
  if (!renamed.ok) return renamed
  const folds = new Map<string, Awaited<ReturnType<typeof openLedger>>>()
  for (const { dossier } of placeless)
    if (!folds.has(dossier)) folds.set(dossier, await openLedger(ctx, dossier, common.seq))
  const rows = await sealFolds(
    ctx,
    [...folds].flatMap(([id, ledger]) => (ledger.ok ? [{ id, ledger: ledger.value }] : [])),
  )
  if (!rows.ok) return rows
  await db.transaction('rw', [db.events, db.dossiers, db.meta], async () => {
    await db.events.bulkDelete(aside.map((row) => row.id))
    await db.events.bulkPut([...placeless, ...renamed.value])
    await putDossiers(db, rows.value)
    const cursor = await getMeta(db, 'cursor')
    // The list of what to carry may be an older one too: it is followed again from its start.
    const { seq, chain } = cursor.seq > common.seq ? common : { ...common, ...cursor }
    await setMeta(db, 'cursor', { seq, chain, scopeEpoch: 0 })
    const setBack = await getMeta(db, 'setBack')
    if (setBack?.at === at) await setMeta(db, 'setBack', { ...setBack, isReread: true })
  })
  ctx.changed()
  return ok(null)
}

/** A quarantined row stands under its place (L3), which now belongs to another fact. */
function isAside({ id, seq }: EventRow): boolean {
  return id === `q-${seq}`
}

function withoutPlace(row: EventRow): EventRow {
  return {
    ...row,
    seq: null,
    verdict: null,
    problem: null,
    ...(row.seq === null ? {} : { lostSeq: row.seq }),
  }
}

async function renameAside(
  ctx: DataContext,
  rows: readonly EventRow[],
  at: string,
): Promise<Result<EventRow[]>> {
  const raws = await openValues<string>(
    ctx.vault,
    rows.map((row) => ({ address: eventAddress(row.id), row })),
  )
  if (!raws.ok) return raws
  const readable = rows.flatMap((row, i) => {
    const raw = raws.value[i]
    return typeof raw === 'string' ? [{ row, raw, id: `${row.id}@${at}` }] : []
  })
  const sealed = await sealValues(
    ctx.vault,
    readable.map(({ id, raw }) => ({ address: eventAddress(id), value: raw })),
  )
  if (!sealed.ok) return sealed
  return ok(
    readable.map(({ row, id }, i) => ({ ...row, ...sealed.value[i], id, seq: null, lostSeq: row.seq ?? 0 })),
  )
}
