/** Records of a register that lie scanned but not kept yet: every page is on the disk before the next one is taken. */
import { ok, refuse, type Result } from '../../domain/base/result.ts'
import { batchAddress } from './addresses.ts'
import type { DataContext } from './context.ts'
import type { DraftPage } from './drafts.ts'
import { openValues, sealValue } from './sealing.ts'
import { storeFailure } from './store-failure.ts'

export interface BatchRecord {
  readonly id: string // becomes the record's id
  readonly no: string
  readonly pages: readonly DraftPage[]
  readonly fields: Readonly<Record<string, string>> // typed or accepted
}

export interface Batch {
  readonly register: string
  readonly officer: string
  readonly records: readonly BatchRecord[]
  readonly savedAt: string
}

/** Saves the batch whole. Writes of one batch must not overlap: callers keep one writer. */
export async function saveBatch(ctx: DataContext, batch: Batch, version: number): Promise<Result<number>> {
  const next = version + 1
  const sealed = await sealValue(ctx.vault, batchAddress(batch.register, next), batch)
  if (!sealed.ok) return sealed
  try {
    const { register: id, officer, savedAt: updatedAt } = batch
    await ctx.db.batches.put({ ...sealed.value, id, version: next, officer, updatedAt })
    return ok(next)
  } catch (error) {
    return storeFailure(error)
  }
}

/** This officer's batch of a register; an empty one when nothing lies ready. */
export async function openBatch(
  ctx: DataContext,
  register: string,
): Promise<Result<{ readonly batch: Batch; readonly version: number }>> {
  const officer = ctx.officer.id
  const empty: Batch = { register, officer, records: [], savedAt: ctx.clock.at() }
  const row = await ctx.db.batches.get([register, officer])
  if (!row) return ok({ batch: empty, version: 0 })
  const opened = await openValues<Batch>(ctx.vault, [{ address: batchAddress(register, row.version), row }])
  if (!opened.ok) return opened
  const batch = opened.value[0]
  return batch ? ok({ batch, version: row.version }) : refuse('store.damaged', { rows: [register] })
}
