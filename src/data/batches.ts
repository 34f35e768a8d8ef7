/**
 * Pages that lie scanned but are no facts yet: records of a register, or a stack of dossiers. Every page is on the disk
 * before the next one is taken.
 */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { batchAddress } from './addresses.ts'
import type { DataContext } from './context.ts'
import type { DraftPage } from './drafts.ts'
import { createOneWriter, type OneWriter } from './one-writer.ts'
import { openValues, sealValue } from './sealing.ts'
import { storeFailure } from './store-failure.ts'

/** The batch of an officer that holds a stack of dossiers just gone through the feeder. */
export const STACK = 'stack'

export interface BatchRecord {
  readonly id: string // becomes the record's id
  readonly no: string
  readonly pages: readonly DraftPage[]
  readonly fields: Readonly<Record<string, string>> // typed or accepted
}

export interface Batch {
  readonly id: string // register, or `STACK`
  readonly officer: string
  readonly records: readonly BatchRecord[]
  readonly savedAt: string
}

/** Saves the batch whole. Writes of one batch must not overlap. */
async function saveBatch(ctx: DataContext, batch: Batch, version: number): Promise<Result<number>> {
  const next = version + 1
  const sealed = await sealValue(ctx.vault, batchAddress(batch.id, next), batch)
  if (!sealed.ok) return sealed
  try {
    const { id, officer, savedAt: updatedAt } = batch
    await ctx.db.batches.put({ ...sealed.value, id, version: next, officer, updatedAt })
    return ok(next)
  } catch (error) {
    return storeFailure(error)
  }
}

/** This officer's batch of a register; an empty one when nothing lies ready. */
async function openBatch(
  ctx: DataContext,
  id: string,
): Promise<Result<{ readonly batch: Batch; readonly version: number }>> {
  const officer = ctx.officer.id
  const empty: Batch = { id, officer, records: [], savedAt: ctx.clock.at() }
  const row = await ctx.db.batches.get([id, officer])
  if (!row) return ok({ batch: empty, version: 0 })
  const opened = await openValues<Batch>(ctx.vault, [{ address: batchAddress(id, row.version), row }])
  if (!opened.ok) return opened
  const batch = opened.value[0]
  return batch ? ok({ batch, version: row.version }) : refuse('store.damaged', { rows: [id] })
}

/** The batch with the one that writes it: only one may be open at a time, or they overwrite each other's pages. */
export async function openBatchWriter(ctx: DataContext, id: string): Promise<Result<OneWriter<Batch>>> {
  const opened = await openBatch(ctx, id)
  if (!opened.ok) return opened
  const { batch, version } = opened.value
  const save = (next: Batch, known: number) => saveBatch(ctx, next, known)
  return ok(createOneWriter(batch, version, save, () => ctx.clock.at()))
}
