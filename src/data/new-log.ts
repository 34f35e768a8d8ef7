/**
 * A device that enrolled again in a new epoch begins its log anew (E5): what is not known to be safe is written into it
 * under its old id, so that a fact the server has already counts once (P14). Needs an open vault: the chain is over the
 * facts' own bytes.
 */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { CHAIN_START } from '../../domain/sync/signing.ts'
import { eventAddress } from './addresses.ts'
import { nextLink } from './chain.ts'
import type { DataContext } from './context.ts'
import type { OutboxRow } from './db.ts'
import { getMeta, setMeta } from './meta.ts'
import { distrustReceipts } from './safe-marks.ts'
import { openValues } from './sealing.ts'
import { storeFailure } from './store-failure.ts'

/** Answers how many facts the new log begins with. The same epoch again changes nothing. `store.damaged` {rows}. */
export async function beginNewLog(ctx: DataContext, epoch: number): Promise<Result<number>> {
  return await ctx.alone('motcua-ledger', async () => {
    try {
      return await rewrite(ctx, epoch)
    } catch (error) {
      return storeFailure(error)
    }
  })
}

async function rewrite(ctx: DataContext, epoch: number): Promise<Result<number>> {
  const { db } = ctx
  if ((await getMeta(db, 'logEpoch')) === epoch) return ok(0)
  const head = await getMeta(db, 'head')
  const safe = (await getMeta(db, 'safeMarks')).at(-1)?.dseq ?? 0
  const found = await db.outbox.where('dseq').above(safe).sortBy('dseq')
  const events = await db.events.bulkGet(found.map(({ id }) => id))
  // The fact of a forgotten dossier (L6) is at the server; only its sealed copy is left here, which no chain can be over.
  const rows = found.filter((row, i) => row.state !== 'stored' || events[i] !== undefined)
  const raws = await openRaws(ctx, rows)
  if (!raws.ok) return raws
  const log: OutboxRow[] = []
  let hash = CHAIN_START
  for (const [i, row] of rows.entries()) {
    hash = await nextLink(hash, new TextEncoder().encode(raws.value[i] as string))
    log.push({ ...row, dseq: i + 1, hash, state: 'waiting', problem: null, storedAt: null })
  }
  await db.transaction('rw', [db.meta, db.outbox, db.events], async () => {
    if ((await getMeta(db, 'head')).dseq !== head.dseq) throw new Error('the log grew while it was rewritten')
    await db.outbox.clear()
    await db.outbox.bulkAdd(log)
    for (const { id, dseq } of log) await db.events.update(id, { dseq })
    await setMeta(db, 'head', { dseq: log.length, chain: hash })
    await setMeta(db, 'logStart', { dseq: 0, hash: CHAIN_START })
    await setMeta(db, 'counters', {}) // another book, without gaps from its first number
    await setMeta(db, 'receipt', null)
    await distrustReceipts(db)
    await setMeta(db, 'logEpoch', epoch)
  })
  ctx.changed()
  return ok(log.length)
}

async function openRaws(ctx: DataContext, rows: readonly OutboxRow[]): Promise<Result<string[]>> {
  const events = await ctx.db.events.bulkGet(rows.map(({ id }) => id))
  const lacking = rows.flatMap(({ id }, i) => (events[i] ? [] : [id]))
  if (lacking.length > 0) return refuse('store.damaged', { rows: lacking })
  const opened = await openValues<string>(
    ctx.vault,
    events.flatMap((row) => (row ? [{ address: eventAddress(row.id), row }] : [])),
  )
  if (!opened.ok) return opened
  const damaged = rows.flatMap(({ id }, i) => (typeof opened.value[i] === 'string' ? [] : [id]))
  return damaged.length > 0 ? refuse('store.damaged', { rows: damaged }) : ok(opened.value as string[])
}
